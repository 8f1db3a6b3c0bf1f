package cn.dingban.delivery;

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
import java.util.Optional;
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
    private final Clock clock;

    private Instant pausedUntil = Instant.EPOCH;
    private Duration pause = FIRST_PAUSE;

    DeliveryDispatcher(Claims claims, DeliveryQueue queue, DeliveryChannel channel, Clock clock) {
        this.claims = claims;
        this.queue = queue;
        this.channel = channel;
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
            sent = dispatchDue();
        } while (sent > 0);
    }

    private synchronized boolean isPaused() {
        return clock.instant().isBefore(pausedUntil);
    }

    /**
     * Sends one claim's worth of what is due.
     *
     * @return how many deliveries were attempted; 0 when nothing is due, or the platform is out of reach
     */
    synchronized int dispatchDue() {
        if (isPaused()) {
            return 0;
        }
        List<Delivery> claimed = claims.claim();
        List<Parcel> parcels = Parcel.pack(claimed, channel);
        for (int i = 0; i < parcels.size(); i++) {
            SendOutcome outcome = dispatch(parcels.get(i));
            if (outcome instanceof SendOutcome.Unavailable unavailable) {
                pauseFor(unavailable, parcels.subList(i, parcels.size()));
                return 0;
            }
        }
        if (!parcels.isEmpty()) {
            pause = FIRST_PAUSE;
        }
        return claimed.size();
    }

    private SendOutcome dispatch(Parcel packed) {
        boolean repeated = packed.mayHaveLeft();
        List<Delivery> ours = claims.leaving(packed.ids(), packed.asCard());
        if (ours.isEmpty()) {
            log.debug("Lease lost on {}", packed.ids());
            return SendOutcome.Sent.to(null);
        }
        Parcel parcel = new Parcel(ours, packed.asCard());
        SendOutcome outcome = send(parcel, repeated);
        claims.record(parcel, outcome);
        if (!(outcome instanceof SendOutcome.Sent)) {
            log.warn("Deliveries {} not sent: {}", parcel.ids(), outcome);
        }
        return outcome;
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
        return delivery.addressee().isGroup()
                ? channel.sendToGroup(delivery.addressee().recipientId(), message)
                : channel.sendToPeople(parcel.recipientIds(), message);
    }

    private void pauseFor(SendOutcome.Unavailable unavailable, Collection<Parcel> unsent) {
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
