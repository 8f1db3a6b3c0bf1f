package cn.dingban.delivery;

import cn.dingban.delivery.DeliveryEvent.What;
import cn.dingban.delivery.quota.CallCounts.Traffic;
import cn.dingban.delivery.quota.ShortMonths;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * In a month whose calls will not last, a unit's notices leave as one digest (摘要): the same text for all its people, so that up to twenty take one
 * call. What goes to leaders stays their own.
 */
@Component
class Economy {

    /** Well below the 15,000 bytes that DingTalk takes. */
    private static final int MOST_BYTES = 10_000;

    /** Rounds that fire in the same minute, and notices that one event causes, come together. */
    private static final Duration GATHER = Duration.ofMinutes(2);

    private final ShortMonths months;
    private final Organisation organisation;
    private final DeliveryQueue queue;
    private final Wording wording;

    Economy(ShortMonths months, Organisation organisation, DeliveryQueue queue, Wording wording) {
        this.months = months;
        this.organisation = organisation;
        this.queue = queue;
        this.wording = wording;
    }

    /** @return what leaves now: one for each recipient, also of those that are due but not among these */
    List<Delivery> digest(List<Delivery> leaving, Instant now) {
        boolean none = leaving.stream().noneMatch(Economy::canBeDigested);
        if (none || !months.isShortOf(Traffic.API)) {
            return leaving;
        }
        leaving.stream().filter(Economy::canBeDigested).forEach(delivery -> gather(delivery, now));
        List<Delivery> gathered = leaving.stream()
                .filter(delivery -> delivery.sending().isDue(now))
                .toList();
        return digestUnits(gathered, now);
    }

    private void gather(Delivery delivery, Instant now) {
        Instant until =
                delivery.sending().createdAt().truncatedTo(ChronoUnit.MINUTES).plus(GATHER);
        if (until.isAfter(now)) {
            delivery.putOff(until, wording.phrase("delivery.digest-why"), now);
        }
    }

    private List<Delivery> digestUnits(List<Delivery> leaving, Instant now) {
        Map<String, Official> people = digested();
        Map<Long, List<Delivery>> byUnit = new LinkedHashMap<>();
        leaving.stream().filter(Economy::canBeDigested).forEach(delivery -> add(delivery, people, byUnit));
        Set<Long> known = leaving.stream().map(Delivery::id).collect(Collectors.toSet());
        Set<String> colleagues = people.values().stream()
                .filter(official -> byUnit.containsKey(official.unitId()))
                .map(official -> Objects.requireNonNull(official.userId()))
                .collect(Collectors.toSet());
        List<Delivery> all = new ArrayList<>(leaving);
        queue.lockNoticesTo(colleagues, Priority.REMINDER.ordinal(), now).stream()
                .filter(other -> !known.contains(other.id()) && canBeDigested(other))
                .forEach(other -> {
                    add(other, people, byUnit);
                    all.add(other);
                });
        byUnit.forEach((unit, notices) -> digestUnit(unitName(notices, people), notices, now));
        all.removeIf(delivery -> !delivery.sending().isOpen());
        return all;
    }

    private Map<String, Official> digested() {
        return organisation.officials().stream()
                .filter(Official::isBound)
                .filter(official -> !official.holds(Role.LEAD_OFFICIAL) && !official.holds(Role.LINE_OFFICIAL))
                .collect(Collectors.toMap(
                        official -> Objects.requireNonNull(official.userId()), official -> official, (a, b) -> a));
    }

    private static boolean canBeDigested(Delivery delivery) {
        return !delivery.updatesCard()
                && !delivery.addressee().isGroup()
                && delivery.priority().compareTo(Priority.REMINDER) >= 0
                && delivery.sending().hasNotLeft();
    }

    private static void add(Delivery delivery, Map<String, Official> people, Map<Long, List<Delivery>> byUnit) {
        Official official = people.get(delivery.addressee().recipientId());
        if (official != null) {
            byUnit.computeIfAbsent(official.unitId(), unit -> new ArrayList<>()).add(delivery);
        }
    }

    private static String unitName(List<Delivery> notices, Map<String, Official> people) {
        return Objects.requireNonNull(people.get(notices.get(0).addressee().recipientId()))
                .unitName();
    }

    private void digestUnit(String unit, List<Delivery> notices, Instant now) {
        Set<String> texts = new LinkedHashSet<>();
        List<Delivery> carried = new ArrayList<>();
        int bytes = 0;
        for (Delivery notice : notices) {
            if (!texts.contains(notice.body())) {
                bytes += notice.body().getBytes(StandardCharsets.UTF_8).length;
            }
            if (bytes <= MOST_BYTES) {
                texts.add(notice.body());
                carried.add(notice);
            }
        }
        if (texts.size() < 2) {
            return;
        }
        Rendered digest = new Rendered(
                wording.phrase("delivery.digest-title", unit, String.valueOf(texts.size())),
                String.join("\n\n---\n\n", texts) + "\n\n" + wording.phrase("delivery.digest-why"));
        Map<String, Delivery> carriers = new LinkedHashMap<>();
        for (Delivery notice : carried) {
            Delivery carrier = carriers.putIfAbsent(notice.addressee().recipientId(), notice);
            if (carrier == null) {
                notice.carry(digest);
            } else {
                notice.giveUp(DeliveryEvent.with(
                        carrier,
                        What.MERGED,
                        wording.phrase("delivery.merged-into", String.valueOf(carrier.id())),
                        now));
            }
        }
    }
}
