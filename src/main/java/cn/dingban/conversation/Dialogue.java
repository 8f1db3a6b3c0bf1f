package cn.dingban.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A question that waits for a person's answer. */
@Entity
@Table(name = "conversation_dialogue")
class Dialogue {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "conversation_dialogue_seq")
    @SequenceGenerator(
            name = "conversation_dialogue_seq",
            sequenceName = "conversation_dialogue_seq",
            allocationSize = 50)
    private long id;

    private String userId;
    private String topic;
    private String subject;
    private Instant expiresAt;

    protected Dialogue() {
        // for JPA
        this("", "", "", Instant.EPOCH);
    }

    Dialogue(String userId, String topic, String subject, Instant expiresAt) {
        this.userId = userId;
        this.topic = topic;
        this.subject = subject;
        this.expiresAt = expiresAt;
    }

    boolean isOpenAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    String topic() {
        return topic;
    }

    String subject() {
        return subject;
    }
}
