package cn.dingban.reporting.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/** A stored draft: what somebody has said of a project's month but not yet confirmed. */
@Entity
@Table(name = "report_draft")
class ReportDraft {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_draft_seq")
    @SequenceGenerator(name = "report_draft_seq", sequenceName = "report_draft_seq", allocationSize = 50)
    private long id;

    private String userId;

    @Column(columnDefinition = "text")
    private String state;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.OPEN;

    private Instant createdAt;

    /** Whether it may still become a report. */
    enum Stage {
        OPEN,
        CONFIRMED,
        DROPPED
    }

    protected ReportDraft() {
        // for JPA
        userId = "";
        state = "";
        createdAt = Instant.EPOCH;
    }

    ReportDraft(String userId, DraftState state, Instant now) {
        this.userId = userId;
        this.state = JSON.writeValueAsString(state);
        this.createdAt = now;
    }

    DraftState state() {
        return JSON.readValue(state, DraftState.class);
    }

    void become(DraftState next) {
        state = JSON.writeValueAsString(next);
    }

    void confirmed() {
        stage = Stage.CONFIRMED;
    }

    void dropped() {
        stage = Stage.DROPPED;
    }

    boolean isOpenFor(String user) {
        return stage == Stage.OPEN && userId.equals(user);
    }

    boolean isConfirmed() {
        return stage == Stage.CONFIRMED;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Whether it was begun in that time, ends included. */
    boolean isFrom(Instant from, Instant to) {
        return !createdAt.isBefore(from) && !createdAt.isAfter(to);
    }

    long id() {
        return id;
    }
}
