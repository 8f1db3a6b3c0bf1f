package cn.dingban.delivery.quota;

import cn.dingban.delivery.quota.MonthQuota.Coming;
import cn.dingban.schedule.ScheduleRunner;
import cn.dingban.schedule.Schedules;
import cn.dingban.shared.OfficeClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How many calls the schedules' rounds will still take. The next round of each is rehearsed and stands for its later ones: today more people owe
 * something than will at the end. Kept for some minutes, because a rehearsal reads the whole register; of a round that is days off, whose numbers hardly
 * move, for a week.
 */
@Component
class ComingRounds {

    private static final Logger log = LoggerFactory.getLogger(ComingRounds.class);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration NEAR = Duration.ofDays(2);
    private static final Duration KEPT_OF_FAR_ROUNDS = Duration.ofDays(7);
    private static final int MOST_FIRINGS = 62;

    private final Schedules schedules;
    private final ScheduleRunner runner;
    private final Clock clock;
    private final Map<String, Rehearsed> far = new HashMap<>();
    private boolean foreseeing;
    private Known known = new Known(Instant.EPOCH, YearMonth.of(1970, 1), List.of());

    ComingRounds(Schedules schedules, ScheduleRunner runner, Clock clock) {
        this.schedules = schedules;
        this.runner = runner;
        this.clock = clock;
    }

    /** How much a round will send, as it was when it was rehearsed. */
    private record Rehearsed(Instant firing, Instant rehearsedAt, long notices) {}

    private record Known(Instant at, YearMonth month, List<Coming> coming) {}

    synchronized List<Coming> until(YearMonth month) {
        if (foreseeing) {
            // Asked by one of the rounds that are being rehearsed.
            return List.of();
        }
        Instant now = clock.instant();
        if (!known.month().equals(month) || Duration.between(known.at(), now).compareTo(KEPT) > 0) {
            known = new Known(now, month, foresee(month));
        }
        return known.coming();
    }

    private List<Coming> foresee(YearMonth month) {
        Instant end =
                month.plusMonths(1).atDay(1).atStartOfDay(OfficeClock.ZONE).toInstant();
        foreseeing = true;
        try {
            return schedules.active().stream()
                    .map(schedule -> coming(schedule, end))
                    .filter(each -> each.rounds() > 0)
                    .toList();
        } finally {
            foreseeing = false;
        }
    }

    private Coming coming(Schedules.Active schedule, Instant end) {
        List<Instant> firings = schedules.nextFirings(schedule.id(), MOST_FIRINGS).stream()
                .filter(at -> at.isBefore(end))
                .toList();
        long calls = firings.isEmpty() ? 0 : expected(schedule.id(), firings.get(0)) * firings.size();
        return new Coming(schedule.id(), schedule.name(), schedule.task(), firings.size(), calls);
    }

    private long expected(String scheduleId, Instant firing) {
        Instant now = clock.instant();
        Rehearsed before = far.get(scheduleId);
        boolean holds = before != null
                && before.firing().equals(firing)
                && Duration.between(now, firing).compareTo(NEAR) > 0
                && Duration.between(before.rehearsedAt(), now).compareTo(KEPT_OF_FAR_ROUNDS) < 0;
        if (!holds) {
            before = new Rehearsed(firing, now, notices(scheduleId, firing));
            far.put(scheduleId, before);
        }
        return before.notices();
    }

    private long notices(String scheduleId, Instant at) {
        try {
            return runner.preview(scheduleId, at).size();
        } catch (RuntimeException e) {
            log.warn("What schedule {} will send at {} cannot be foreseen", scheduleId, at, e);
            return 0;
        }
    }
}
