package cn.dingban.conversation;

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
import org.jspecify.annotations.Nullable;

/** Something that arrived, stored before it was acknowledged (RECEIVED → HANDLED | FAILED). */
@Entity
@Table(name = "conversation_inbox")
class InboxEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "conversation_inbox_seq")
    @SequenceGenerator(name = "conversation_inbox_seq", sequenceName = "conversation_inbox_seq", allocationSize = 50)
    private long id;

    private String externalId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable String userId;

    @Column(columnDefinition = "text")
    private String payload;

    @Enumerated(EnumType.STRING)
    private State state = State.RECEIVED;

    private Instant receivedAt;
    private @Nullable Instant handledAt;
    private @Nullable String reference;

    /** What it is. */
    enum Kind {
        MESSAGE,
        CARD_ACTION
    }

    /** How far it got. */
    enum State {
        RECEIVED,
        HANDLED,
        FAILED
    }

    protected InboxEntry() {
        // for JPA
        this("", Kind.MESSAGE, null, "", Instant.EPOCH);
    }

    InboxEntry(String externalId, Kind kind, @Nullable String userId, String payload, Instant receivedAt) {
        this.externalId = externalId;
        this.kind = kind;
        this.userId = userId;
        this.payload = payload;
        this.receivedAt = receivedAt;
    }

    void handled(Instant now) {
        state = State.HANDLED;
        handledAt = now;
    }

    /** @param referenceForTheSender what the sender was told to quote */
    void failed(String referenceForTheSender, Instant now) {
        state = State.FAILED;
        reference = referenceForTheSender;
        handledAt = now;
    }

    boolean isReceived() {
        return state == State.RECEIVED;
    }

    long id() {
        return id;
    }

    String externalId() {
        return externalId;
    }

    Kind kind() {
        return kind;
    }

    String payload() {
        return payload;
    }

    /** What is handled in order: one lane a person. */
    String lane() {
        return userId == null ? externalId : userId;
    }
}
