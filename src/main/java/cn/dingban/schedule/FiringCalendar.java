package cn.dingban.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All firings of all schedules in a stretch of time (排期日历): what ran, as it was recorded, and what will fire. */
@Component
public class FiringCalendar {

    /** A cadence by cron may fire often; more than this in one view nobody reads. */
    private static final int MOST_PER_SCHEDULE = 400;

    private final CurrentSchedules schedules;
    private final ScheduleRuns runs;

    /**
     * @param paused whether it will not fire because its schedule is paused
     * @param run what became of it; null while it lies ahead
     */
    public record Firing(
            String scheduleId,
            String name,
            Instant at,
            boolean paused,
            @Nullable RunRecord run) {

        private String key() {
            return scheduleId + "@" + at;
        }
    }

    FiringCalendar(CurrentSchedules schedules, ScheduleRuns runs) {
        this.schedules = schedules;
        this.runs = runs;
    }

    /** From the first instant on, up to and not including the second, in order. */
    public List<Firing> between(Instant from, Instant to) {
        List<Firing> found = ran(from, to);
        Set<String> done = found.stream().map(Firing::key).collect(Collectors.toSet());
        Instant now = schedules.now();
        Instant after = now.isAfter(from) ? now : from.minusMillis(1);
        for (Schedule schedule : schedules.all()) {
            schedule.cadence().next(after, MOST_PER_SCHEDULE, to).stream()
                    .map(at -> new Firing(schedule.id(), schedule.entry().name(), at, schedule.paused(), null))
                    .filter(firing -> !done.contains(firing.key()))
                    .forEach(found::add);
        }
        found.sort(Comparator.comparing(Firing::at));
        return found;
    }

    private List<Firing> ran(Instant from, Instant to) {
        List<Firing> found = new ArrayList<>();
        for (ScheduleRun run : runs.findByScheduledForGreaterThanEqualAndScheduledForLessThan(from, to)) {
            String name = schedules
                    .find(run.scheduleId())
                    .map(schedule -> schedule.entry().name())
                    .orElse(run.scheduleId());
            RunRecord record = run.toRecord(name);
            found.add(new Firing(run.scheduleId(), name, record.scheduledFor(), false, record));
        }
        return found;
    }
}
