package cn.dingban.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One try to send a delivery, and what the platform said. */
@Entity
@EntityListeners(AttemptMeters.class)
@Immutable
@Table(name = "delivery_attempt")
class DeliveryAttempt {

    private static final int MAX_MESSAGE = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_attempt_seq")
    @SequenceGenerator(name = "delivery_attempt_seq", sequenceName = "delivery_attempt_seq", allocationSize = 50)
    private long id;

    private long deliveryId;
    private Instant at;
    private String outcome;
    private String code;
    private String message;

    protected DeliveryAttempt() {
        // for JPA
        this(0, Instant.EPOCH, "", "", "");
    }

    DeliveryAttempt(long deliveryId, Instant at, String outcome, String code, String message) {
        this.deliveryId = deliveryId;
        this.at = at;
        this.outcome = outcome;
        this.code = code;
        this.message = message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE);
    }

    DeliveryTrace.Step step() {
        return new DeliveryTrace.Step(at, outcome, code, message);
    }

    String outcome() {
        return outcome;
    }
}
