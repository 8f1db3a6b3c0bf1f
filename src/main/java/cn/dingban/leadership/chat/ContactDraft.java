package cn.dingban.leadership.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/** A contact that somebody has told and not confirmed yet. */
@Entity
@Table(name = "leadership_draft")
class ContactDraft {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "leadership_draft_seq")
    @SequenceGenerator(name = "leadership_draft_seq", sequenceName = "leadership_draft_seq", allocationSize = 50)
    private long id;

    private String userId;
    private boolean open = true;

    @Column(columnDefinition = "text")
    private String state;

    private Instant createdAt;

    protected ContactDraft() {
        // for JPA
        userId = "";
        state = "";
        createdAt = Instant.EPOCH;
    }

    ContactDraft(String userId, DraftedContact drafted, Instant now) {
        this.userId = userId;
        this.state = JSON.writeValueAsString(drafted);
        this.createdAt = now;
    }

    DraftedContact drafted() {
        return JSON.readValue(state, DraftedContact.class);
    }

    void become(DraftedContact next) {
        state = JSON.writeValueAsString(next);
    }

    void close() {
        open = false;
    }

    boolean isOpenFor(String user) {
        return open && userId.equals(user);
    }

    long id() {
        return id;
    }
}
