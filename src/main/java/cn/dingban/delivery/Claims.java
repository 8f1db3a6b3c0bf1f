package cn.dingban.delivery;

import cn.dingban.delivery.spi.SendOutcome;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The short transactions around a send: claim before it, record after it. */
@Component
class Claims {

    private final DeliveryQueue queue;
    private final AttemptLog attempts;
    private final DeliverySettings settings;
    private final OutcomePolicy policy;
    private final Departure departure;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();

    Claims(
            DeliveryQueue queue,
            AttemptLog attempts,
            DeliverySettings settings,
            OutcomePolicy policy,
            Departure departure,
            Clock clock) {
        this.queue = queue;
        this.attempts = attempts;
        this.settings = settings;
        this.policy = policy;
        this.departure = departure;
        this.clock = clock;
    }

    /**
     * Takes what is due of this importance, for as long as the lease. What cannot be sent again safely after a crash is set aside for a person.
     *
     * @param most how many
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public List<Delivery> claim(Priority first, Priority last, int most) {
        Instant now = clock.instant();
        List<Delivery> due = cleared(now, () -> queue.lockDue(now, first.ordinal(), last.ordinal(), Limit.of(most)));
        due.forEach(delivery -> delivery.sending().claim(owner, now.plus(settings.lease())));
        return due;
    }

    /** What may leave of what is due; empty only when nothing is due any more. */
    private List<Delivery> cleared(Instant now, Supplier<List<Delivery>> next) {
        while (true) {
            List<Delivery> due = new ArrayList<>(next.get());
            boolean last = due.isEmpty();
            due.removeIf(this::setAside);
            List<Delivery> leaving = departure.cleared(due, now);
            if (last || !leaving.isEmpty()) {
                return leaving;
            }
        }
    }

    private boolean setAside(Delivery delivery) {
        boolean risky = delivery.sending().mayHaveLeftAsText() && !policy.mayBeRepeated(delivery);
        if (risky) {
            delivery.sending().uncertain("the service stopped while this was being sent");
        }
        return risky || setAsideWithItsCard(delivery);
    }

    /** Where the card went out as text, or not at all, there is nothing to bring up to date. */
    private boolean setAsideWithItsCard(Delivery delivery) {
        boolean orphaned = delivery.updatesCard()
                && queue.cardSent(String.valueOf(delivery.outTrackId()))
                        .filter(sent -> sent.sending().arrivedAsCard())
                        .isEmpty();
        if (orphaned) {
            delivery.sending().cancel("the card did not go out as a card");
        }
        return orphaned;
    }

    /**
     * Notes that these are about to leave, as a card or as text.
     *
     * @return those that are still ours, to be sent now; the lease of the others has ended
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public List<Delivery> leaving(Collection<Long> ids, boolean asCard) {
        Instant now = clock.instant();
        List<Delivery> ours = queue.lockAll(ids).stream()
                .filter(d -> d.sending().leasedBy(owner, now))
                .toList();
        ours.forEach(delivery -> delivery.sending().leaving(asCard, now.plus(settings.lease())));
        return ours;
    }

    /** Records what became of a call, for every recipient of it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void record(Parcel parcel, SendOutcome outcome) {
        Instant now = clock.instant();
        for (Delivery delivery : queue.lockAll(parcel.ids())) {
            policy.apply(delivery, outcome, now);
            attempts.note(delivery, outcome, now);
        }
    }

    /** Puts what is still claimed back, because a limit is reached. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void hold(Collection<Long> ids, Instant until, Waiting limit, String why) {
        Instant now = clock.instant();
        queue.lockAll(ids).stream()
                .filter(delivery -> delivery.sending().isClaimed())
                .forEach(delivery -> delivery.hold(until, limit, why, now));
    }

    /** Puts what is still claimed back, because the platform cannot be reached. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void putBack(Collection<Long> ids, Instant until, String why) {
        Instant now = clock.instant();
        queue.lockAll(ids).stream()
                .filter(delivery -> delivery.sending().isClaimed())
                .forEach(delivery -> delivery.putOff(until, why, now));
    }
}
