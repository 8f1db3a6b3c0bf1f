package cn.dingban.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The last look at what is due: at night and on holidays it waits, what has lost its reason is withdrawn, and several texts for one person become
 * one. Only what had to wait is looked at for the latter two: what leaves as soon as it is queued costs nothing here.
 */
@Component
class Departure {

    /** Whatever leaves within this time has not waited. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final DeliveryRules rules;
    private final WorkingTime workingTime;
    private final ObjectProvider<StillWanted> judges;
    private final Merging merging;
    private final Wording wording;

    Departure(
            DeliveryRules rules,
            WorkingTime workingTime,
            ObjectProvider<StillWanted> judges,
            Merging merging,
            Wording wording) {
        this.rules = rules;
        this.workingTime = workingTime;
        this.judges = judges;
        this.merging = merging;
        this.wording = wording;
    }

    /** Those that may leave now; the others have been put off, withdrawn or merged. */
    List<Delivery> cleared(List<Delivery> due, Instant now) {
        List<Delivery> leaving = new ArrayList<>(due);
        Instant open = workingTime.next(now);
        if (open.isAfter(now)) {
            leaving.removeIf(delivery -> putOff(delivery, open));
        }
        List<Delivery> waited = leaving.stream()
                .filter(delivery -> isNotice(delivery) && delivery.sending().waitedSince(now.minus(AT_ONCE)))
                .toList();
        if (!waited.isEmpty()) {
            withdraw(waited);
            leaving.removeIf(delivery -> !delivery.sending().isOpen());
            merging.merge(waited.stream().filter(d -> d.sending().isOpen()).toList(), now);
            leaving.removeIf(delivery -> !delivery.sending().isOpen());
        }
        return leaving;
    }

    private static boolean isNotice(Delivery delivery) {
        return !delivery.updatesCard() && delivery.priority().compareTo(Priority.REMINDER) >= 0;
    }

    private boolean putOff(Delivery delivery, Instant until) {
        DeliveryRules.WorkingHours hours = rules.workingHours();
        boolean waits = isNotice(delivery)
                && hours != null
                && !hours.isUrgent(delivery.reason().source());
        if (waits) {
            delivery.sending().putBack(until, wording.phrase("delivery.waits-for-work"));
        }
        return waits;
    }

    private void withdraw(List<Delivery> waited) {
        Map<List<String>, List<Delivery>> alike = waited.stream()
                .filter(delivery ->
                        delivery.sending().hasNotLeft() && delivery.reason().period() != null)
                .collect(Collectors.groupingBy(
                        delivery -> List.of(
                                delivery.kind(),
                                String.valueOf(delivery.reason().period())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        alike.forEach((which, same) -> judges.stream()
                .filter(judge -> judge.kinds().contains(which.get(0)))
                .forEach(judge -> withdraw(judge, which, same)));
    }

    private void withdraw(StillWanted judge, List<String> which, List<Delivery> same) {
        Set<String> people = same.stream().map(d -> d.addressee().recipientId()).collect(Collectors.toSet());
        Set<String> wanted = judge.wantedBy(which.get(0), which.get(1), people);
        same.stream()
                .filter(delivery -> !wanted.contains(delivery.addressee().recipientId()))
                .forEach(delivery -> delivery.sending().cancel(wording.phrase("delivery.no-longer-wanted")));
    }
}
