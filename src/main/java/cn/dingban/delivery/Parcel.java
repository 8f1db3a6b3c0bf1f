package cn.dingban.delivery;

import cn.dingban.delivery.spi.DeliveryChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Deliveries that leave in one call: the same text or file to several people, or one of anything else. */
record Parcel(List<Delivery> deliveries, boolean asCard) {

    /** Puts claimed deliveries into as few calls as possible, keeping their order of importance. */
    static List<Parcel> pack(List<Delivery> claimed, DeliveryChannel channel) {
        List<Parcel> parcels = new ArrayList<>();
        Map<List<String>, Parcel> open = new LinkedHashMap<>();
        for (Delivery delivery : claimed) {
            String card = delivery.card();
            boolean asCard = delivery.updatesCard() || (card != null && channel.offersCard(card));
            if (asCard || delivery.addressee().isGroup()) {
                parcels.add(new Parcel(List.of(delivery), asCard));
                continue;
            }
            List<String> same = List.of(delivery.title(), delivery.body(), String.valueOf(delivery.fileId()));
            Parcel parcel = open.get(same);
            if (parcel == null || !parcel.hasRoomFor(delivery)) {
                parcel = new Parcel(new ArrayList<>(), false);
                open.put(same, parcel);
                parcels.add(parcel);
            }
            parcel.deliveries.add(delivery);
        }
        return parcels;
    }

    /** A call names nobody twice: who is to get the same text twice gets it in two calls. */
    private boolean hasRoomFor(Delivery delivery) {
        return deliveries.size() < DeliveryChannel.MAX_RECIPIENTS
                && !recipientIds().contains(delivery.addressee().recipientId());
    }

    List<String> recipientIds() {
        return deliveries.stream().map(d -> d.addressee().recipientId()).toList();
    }

    Delivery first() {
        return deliveries.get(0);
    }

    List<Long> ids() {
        return deliveries.stream().map(Delivery::id).toList();
    }

    /** Whether a new message will stand in a group's chat. */
    boolean isGroupMessage() {
        return first().addressee().isGroup() && !first().updatesCard();
    }

    /** Whether somebody waits for it. */
    boolean isReply() {
        return first().priority() == Priority.REPLY;
    }

    /** Whether one person, or a group, waits for this text because of what was just said. */
    boolean isAnswer() {
        return !asCard
                && deliveries.size() == 1
                && first().fileId() == null
                && first().priority() == Priority.REPLY
                && first().reason().isInbox();
    }

    /** Whether an earlier attempt at this may have reached the platform. */
    boolean mayHaveLeft() {
        return deliveries.stream().map(Delivery::sending).anyMatch(Sending::mayHaveLeft);
    }
}
