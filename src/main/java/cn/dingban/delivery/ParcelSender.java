package cn.dingban.delivery;

import cn.dingban.delivery.Pacing.Hold;
import cn.dingban.delivery.PlatformDoor.Shut;
import cn.dingban.delivery.quota.CallCounts;
import cn.dingban.delivery.spi.DeliveryChannel;
import cn.dingban.delivery.spi.DeliveryChannel.CardMessage;
import cn.dingban.delivery.spi.DeliveryChannel.Markdown;
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
    private final DeliveryChannel channel;
    private final Pacing pacing;
    private final CallCounts counts;
    private final PlatformDoor door;
    private final Clock clock;

    ParcelSender(
            Claims claims, DeliveryChannel channel, Pacing pacing, CallCounts counts, PlatformDoor door, Clock clock) {
        this.claims = claims;
        this.channel = channel;
        this.pacing = pacing;
        this.counts = counts;
        this.door = door;
        this.clock = clock;
    }

    List<Parcel> pack(List<Delivery> claimed) {
        return Parcel.pack(claimed, channel);
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
        SendOutcome outcome = counts.during(parcel.first().kind(), parcel.isReply(), () -> call(parcel, repeated));
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

    private SendOutcome call(Parcel parcel, boolean repeated) {
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
}
