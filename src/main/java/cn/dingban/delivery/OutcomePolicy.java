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
    private final DeliveryRules rules;
    private final Wording wording;
    private final BackOff backOff = BackOff.standard();

    OutcomePolicy(DeliverySettings settings, DeliveryRules rules, Wording wording) {
        this.settings = settings;
        this.rules = rules;
        this.wording = wording;
    }

    void apply(Delivery delivery, SendOutcome outcome, Instant now) {
        if (outcome instanceof SendOutcome.Sent sent) {
            taken(delivery, sent, now);
        } else if (outcome instanceof SendOutcome.RetryLater later) {
            again(delivery, now, later.after(), later.code() + " " + later.message());
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
                    .block("invalidStaffIdList "
                            + wording.phrase(
                                    "delivery.invalid-staff",
                                    delivery.addressee().recipientId()));
        } else if (sent.flowControlledUserIds().contains(delivery.addressee().recipientId())) {
            again(
                    delivery,
                    now,
                    UNCERTAIN_RETRY,
                    "flowControlledStaffIdList " + delivery.addressee().recipientId());
        } else {
            delivery.sending().sent(sent.providerKey(), now);
        }
    }

    /** Not before the platform asks for it, and later each time. */
    private Instant next(Delivery delivery, Instant now, Duration least) {
        Duration growing = backOff.after(delivery.sending().attempts());
        return now.plus(growing.compareTo(least) > 0 ? growing : least);
    }

    private void again(Delivery delivery, Instant now, Duration least, String why) {
        if (isSpent(delivery)) {
            delivery.sending().block(why);
        } else {
            delivery.sending().retry(next(delivery, now, least), why);
        }
    }

    private boolean isSpent(Delivery delivery) {
        return delivery.sending().attempts() >= settings.maxAttempts();
    }

    /** Cards have our own id, so asking again is safe; for texts the rule book decides between twice and never. */
    private void lost(Delivery delivery, SendOutcome.Uncertain uncertain, Instant now) {
        String why = uncertain.code() + " " + uncertain.message();
        if (delivery.sending().mayHaveLeftAsText() && !mayBeRepeated(delivery)) {
            delivery.sending().uncertain(why);
        } else if (isSpent(delivery)) {
            delivery.sending().block(why);
        } else {
            delivery.sending().retryInDoubt(next(delivery, now, UNCERTAIN_RETRY), why);
        }
    }

    /** Whether a text that may already have arrived may be sent again: where the rule book allows it, once. */
    boolean mayBeRepeated(Delivery delivery) {
        UncertainPolicy policy =
                rules.policyFor(delivery.kind(), delivery.addressee().recipientKind());
        return policy == UncertainPolicy.AT_LEAST_ONCE && !delivery.sending().wasRepeated();
    }
}
