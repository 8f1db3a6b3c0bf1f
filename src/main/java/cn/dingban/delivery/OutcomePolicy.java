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

    private static final int UNCERTAIN_TEXT_ATTEMPTS = 2;

    private final DeliverySettings settings;

    OutcomePolicy(DeliverySettings settings) {
        this.settings = settings;
    }

    void apply(Delivery delivery, SendOutcome outcome, boolean asCard, Instant now) {
        if (outcome instanceof SendOutcome.Sent sent) {
            taken(delivery, sent, asCard, now);
        } else if (outcome instanceof SendOutcome.RetryLater later) {
            again(delivery, now.plus(later.after()), later.code() + " " + later.message(), asCard);
        } else if (outcome instanceof SendOutcome.Uncertain uncertain) {
            lost(delivery, uncertain, asCard, now);
        } else if (outcome instanceof SendOutcome.Refused refused) {
            delivery.block(refused.code() + " " + refused.message());
        } else if (outcome instanceof SendOutcome.Unavailable unavailable) {
            delivery.putBack(now.plus(UNCERTAIN_RETRY), unavailable.code() + " " + unavailable.message());
        }
    }

    private void taken(Delivery delivery, SendOutcome.Sent sent, boolean asCard, Instant now) {
        if (sent.invalidUserIds().contains(delivery.recipientId())) {
            delivery.block("invalidStaffIdList " + delivery.recipientId());
        } else if (sent.flowControlledUserIds().contains(delivery.recipientId())) {
            again(delivery, now.plus(UNCERTAIN_RETRY), "flowControlledStaffIdList", false);
        } else {
            delivery.sent(sent.providerKey(), asCard, now);
        }
    }

    private void again(Delivery delivery, Instant at, String why, boolean mayHaveLeft) {
        if (delivery.attempts() >= settings.maxAttempts()) {
            delivery.block(why);
        } else {
            delivery.retry(at, why, mayHaveLeft);
        }
    }

    /** Cards have our own id, so asking again is safe; a group never gets the same text twice; a person rather twice than never. */
    private void lost(Delivery delivery, SendOutcome.Uncertain uncertain, boolean asCard, Instant now) {
        String why = uncertain.code() + " " + uncertain.message();
        if (asCard || mayBeRepeated(delivery)) {
            again(delivery, now.plus(UNCERTAIN_RETRY), why, true);
        } else {
            delivery.uncertain(why);
        }
    }

    /** Whether a text that may already have arrived may be sent again. */
    static boolean mayBeRepeated(Delivery delivery) {
        return !delivery.toGroup() && delivery.attempts() < UNCERTAIN_TEXT_ATTEMPTS;
    }

    DeliveryAttempt attempt(Delivery delivery, SendOutcome outcome, Instant now) {
        String name = outcome.getClass().getSimpleName();
        if (outcome instanceof SendOutcome.RetryLater later) {
            return new DeliveryAttempt(delivery.id(), now, name, later.code(), later.message());
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
