package cn.dingban.schedule;

import cn.dingban.schedule.RunRecord.Outcome;
import cn.dingban.schedule.ScheduledTask.PreflightFinding;
import cn.dingban.schedule.ScheduledTask.PreviewItem;
import cn.dingban.schedule.ScheduledTask.RunResult;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs one occurrence of a schedule, once. The run's row and everything that the task enqueues are one transaction: after a crash there is
 * either all of it or nothing, and nothing means that the occurrence is run again.
 */
@Component
public class ScheduleRunner {

    private static final Logger log = LoggerFactory.getLogger(ScheduleRunner.class);

    private final CurrentSchedules schedules;
    private final ScheduleBook book;
    private final ScheduleRuns runs;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;
    private final TransactionTemplate readingOnly;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /** Who or what started a run. */
    public enum Trigger {
        /** It was due. */
        CLOCK,
        /** It had been missed and was still useful. */
        MADE_UP,
        /** An administrator. */
        BY_HAND
    }

    /** @param actor the administrator, where one started it by hand; otherwise empty */
    record Starter(Trigger trigger, String actor) {

        private static final Starter CLOCK = new Starter(Trigger.CLOCK, "");
    }

    ScheduleRunner(
            CurrentSchedules schedules,
            ScheduleBook book,
            ScheduleRuns runs,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.schedules = schedules;
        this.book = book;
        this.runs = runs;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.readingOnly = new TransactionTemplate(transactions);
        this.readingOnly.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.readingOnly.setReadOnly(true);
    }

    /**
     * Runs the occurrence unless it has been run; by hand also when it failed or was skipped.
     *
     * @throws UnknownSchedule when there is no such schedule
     */
    public RunRecord run(String scheduleId, Instant scheduledFor, Trigger trigger) {
        return run(scheduleId, scheduledFor, new Starter(trigger, ""));
    }

    RunRecord run(String scheduleId, Instant scheduledFor, Starter starter) {
        Schedule schedule = schedules.get(scheduleId);
        Instant occurrence = scheduledFor.truncatedTo(ChronoUnit.MILLIS);
        String key = scheduleId + "@" + occurrence;
        if (!underWay.add(key)) {
            return beaten(schedule, occurrence, starter);
        }
        try {
            return inOwnTransaction(() -> perform(schedule, occurrence, starter));
        } catch (AlreadyRun e) {
            return beaten(schedule, occurrence, starter);
        } catch (RuntimeException e) {
            log.error("Schedule {} for {} failed; nothing of it was kept", scheduleId, occurrence, e);
            return failed(schedule, occurrence, starter, e);
        } finally {
            underWay.remove(key);
        }
    }

    /** What the task would send at that time, without sending or storing anything. */
    public List<PreviewItem> preview(String scheduleId, Instant at) {
        Schedule schedule = schedules.get(scheduleId);
        return rehearse(() -> book.task(schedule.entry()).preview(schedule.contextFor(at)));
    }

    /** What would keep the occurrence from reaching somebody. */
    List<PreflightFinding> preflight(Schedule schedule, Instant occurrence) {
        return rehearse(() -> book.task(schedule.entry()).preflight(schedule.contextFor(occurrence)));
    }

    private <T> T rehearse(Supplier<T> work) {
        return Objects.requireNonNull(readingOnly.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        }));
    }

    /** Records that a missed occurrence is not made up. */
    RunRecord skip(Schedule schedule, Instant occurrence, String reason) {
        try {
            return inOwnTransaction(
                    () -> close(schedule, claim(schedule, occurrence, Starter.CLOCK), Outcome.SKIPPED, 0, reason));
        } catch (AlreadyRun e) {
            return beaten(schedule, occurrence, Starter.CLOCK);
        }
    }

    private RunRecord perform(Schedule schedule, Instant occurrence, Starter starter) {
        ScheduleRun run = claim(schedule, occurrence, starter);
        RunResult result = book.task(schedule.entry()).perform(schedule.contextFor(occurrence));
        return close(schedule, run, Outcome.DONE, result.notices(), String.join("\n", result.problems()));
    }

    private RunRecord failed(Schedule schedule, Instant occurrence, Starter starter, RuntimeException failure) {
        String message = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        try {
            return inOwnTransaction(
                    () -> close(schedule, claim(schedule, occurrence, starter), Outcome.FAILED, 0, message));
        } catch (AlreadyRun e) {
            return beaten(schedule, occurrence, starter);
        }
    }

    private ScheduleRun claim(Schedule schedule, Instant occurrence, Starter starter) {
        Optional<ScheduleRun> earlier = runs.findByScheduleIdAndScheduledFor(schedule.id(), occurrence);
        if (earlier.isPresent()
                && !(starter.trigger() == Trigger.BY_HAND && earlier.get().mayBeRepeated())) {
            throw new AlreadyRun();
        }
        ScheduleRun run = earlier.orElseGet(() -> new ScheduleRun(schedule.id(), occurrence));
        run.start(starter.trigger(), starter.actor(), now(), book.revision());
        try {
            return runs.saveAndFlush(run);
        } catch (DataIntegrityViolationException e) {
            throw new AlreadyRun();
        }
    }

    private RunRecord close(Schedule schedule, ScheduleRun run, Outcome outcome, int notices, String remarks) {
        run.finish(outcome, notices, remarks, now());
        return runs.saveAndFlush(run).toRecord(schedule.entry().name());
    }

    private RunRecord beaten(Schedule schedule, Instant occurrence, Starter starter) {
        log.debug("Schedule {} for {} has been run already", schedule.id(), occurrence);
        return new RunRecord(
                schedule.id(),
                schedule.entry().name(),
                occurrence,
                starter.trigger(),
                Outcome.ALREADY_RUN,
                0,
                "",
                now(),
                starter.actor());
    }

    /** In a precision that every database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private <T> T inOwnTransaction(Supplier<T> work) {
        return Objects.requireNonNull(ownTransaction.execute(status -> work.get()));
    }

    private static final class AlreadyRun extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AlreadyRun() {
            super(null, null, false, false);
        }
    }
}
