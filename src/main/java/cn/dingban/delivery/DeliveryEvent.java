package cn.dingban.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something that happened to a delivery and was no attempt: what held it, what became of it, what a person did about it. */
@Entity
@Immutable
@Table(name = "delivery_event")
class DeliveryEvent {

    private static final int MAX_DETAIL = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_event_seq")
    @SequenceGenerator(name = "delivery_event_seq", sequenceName = "delivery_event_seq", allocationSize = 50)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "delivery_id")
    private @Nullable Delivery delivery;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private What what;

    private @Nullable String actor;
    private String detail;
    private @Nullable Long otherId;

    /** What it was. */
    enum What {
        /** Waits for working hours, a limit, or the platform. */
        HELD,
        /** Its words went with another delivery. */
        MERGED,
        /** Too old to say anything new; another delivery says so. */
        EXPIRED,
        /** What it was about was done before it left. */
        WITHDRAWN,
        /** A person gave it up. */
        CANCELLED,
        /** A person had it tried anew. */
        RETRIED,
        /** A person sent it to somebody else. */
        REDIRECTED,
        /** It comes from a delivery to somebody else. */
        TAKEN_OVER
    }

    protected DeliveryEvent() {
        // for JPA
        this(What.HELD, Instant.EPOCH, null, "", null);
    }

    private DeliveryEvent(What what, Instant at, @Nullable String actor, String detail, @Nullable Long otherId) {
        this.what = what;
        this.at = at;
        this.actor = actor;
        this.detail = detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL);
        this.otherId = otherId;
    }

    static DeliveryEvent of(What what, String detail, Instant now) {
        return new DeliveryEvent(what, now, null, detail, null);
    }

    /** With the other delivery that it has to do with. */
    static DeliveryEvent with(Delivery other, What what, String detail, Instant now) {
        return new DeliveryEvent(what, now, null, detail, other.id());
    }

    /** Done by a person. */
    DeliveryEvent by(String who) {
        return new DeliveryEvent(what, at, who, detail, otherId);
    }

    DeliveryEvent about(Delivery about) {
        delivery = about;
        return this;
    }

    String detail() {
        return detail;
    }

    DeliveryTrace.Event event() {
        return new DeliveryTrace.Event(at, what.name(), actor, detail, otherId);
    }
}
