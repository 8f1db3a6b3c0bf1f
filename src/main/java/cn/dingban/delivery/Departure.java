package cn.dingban.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The last look at notices that are due, after all that may have happened while they waited. What leaves as soon as it is queued costs nothing
 * here, save for one question: whether the month's calls will last.
 */
@Component
class Departure {

    /** Whatever leaves within this time has not waited. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final QuietHours quietHours;
    private final Withdrawal withdrawal;
    private final OutOfDate outOfDate;
    private final Merging merging;
    private final Economy economy;

    Departure(QuietHours quietHours, Withdrawal withdrawal, OutOfDate outOfDate, Merging merging, Economy economy) {
        this.quietHours = quietHours;
        this.withdrawal = withdrawal;
        this.outOfDate = outOfDate;
        this.merging = merging;
        this.economy = economy;
    }

    /** Those that may leave now; the others have been put off, withdrawn, folded or merged. */
    List<Delivery> cleared(List<Delivery> due, Instant now) {
        quietHours.putOff(which(due, Departure::isNotice), now);
        List<Delivery> leaving = which(due, delivery -> delivery.sending().isDue(now));
        List<Delivery> waited = which(
                leaving, delivery -> isNotice(delivery) && delivery.sending().waitedSince(now.minus(AT_ONCE)));
        if (!waited.isEmpty()) {
            withdrawal.withdraw(waited, now);
            outOfDate.fold(which(waited, delivery -> delivery.sending().isDue(now)), now);
            merging.merge(which(waited, delivery -> delivery.sending().isDue(now)), now);
        }
        return economy.digest(which(leaving, delivery -> delivery.sending().isDue(now)), now);
    }

    private static boolean isNotice(Delivery delivery) {
        return !delivery.updatesCard() && delivery.priority().compareTo(Priority.REMINDER) >= 0;
    }

    private static List<Delivery> which(List<Delivery> deliveries, Predicate<Delivery> filter) {
        return deliveries.stream().filter(filter).toList();
    }
}
