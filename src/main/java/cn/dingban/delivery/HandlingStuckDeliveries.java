package cn.dingban.delivery;

import cn.dingban.audit.AuditTrail;
import cn.dingban.delivery.CannotHandle.Why;
import cn.dingban.delivery.DeliveryEvent.What;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person does about a delivery that is blocked or uncertain. Asking twice does it once; everything that is done is in the trail.
 *
 * <p>All throw {@link CannotHandle}.
 */
@Component
@Transactional
public class HandlingStuckDeliveries {

    private final DeliveryQueue queue;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Wording wording;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HandlingStuckDeliveries(
            DeliveryQueue queue,
            Organisation organisation,
            AuditTrail audit,
            Wording wording,
            Clock clock,
            ApplicationEventPublisher events) {
        this.queue = queue;
        this.organisation = organisation;
        this.audit = audit;
        this.wording = wording;
        this.clock = clock;
        this.events = events;
    }

    /** Sends it once more, with all its attempts anew; what is on its way or has been sent is left alone. */
    public DeliveryView retry(long id, String actor) {
        Delivery delivery = locked(id);
        Sending sending = delivery.sending();
        if (sending.status() == DeliveryStatus.CANCELLED) {
            throw new CannotHandle(Why.GIVEN_UP);
        }
        if (sending.isStuck()) {
            record(actor, "delivery.retry", delivery, String.valueOf(sending.problem()));
            delivery.note(DeliveryEvent.of(What.RETRIED, "", clock.instant()).by(actor));
            sending.release(clock.instant(), delivery.card() != null);
            events.publishEvent(new Outbox.Queued());
        }
        return delivery.view();
    }

    /** Gives it up; it must not have been sent. */
    public DeliveryView cancel(long id, @Nullable String reason, String actor) {
        if (reason == null || reason.isBlank()) {
            throw new CannotHandle(Why.REASON_MISSING);
        }
        Delivery delivery = locked(id);
        switch (delivery.sending().status()) {
            case SENT -> throw new CannotHandle(Why.ALREADY_SENT);
            case CLAIMED -> throw new CannotHandle(Why.BEING_SENT);
            case CANCELLED -> {
                return delivery.view();
            }
            default -> {
                record(actor, "delivery.cancel", delivery, reason.strip());
                delivery.giveUp(done(What.CANCELLED, "delivery.cancelled-by-person", reason.strip(), actor));
            }
        }
        return delivery.view();
    }

    /**
     * Sends the same to another registered person instead.
     *
     * @return the delivery to that person
     */
    public DeliveryView redirect(long id, @Nullable String userId, String actor) {
        Delivery delivery = locked(id);
        Official other = organisation
                .byUserId(userId == null ? "" : userId.strip())
                .filter(official -> !delivery.addressee().recipientId().equals(official.userId()))
                .orElseThrow(() -> new CannotHandle(Why.PERSON_UNKNOWN));
        Recipient recipient = Recipient.person(String.valueOf(other.userId()), other.name());
        String key = "redirect:" + id + ":" + recipient.id();
        return queue.findByDeliveryKey(key)
                .map(Delivery::view)
                .orElseGet(() -> redirect(delivery, recipient, key, actor));
    }

    private DeliveryView redirect(Delivery delivery, Recipient recipient, String key, String actor) {
        if (!delivery.sending().isStuck() || delivery.updatesCard()) {
            throw new CannotHandle(Why.NOT_STUCK);
        }
        record(actor, "delivery.redirect", delivery, recipient.id());
        Instant now = clock.instant();
        Delivery redirected = queue.save(delivery.redirected(recipient, key, Outbox.outTrackId(key), now));
        String to = wording.phrase("delivery.redirected-to", recipient.name());
        delivery.giveUp(DeliveryEvent.with(redirected, What.REDIRECTED, to, now).by(actor));
        String from =
                wording.phrase("delivery.redirected-from", delivery.addressee().recipientName());
        redirected.note(DeliveryEvent.with(delivery, What.TAKEN_OVER, from, now).by(actor));
        events.publishEvent(new Outbox.Queued());
        return redirected.view();
    }

    private DeliveryEvent done(What what, String phrase, String said, String actor) {
        return DeliveryEvent.of(what, wording.phrase(phrase, said), clock.instant())
                .by(actor);
    }

    private Delivery locked(long id) {
        return queue.lockAll(List.of(id)).stream().findFirst().orElseThrow(() -> new CannotHandle(Why.UNKNOWN));
    }

    private void record(String actor, String action, Delivery delivery, String detail) {
        audit.record(actor, action, "delivery " + delivery.id(), detail);
    }
}
