package cn.dingban.delivery;

import cn.dingban.schedule.TimeBound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has what is due sent, lane by lane: claims in a short transaction, and hands over to the lane's senders. */
@Component
class DeliveryDispatcher implements TimeBound {

    private final Claims claims;
    private final DeliveryQueue queue;
    private final ParcelSender sender;
    private final DailyCap dailyCap;
    private final PlatformDoor door;
    private final List<Lane> lanes;

    DeliveryDispatcher(
            Claims claims,
            DeliveryQueue queue,
            ParcelSender sender,
            DailyCap dailyCap,
            PlatformDoor door,
            DeliverySettings settings) {
        this.claims = claims;
        this.queue = queue;
        this.sender = sender;
        this.dailyCap = dailyCap;
        this.door = door;
        this.lanes = Lane.all(settings);
    }

    List<Lane> lanes() {
        return lanes;
    }

    @Override
    public Optional<Instant> nextDueAfter(Instant instant) {
        return door.isShut() ? Optional.empty() : queue.nextDueAfter(instant);
    }

    /** The most important first, and all of it before time goes on. */
    @Override
    public void settle() {
        boolean found;
        do {
            found = false;
            for (Lane lane : lanes) {
                found |= settle(lane);
            }
        } while (found);
    }

    private boolean settle(Lane lane) {
        lane.claiming().lock();
        try {
            boolean found = false;
            lane.senders().awaitIdle();
            while (dispatchDue(lane)) {
                found = true;
                lane.senders().awaitIdle();
            }
            return found;
        } finally {
            lane.claiming().unlock();
        }
    }

    /** Has a lane's senders send what is due, as long as they have room. */
    void dispatch(Lane lane) {
        lane.claiming().lock();
        try {
            boolean more;
            do {
                more = dispatchDue(lane);
            } while (more);
        } finally {
            lane.claiming().unlock();
        }
    }

    /** @return whether something was found, and there may be more; false also when the senders are busy or the platform is out of reach */
    private boolean dispatchDue(Lane lane) {
        int room = Math.min(lane.senders().room(), door.mayPass());
        if (room == 0) {
            return false;
        }
        List<Delivery> claimed = claims.claim(lane.first(), lane.last(), room);
        for (Parcel parcel : sender.pack(dailyCap.within(claimed))) {
            lane.senders().submit(parcel.recipientIds(), () -> sender.send(parcel));
        }
        if (door.isUnproven()) {
            lane.senders().awaitIdle();
        }
        return !claimed.isEmpty();
    }
}
