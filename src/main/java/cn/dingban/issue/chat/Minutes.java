package cn.dingban.issue.chat;

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
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What a meeting decided, as it was written down, and the follow-up orders that it became. */
@Entity
@Table(name = "issue_minutes")
class Minutes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "issue_minutes_seq")
    @SequenceGenerator(name = "issue_minutes_seq", sequenceName = "issue_minutes_seq", allocationSize = 50)
    private long id;

    private String userId;
    private String meeting;

    @Column(columnDefinition = "text")
    private String lines;

    @Column(columnDefinition = "text")
    private String orders = "[]";

    @Enumerated(EnumType.STRING)
    private State state = State.READ_BACK;

    private Instant createdAt;

    protected Minutes() {
        // for JPA
        this("", "", List.of(), Instant.EPOCH);
    }

    Minutes(String userId, String meeting, List<Line> lines, Instant now) {
        this.userId = userId;
        this.meeting = meeting;
        this.lines = JSON.writeValueAsString(lines);
        this.createdAt = now;
    }

    /**
     * A decision as it was written.
     *
     * @param where how the person finds it again: the line or the row
     * @param text 单位 什么事 哪天前
     */
    record Line(String where, String text) {}

    enum State {
        /** Nothing is issued yet. */
        READ_BACK,
        /** Its orders are issued. */
        ISSUED,
        /** It was taken back, or could no longer be read. */
        DROPPED
    }

    /** @param issued the orders' ids */
    void become(List<Long> issued) {
        orders = JSON.writeValueAsString(issued);
        state = State.ISSUED;
    }

    void drop() {
        state = State.DROPPED;
    }

    boolean isOpenFor(String user) {
        return state == State.READ_BACK && userId.equals(user);
    }

    boolean isIssued() {
        return state == State.ISSUED;
    }

    List<Line> lines() {
        return List.of(JSON.readValue(lines, Line[].class));
    }

    List<Long> orders() {
        return Arrays.stream(JSON.readValue(orders, long[].class)).boxed().toList();
    }

    /** As it was called; empty where it was not. */
    String meeting() {
        return meeting;
    }

    Instant createdAt() {
        return createdAt;
    }

    long id() {
        return id;
    }
}
