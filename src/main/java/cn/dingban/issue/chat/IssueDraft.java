package cn.dingban.issue.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/** What somebody has said and not confirmed yet: troubles to be registered, or a result whose evidence is still to come. */
@Entity
@Table(name = "issue_draft")
class IssueDraft {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "issue_draft_seq")
    @SequenceGenerator(name = "issue_draft_seq", sequenceName = "issue_draft_seq", allocationSize = 50)
    private long id;

    private String userId;
    private boolean open = true;

    @Column(columnDefinition = "text")
    private String state;

    private Instant createdAt;

    protected IssueDraft() {
        // for JPA
        userId = "";
        state = "";
        createdAt = Instant.EPOCH;
    }

    IssueDraft(String userId, DraftedIssues drafted, Instant now) {
        this.userId = userId;
        this.state = JSON.writeValueAsString(drafted);
        this.createdAt = now;
    }

    DraftedIssues drafted() {
        return JSON.readValue(state, DraftedIssues.class);
    }

    void become(DraftedIssues next) {
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
