package cn.dingban.delivery;

import cn.dingban.delivery.spi.SendOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The short transactions around a send: claim before it, record after it. */
@Component
class Claims {

    private final DeliveryQueue queue;
    private final DeliveryAttempts attempts;
    private final DeliverySettings settings;
    private final OutcomePolicy policy;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();

    Claims(
            DeliveryQueue queue,
            DeliveryAttempts attempts,
            DeliverySettings settings,
            OutcomePolicy policy,
            Clock clock) {
        this.queue = queue;
        this.attempts = attempts;
        this.settings = settings;
        this.policy = policy;
        this.clock = clock;
    }

    /** Takes what is due, for as long as the lease. What cannot be sent again safely after a crash is set aside for a person. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public List<Delivery> claim() {
        Instant now = clock.instant();
        List<Delivery> due = new ArrayList<>(queue.lockDue(now, Limit.of(settings.claimSize())));
        due.removeIf(this::setAside);
        due.forEach(delivery -> delivery.claim(owner, now.plus(settings.lease())));
        return due;
    }

    private boolean setAside(Delivery delivery) {
        boolean risky = delivery.mayHaveLeft() && delivery.card() == null && !OutcomePolicy.mayBeRepeated(delivery);
        if (risky) {
            delivery.uncertain("the service stopped while this was being sent");
        }
        return risky;
    }

    /**
     * Notes that these are about to leave.
     *
     * @return those that are still ours, to be sent now; the lease of the others has ended, or is about to
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public List<Delivery> leaving(Collection<Long> ids) {
        Instant now = clock.instant();
        Duration margin = settings.lease().dividedBy(2);
        List<Delivery> ours = queue.lockAll(ids).stream()
                .filter(d -> d.leasedBy(owner, now, margin))
                .toList();
        ours.forEach(Delivery::leaving);
        return ours;
    }

    /** Records what became of a call, for every recipient of it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void record(Parcel parcel, SendOutcome outcome) {
        Instant now = clock.instant();
        for (Delivery delivery : queue.lockAll(parcel.ids())) {
            policy.apply(delivery, outcome, parcel.asCard(), now);
            attempts.save(policy.attempt(delivery, outcome, now));
        }
    }

    /** Puts claimed deliveries back, because the platform cannot be reached. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void putBack(Collection<Long> ids, Instant until, String why) {
        change(ids, delivery -> delivery.putBack(until, why));
    }

    private void change(Collection<Long> ids, Consumer<Delivery> change) {
        queue.lockAll(ids).stream().filter(Delivery::isOpen).forEach(change);
    }
}
