package cn.dingban.delivery;

import cn.dingban.delivery.limits.LimitSettings;
import cn.dingban.shared.OfficeClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Nobody gets more than so many notices in a day: what is not urgent then waits for the next. Counted by the office's days, because this limit is
 * for people, not for machines. Answers neither wait nor count.
 */
@Component
class DailyCap {

    /** Off the full hour, when everybody's rounds start. */
    private static final LocalTime NEXT_MORNING = LocalTime.of(9, 5);

    private static final Logger log = LoggerFactory.getLogger(DailyCap.class);

    private final DeliveryQueue queue;
    private final Claims claims;
    private final LimitSettings settings;
    private final WorkingTime workingTime;
    private final Wording wording;
    private final Clock clock;

    DailyCap(
            DeliveryQueue queue,
            Claims claims,
            LimitSettings settings,
            WorkingTime workingTime,
            Wording wording,
            Clock clock) {
        this.queue = queue;
        this.workingTime = workingTime;
        this.claims = claims;
        this.settings = settings;
        this.wording = wording;
        this.clock = clock;
    }

    private static boolean counts(Delivery delivery) {
        return !delivery.updatesCard() && !delivery.addressee().isGroup() && delivery.priority() != Priority.REPLY;
    }

    private static boolean canWait(Delivery delivery) {
        return delivery.priority() == Priority.BULK;
    }

    /** Those that may leave today; the others are put back. */
    List<Delivery> within(List<Delivery> claimed) {
        List<Delivery> counted = claimed.stream().filter(DailyCap::counts).toList();
        if (counted.stream().noneMatch(DailyCap::canWait)) {
            return claimed;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE);
        Map<String, Long> had = had(counted, today);
        List<Delivery> beyond =
                counted.stream().filter(delivery -> isBeyond(delivery, had)).toList();
        if (beyond.isEmpty()) {
            return claimed;
        }
        Instant until = workingTime.next(
                today.plusDays(1).atTime(NEXT_MORNING).atZone(OfficeClock.ZONE).toInstant());
        List<Long> ids = beyond.stream().map(Delivery::id).toList();
        log.info("Deliveries {} wait until {}: their recipients have had enough today", ids, until);
        claims.hold(
                ids,
                until,
                Waiting.PERSON_DAY,
                wording.phrase("delivery.wait.person", String.valueOf(settings.personPerDay())));
        return claimed.stream().filter(delivery -> !beyond.contains(delivery)).toList();
    }

    private Map<String, Long> had(List<Delivery> counted, LocalDate today) {
        List<String> people = counted.stream()
                .map(delivery -> delivery.addressee().recipientId())
                .distinct()
                .toList();
        Map<String, Long> had = new HashMap<>();
        queue.sentSince(
                        today.atStartOfDay(OfficeClock.ZONE).toInstant(),
                        Priority.REPLY.ordinal(),
                        people,
                        counted.stream().map(Delivery::id).toList())
                .forEach(sent -> had.put(sent.recipientId(), sent.count()));
        return had;
    }

    private boolean isBeyond(Delivery delivery, Map<String, Long> had) {
        String person = delivery.addressee().recipientId();
        if (canWait(delivery) && had.getOrDefault(person, 0L) >= settings.personPerDay()) {
            return true;
        }
        had.merge(person, 1L, Long::sum);
        return false;
    }
}
