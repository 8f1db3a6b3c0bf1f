package cn.dingban.delivery;

import cn.dingban.delivery.Pacing.Hold;
import cn.dingban.delivery.quota.CallCounts;
import cn.dingban.delivery.spi.DeliveryChannel;
import cn.dingban.delivery.spi.DeliveryChannel.CardMessage;
import cn.dingban.delivery.spi.DeliveryChannel.Markdown;
import cn.dingban.delivery.spi.SendOutcome;
import cn.dingban.schedule.TimeBound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due: claims in a short transaction, sends outside any, records. While the platform is out of reach it stops claiming for a
 * while, so that nothing is used up against a closed door.
 */
@Component
class DeliveryDispatcher implements TimeBound {

    private static final Logger log = LoggerFactory.getLogger(DeliveryDispatcher.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Claims claims;
    private final DeliveryQueue queue;
    private final DeliveryChannel channel;
    private final Limits limits;
    private final Clock clock;
    private final Map<Priority, Lock> lanes =
            Map.of(Priority.REPLY, new ReentrantLock(), Priority.BULK, new ReentrantLock());

    private Instant pausedUntil = Instant.EPOCH;
    private Duration pause = FIRST_PAUSE;

    /** What may hold something back, and what it is counted for. */
    @Component
    record Limits(Pacing pacing, DailyCap daily, CallCounts counts) {}

    DeliveryDispatcher(Claims claims, DeliveryQueue queue, DeliveryChannel channel, Limits limits, Clock clock) {
        this.claims = claims;
        this.queue = queue;
        this.channel = channel;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDueAfter(Instant instant) {
        return isPaused() ? Optional.empty() : queue.nextDueAfter(instant);
    }

    @Override
    public void settle() {
        int sent;
        do {
            sent = dispatchDue(Priority.BULK) + dispatchDue(Priority.REPLY);
        } while (sent > 0);
    }

    /** Sends the answers that are due, whatever else is under way: nobody waits for an answer because a round of notices is being sent. */
    void settleAnswers() {
        int sent;
        do {
            sent = dispatchDue(Priority.REPLY);
        } while (sent > 0);
    }

    private synchronized boolean isPaused() {
        return clock.instant().isBefore(pausedUntil);
    }

    /**
     * Sends one claim's worth of what is due.
     *
     * @param least of this importance or more; each such lane has one sender at a time
     * @return how many deliveries were attempted; 0 when nothing is due, or the platform is out of reach
     */
    private int dispatchDue(Priority least) {
        Lock lane = Objects.requireNonNull(lanes.get(least));
        lane.lock();
        try {
            return isPaused() ? 0 : dispatch(claims.claim(least));
        } finally {
            lane.unlock();
        }
    }

    private int dispatch(List<Delivery> claimed) {
        List<Parcel> parcels = Parcel.pack(limits.daily().within(claimed), channel);
        for (int i = 0; i < parcels.size(); i++) {
            SendOutcome outcome = dispatch(parcels.get(i));
            if (outcome instanceof SendOutcome.Unavailable unavailable) {
                pauseFor(unavailable, parcels.subList(i, parcels.size()));
                return 0;
            }
        }
        if (!parcels.isEmpty()) {
            reachable();
        }
        return claimed.size();
    }

    private synchronized void reachable() {
        pause = FIRST_PAUSE;
    }

    private SendOutcome dispatch(Parcel packed) {
        Optional<Hold> hold = limits.pacing().hold(packed);
        if (hold.isPresent()) {
            return hold(packed, hold.get());
        }
        boolean repeated = packed.mayHaveLeft();
        List<Delivery> ours = claims.leaving(packed.ids(), packed.asCard());
        if (ours.isEmpty()) {
            log.debug("Lease lost on {}", packed.ids());
            return SendOutcome.Sent.to(null);
        }
        Parcel parcel = new Parcel(ours, packed.asCard());
        SendOutcome outcome = limits.counts().during(parcel.first().kind(), () -> send(parcel, repeated));
        claims.record(parcel, outcome);
        limits.pacing().learn(parcel, outcome);
        if (outcome instanceof SendOutcome.Held held) {
            log.info("Deliveries {} wait for {}: {}", parcel.ids(), held.after(), held.message());
        } else if (!(outcome instanceof SendOutcome.Sent)) {
            log.warn("Deliveries {} not sent: {}", parcel.ids(), outcome);
        }
        return outcome;
    }

    private SendOutcome hold(Parcel parcel, Hold hold) {
        Instant until = clock.instant().plus(hold.time());
        log.info("Deliveries {} wait for {} until {}", parcel.ids(), hold.limit(), until);
        claims.hold(parcel.ids(), until, hold.limit(), hold.why());
        return new SendOutcome.Held(hold.time(), hold.limit().name(), hold.why());
    }

    private SendOutcome send(Parcel parcel, boolean repeated) {
        Delivery delivery = parcel.first();
        if (delivery.updatesCard()) {
            return channel.updateCard(String.valueOf(delivery.outTrackId()), delivery.values());
        }
        if (parcel.asCard()) {
            return channel.deliverCard(new CardMessage(
                    String.valueOf(delivery.outTrackId()),
                    String.valueOf(delivery.card()),
                    delivery.addressee().space(),
                    delivery.title(),
                    delivery.values(),
                    repeated));
        }
        Markdown message = new Markdown(delivery.title(), delivery.body());
        if (parcel.isAnswer()) {
            return channel.answer(delivery.addressee().space(), message);
        }
        return delivery.addressee().isGroup()
                ? channel.sendToGroup(delivery.addressee().recipientId(), message)
                : channel.sendToPeople(parcel.recipientIds(), message);
    }

    private synchronized void pauseFor(SendOutcome.Unavailable unavailable, Collection<Parcel> unsent) {
        pausedUntil = clock.instant().plus(pause);
        log.warn(
                "DingTalk is out of reach ({} {}); {} and later deliveries wait, next try at {}",
                unavailable.code(),
                unavailable.message(),
                unsent.size(),
                pausedUntil);
        List<Long> ids = new ArrayList<>();
        unsent.forEach(parcel -> ids.addAll(parcel.ids()));
        claims.putBack(ids, pausedUntil, unavailable.code() + " " + unavailable.message());
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
    }
}
