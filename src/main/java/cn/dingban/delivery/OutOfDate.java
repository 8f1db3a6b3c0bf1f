package cn.dingban.delivery;

import cn.dingban.delivery.DeliveryEvent.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Folds notices that waited beyond their time, because DingTalk was out of reach, into one line a recipient: yesterday's reminder says nothing that
 * today's does not, but that it was to come must not be kept secret.
 */
@Component
class OutOfDate {

    private static final int MOST_NAMED = 5;

    private final DeliveryQueue queue;
    private final Wording wording;

    OutOfDate(DeliveryQueue queue, Wording wording) {
        this.queue = queue;
        this.wording = wording;
    }

    /** The first of each recipient's carries the line, also for those that are due but not among these; the others are given up. */
    void fold(List<Delivery> waited, Instant now) {
        Map<String, List<Delivery>> expired = waited.stream()
                .filter(delivery -> isOutOfDate(delivery, now))
                .collect(Collectors.groupingBy(
                        d -> d.addressee().recipientId(), LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
        if (expired.isEmpty()) {
            return;
        }
        Set<Long> known = waited.stream().map(Delivery::id).collect(Collectors.toSet());
        queue.lockNoticesTo(expired.keySet(), Priority.REMINDER.ordinal(), now).stream()
                .filter(other -> !known.contains(other.id()) && isOutOfDate(other, now))
                .forEach(other -> expired.get(other.addressee().recipientId()).add(other));
        expired.values().forEach(each -> foldInto(each, now));
    }

    private static boolean isOutOfDate(Delivery delivery, Instant now) {
        return delivery.sending().hasNotLeft() && delivery.sending().isExpired(now);
    }

    private void foldInto(List<Delivery> expired, Instant now) {
        expired.sort(Comparator.comparingLong(Delivery::id));
        Delivery carrier = expired.get(0);
        String named = expired.stream()
                .limit(MOST_NAMED)
                .map(delivery -> wording.phrase(
                        "delivery.expired-one",
                        wording.moment(delivery.sending().createdAt()),
                        delivery.title()))
                .collect(Collectors.joining(wording.phrase("delivery.expired-and")));
        String count = String.valueOf(expired.size());
        String more = expired.size() > MOST_NAMED ? wording.phrase("delivery.expired-more", count) : "";
        String ending =
                wording.phrase(carrier.addressee().isGroup() ? "delivery.expired-group" : "delivery.expired-person");
        Rendered line = new Rendered(
                wording.phrase("delivery.expired-title", count),
                wording.phrase("delivery.expired-line", named, more) + ending);
        carrier.carry(line);
        carrier.sending().expiresAt(null);
        expired.stream()
                .skip(1)
                .forEach(d -> d.giveUp(DeliveryEvent.with(
                        carrier,
                        What.EXPIRED,
                        wording.phrase("delivery.expired-into", String.valueOf(carrier.id())),
                        now)));
    }
}
