package cn.dingban.delivery;

import cn.dingban.delivery.spi.SendOutcome;
import cn.dingban.delivery.spi.SendOutcome.Told;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down every attempt, and makes known what is blocked by it. */
@Component
class AttemptLog {

    private final DeliveryAttempts attempts;
    private final ApplicationEventPublisher events;

    AttemptLog(DeliveryAttempts attempts, ApplicationEventPublisher events) {
        this.attempts = attempts;
        this.events = events;
    }

    /** A delivery waits for a person; part of the transaction that blocked it. */
    record Blocked(Delivery delivery, Told told) {}

    void note(Delivery delivery, SendOutcome outcome, Instant now) {
        attempts.save(attempt(delivery, outcome, now));
        if (delivery.sending().status() == DeliveryStatus.BLOCKED) {
            Told told = outcome instanceof SendOutcome.Refused refused ? refused.told() : Told.OFFICE;
            events.publishEvent(new Blocked(delivery, told));
        }
    }

    private static DeliveryAttempt attempt(Delivery delivery, SendOutcome outcome, Instant now) {
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
