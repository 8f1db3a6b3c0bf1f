package cn.dingban.delivery;

import cn.dingban.delivery.DeliveryEvent.What;
import cn.dingban.delivery.spi.DeliveryChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes one text of several that wait for the same person. Cards stay single: each has its own buttons. */
@Component
class Merging {

    /** Well below the 15,000 bytes that DingTalk takes. */
    private static final int MOST_BYTES = 10_000;

    private final DeliveryRules rules;
    private final DeliveryQueue queue;
    private final DeliveryChannel channel;
    private final Wording wording;

    Merging(DeliveryRules rules, DeliveryQueue queue, DeliveryChannel channel, Wording wording) {
        this.rules = rules;
        this.queue = queue;
        this.channel = channel;
        this.wording = wording;
    }

    /** The first of each person's carries the others, also those that are due but not among these. */
    void merge(List<Delivery> waited, Instant now) {
        DeliveryRules.Merging rule = rules.merging();
        Map<String, List<Delivery>> byPerson = waited.stream()
                .filter(this::isPrivateText)
                .collect(Collectors.groupingBy(
                        d -> d.addressee().recipientId(), LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
        if (rule == null || byPerson.isEmpty()) {
            return;
        }
        Set<Long> known = waited.stream().map(Delivery::id).collect(Collectors.toSet());
        queue.lockNoticesTo(byPerson.keySet(), Priority.REMINDER.ordinal(), now).stream()
                .filter(other -> !known.contains(other.id()) && isPrivateText(other))
                .forEach(other -> byPerson.get(other.addressee().recipientId()).add(other));
        byPerson.values().stream().filter(texts -> texts.size() >= rule.from()).forEach(texts -> mergeInto(texts, now));
    }

    private boolean isPrivateText(Delivery delivery) {
        String card = delivery.card();
        return !delivery.addressee().isGroup()
                && delivery.sending().hasNotLeft()
                && (card == null || !channel.offersCard(card));
    }

    private void mergeInto(List<Delivery> texts, Instant now) {
        texts.sort(Comparator.comparing(Delivery::priority).thenComparingLong(Delivery::id));
        Delivery carrier = texts.get(0);
        List<Delivery> carried = new ArrayList<>();
        int bytes = 0;
        for (Delivery text : texts) {
            bytes += text.body().getBytes(StandardCharsets.UTF_8).length;
            if (bytes <= MOST_BYTES) {
                carried.add(text);
            }
        }
        if (carried.size() < 2 || carried.get(0) != carrier) {
            return;
        }
        String body = carried.stream().map(Delivery::body).collect(Collectors.joining("\n\n"));
        carrier.carry(new Rendered(wording.phrase("delivery.merged-title", String.valueOf(carried.size())), body));
        carried.stream()
                .skip(1)
                .forEach(d -> d.giveUp(DeliveryEvent.with(
                        carrier,
                        What.MERGED,
                        wording.phrase("delivery.merged-into", String.valueOf(carrier.id())),
                        now)));
    }
}
