package cn.dingban.delivery;

import cn.dingban.delivery.Pacing.Hold;
import cn.dingban.delivery.PlatformDoor.Shut;
import cn.dingban.delivery.quota.CallCounts;
import cn.dingban.delivery.spi.SendOutcome;
import cn.dingban.shared.LogContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends one parcel outside any transaction, notes before that it leaves, and records what became of it. */
@Component
class ParcelSender {

    private static final Logger log = LoggerFactory.getLogger(ParcelSender.class);

    private final Claims claims;
    private final Calling calling;
    private final Pacing pacing;
    private final CallCounts counts;
    private final PlatformDoor door;
    private final Clock clock;

    ParcelSender(Claims claims, Calling calling, Pacing pacing, CallCounts counts, PlatformDoor door, Clock clock) {
        this.claims = claims;
        this.calling = calling;
        this.pacing = pacing;
        this.counts = counts;
        this.door = door;
        this.clock = clock;
    }

    List<Parcel> pack(List<Delivery> claimed) {
        return calling.pack(claimed);
    }

    void send(Parcel packed) {
        String ids = packed.ids().stream().map(String::valueOf).collect(Collectors.joining(","));
        LogContext.during(LogContext.DELIVERIES, ids, () -> {
            depart(packed);
            return true;
        });
    }

    private void depart(Parcel packed) {
        Optional<Shut> shut = door.shut();
        if (shut.isPresent()) {
            claims.putBack(packed.ids(), shut.get().until(), shut.get().why());
            return;
        }
        Optional<Hold> hold = pacing.hold(packed);
        if (hold.isPresent()) {
            hold(packed, hold.get());
            return;
        }
        boolean repeated = packed.mayHaveLeft();
        List<Delivery> ours = claims.leaving(packed.ids(), packed.asCard());
        if (ours.isEmpty()) {
            log.debug("Lease lost on {}", packed.ids());
            return;
        }
        Parcel parcel = new Parcel(ours, packed.asCard());
        SendOutcome outcome =
                counts.during(parcel.first().kind(), parcel.isReply(), () -> calling.call(parcel, repeated));
        learn(parcel, outcome);
        claims.record(parcel, outcome);
        log.debug("Deliveries {}: {}", parcel.ids(), outcome.getClass().getSimpleName());
    }

    private void learn(Parcel parcel, SendOutcome outcome) {
        pacing.learn(parcel, outcome);
        if (outcome instanceof SendOutcome.Unavailable unavailable) {
            door.found(unavailable);
        } else {
            door.passed();
        }
        if (outcome instanceof SendOutcome.Held held) {
            log.info("Deliveries {} wait for {}: {}", parcel.ids(), held.code(), held.message());
        } else if (!(outcome instanceof SendOutcome.Sent)) {
            log.warn("Deliveries {} not sent: {}", parcel.ids(), outcome);
        }
    }

    private void hold(Parcel parcel, Hold hold) {
        Instant until = clock.instant().plus(hold.time());
        log.info("Deliveries {} wait for {} until {}", parcel.ids(), hold.limit(), until);
        claims.hold(parcel.ids(), until, hold.limit(), hold.why());
    }
}
