package cn.dingban.schedule;

import cn.dingban.schedule.ScheduleRunner.Trigger;
import cn.dingban.schedule.TimeTravel.NextEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs whatever has become due, from the store's point of view and not from a trigger's: everything between the last occurrence dealt with and
 * now. So it does not matter whether a trigger fired on time, late, twice or never, nor which node it woke.
 */
@Component
public class DueFirings {

    private static final Logger log = LoggerFactory.getLogger(DueFirings.class);

    /** Up to here a firing is on time; later it was missed. */
    private static final Duration PROMPT = Duration.ofMinutes(2);

    /** Quartz wakes a few milliseconds before the time. */
    private static final Duration EARLY_WAKE = Duration.ofSeconds(1);

    private final CurrentSchedules schedules;
    private final ScheduleRunner runner;
    private final ScheduleWords words;
    private final Clock clock;
    private final ReadWriteLock travelling = new ReentrantReadWriteLock();

    DueFirings(CurrentSchedules schedules, ScheduleRunner runner, ScheduleWords words, Clock clock) {
        this.schedules = schedules;
        this.runner = runner;
        this.words = words;
        this.clock = clock;
    }

    /** The schedules' ids, in the rule book's order. */
    public List<String> ids() {
        return schedules.all().stream().map(Schedule::id).toList();
    }

    /** The present, for a firing woken for the given occurrence: never a few milliseconds before it. */
    public Instant wokenFor(Instant scheduledFor) {
        Instant now = clock.instant();
        boolean early = scheduledFor.isAfter(now) && scheduledFor.isBefore(now.plus(EARLY_WAKE));
        return early ? scheduledFor : now;
    }

    /**
     * The first occurrence later than the instant up to which was fired, so that none falls between; empty while paused, for an unknown
     * schedule, or where no calendar tells.
     */
    public Optional<Instant> next(String scheduleId, Instant after) {
        return schedules
                .find(scheduleId)
                .filter(schedule -> !schedule.paused())
                .flatMap(schedule -> schedule.cadence().nextAfter(after));
    }

    /** The first occurrence of any schedule that is not paused. */
    Optional<NextEvent> upcoming(Instant after) {
        return schedules.all().stream()
                .filter(schedule -> !schedule.paused())
                .flatMap(schedule -> schedule.cadence().nextAfter(after).stream()
                        .map(at -> new NextEvent(at, schedule.entry().name())))
                .min(Comparator.comparing(NextEvent::at));
    }

    /** The schedules, in the rule book's order, whose first occurrence after the one instant is the other. */
    List<String> dueAt(Instant occurrence, Instant after) {
        return schedules.all().stream()
                .filter(schedule -> !schedule.paused())
                .filter(schedule -> schedule.cadence()
                        .nextAfter(after)
                        .filter(occurrence::equals)
                        .isPresent())
                .map(Schedule::id)
                .toList();
    }

    /**
     * Runs what is due by the given instant, which is the present; paused schedules have nothing due. During time travel it does nothing: the
     * traveller does it.
     */
    public List<RunRecord> fireDue(String scheduleId, Instant upTo) {
        if (!travelling.readLock().tryLock()) {
            return List.of();
        }
        try {
            Optional<Schedule> schedule = schedules.find(scheduleId).filter(s -> !s.paused());
            return schedule.map(s -> fire(s, s.cadence().between(schedules.settledUpTo(s), upTo)))
                    .orElse(List.of());
        } finally {
            travelling.readLock().unlock();
        }
    }

    /** Several missed ones are made up by the latest; a reminder for last week would only confuse. */
    private List<RunRecord> fire(Schedule schedule, List<Instant> due) {
        List<RunRecord> done = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            Instant occurrence = due.get(i);
            Duration late = Duration.between(occurrence, clock.instant());
            if (i < due.size() - 1) {
                done.add(runner.skip(schedule, occurrence, words.say("skipped.superseded")));
            } else if (late.compareTo(schedule.entry().usefulFor()) > 0) {
                done.add(runner.skip(
                        schedule,
                        occurrence,
                        words.say("skipped.too-late", schedule.entry().usefulFor())));
            } else {
                Trigger trigger = late.compareTo(PROMPT) > 0 ? Trigger.MADE_UP : Trigger.CLOCK;
                done.add(runner.run(schedule.id(), occurrence, trigger));
            }
        }
        if (due.size() > 1) {
            log.info("Schedule {}: {} occurrences had been missed", schedule.id(), due.size());
        }
        return done;
    }

    /** Runs one occurrence for the traveller. */
    RunRecord fire(String scheduleId, Instant occurrence) {
        return runner.run(scheduleId, occurrence, Trigger.CLOCK);
    }

    /** While the work lasts, nothing fires but what it fires itself; one at a time, the next one waits. */
    <T> T whileNothingElseFires(Supplier<T> work) {
        travelling.writeLock().lock();
        try {
            return work.get();
        } finally {
            travelling.writeLock().unlock();
        }
    }
}
