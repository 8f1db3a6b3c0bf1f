package cn.dingban.delivery;

import cn.dingban.delivery.spi.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What follows from the platform's answer. */
@Component
class OutcomePolicy {

    /** A private text whose answer was lost is sent once more after this time; a second copy is better than none. */
    static final Duration UNCERTAIN_RETRY = Duration.ofSeconds(30);

    private final DeliverySettings settings;

    OutcomePolicy(DeliverySettings settings) {
        this.settings = settings;
    }

    void apply(Delivery delivery, SendOutcome outcome, Instant now) {
        if (outcome instanceof SendOutcome.Sent sent) {
            taken(delivery, sent, now);
        } else if (outcome instanceof SendOutcome.RetryLater later) {
            again(delivery, now.plus(later.after()), later.code() + " " + later.message());
        } else if (outcome instanceof SendOutcome.Held held) {
            delivery.sending().notAttempted(now, held.message());
            delivery.sending().hold(now.plus(held.after()), Waiting.API, held.message());
        } else if (outcome instanceof SendOutcome.Uncertain uncertain) {
            lost(delivery, uncertain, now);
        } else if (outcome instanceof SendOutcome.Refused refused) {
            delivery.sending().block(refused.code() + " " + refused.message());
        } else if (outcome instanceof SendOutcome.Unavailable unavailable) {
            delivery.sending().notAttempted(now, unavailable.code() + " " + unavailable.message());
        }
    }

    private void taken(Delivery delivery, SendOutcome.Sent sent, Instant now) {
        if (sent.invalidUserIds().contains(delivery.addressee().recipientId())) {
            delivery.sending()
                    .block("invalidStaffIdList " + delivery.addressee().recipientId());
        } else if (sent.flowControlledUserIds().contains(delivery.addressee().recipientId())) {
            again(
                    delivery,
                    now.plus(UNCERTAIN_RETRY),
                    "flowControlledStaffIdList " + delivery.addressee().recipientId());
        } else {
            delivery.sending().sent(sent.providerKey(), now);
        }
    }

    private void again(Delivery delivery, Instant at, String why) {
        if (isSpent(delivery)) {
            delivery.sending().block(why);
        } else {
            delivery.sending().retry(at, why);
        }
    }

    private boolean isSpent(Delivery delivery) {
        return delivery.sending().attempts() >= settings.maxAttempts();
    }

    /** Cards have our own id, so asking again is safe; a group never gets the same text twice; a person rather twice than never. */
    private void lost(Delivery delivery, SendOutcome.Uncertain uncertain, Instant now) {
        String why = uncertain.code() + " " + uncertain.message();
        if (delivery.sending().mayHaveLeftAsText() && !mayBeRepeated(delivery)) {
            delivery.sending().uncertain(why);
        } else if (isSpent(delivery)) {
            delivery.sending().block(why);
        } else {
            delivery.sending().retryInDoubt(now.plus(UNCERTAIN_RETRY), why);
        }
    }

    /** Whether a text that may already have arrived may be sent again: to a person, once. */
    static boolean mayBeRepeated(Delivery delivery) {
        return !delivery.addressee().isGroup() && !delivery.sending().wasRepeated();
    }

    DeliveryAttempt attempt(Delivery delivery, SendOutcome outcome, Instant now) {
        String name = outcome.getClass().getSimpleName();
        if (outcome instanceof SendOutcome.RetryLater later) {
            return new DeliveryAttempt(delivery.id(), now, name, later.code(), later.message());
        }
        if (outcome instanceof SendOutcome.Held held) {
            return new DeliveryAttempt(delivery.id(), now, name, held.code(), held.message());
        }
        if (outcome instanceof SendOutcome.Uncertain uncertain) {
            return new DeliveryAttempt(delivery.id(), now, name, uncertain.code(), uncertain.message());
        }
        if (outcome instanceof SendOutcome.Refused refused) {
            return new DeliveryAttempt(delivery.id(), now, name, refused.code(), refused.message());
        }
        if (outcome instanceof SendOutcome.Unavailable unavailable) {
            return new DeliveryAttempt(delivery.id(), now, name, unavailable.code(), unavailable.message());
        }
        return new DeliveryAttempt(delivery.id(), now, name, "", "");
    }
}
