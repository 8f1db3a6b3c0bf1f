package cn.dingban.schedule;

import cn.dingban.audit.AuditTrail;
import cn.dingban.schedule.ScheduleRunner.Trigger;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What administrators do with schedules. Each act is audited in the transaction that does it; once that is committed, the firings are planned
 * anew. All methods throw {@link UnknownSchedule} where there is no such schedule.
 */
@Component
public class AdministeringSchedules {

    private final CurrentSchedules schedules;
    private final ScheduleRunner runner;
    private final ScheduleWords words;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate ownTransaction;

    AdministeringSchedules(
            CurrentSchedules schedules,
            ScheduleRunner runner,
            ScheduleWords words,
            AuditTrail audit,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.schedules = schedules;
        this.runner = runner;
        this.words = words;
        this.audit = audit;
        this.events = events;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** No occurrence fires until it is resumed. */
    public void pause(String scheduleId, String actor) {
        act("schedule.pause", scheduleId, actor, "", ScheduleState::pause);
    }

    /** Occurrences fire again from now on; what fell into the pause is not made up. */
    public void resume(String scheduleId, String actor) {
        Instant now = schedules.now();
        act("schedule.resume", scheduleId, actor, "", state -> state.resume(now));
    }

    /**
     * Sets values beside the shipped ones, in place of any earlier change.
     *
     * @return why not, for the administrator, when such times make no sense; empty when it is done
     */
    public Optional<String> change(String scheduleId, ScheduleChange change, String actor) {
        try {
            schedules.check(scheduleId, change);
        } catch (IllegalArgumentException e) {
            return Optional.of(words.say("change.refused", e.getMessage()));
        }
        String json = schedules.write(change);
        act("schedule.change", scheduleId, actor, json, state -> state.override(json));
        return Optional.empty();
    }

    /** Returns to the shipped value. */
    public void reset(String scheduleId, String actor) {
        act("schedule.reset", scheduleId, actor, "", state -> state.override(null));
    }

    /** Runs it now, or an occurrence that failed or was skipped once more; also while it is paused. */
    public RunRecord runByHand(String scheduleId, @Nullable Instant scheduledFor, String actor) {
        Instant occurrence = scheduledFor == null ? schedules.now() : scheduledFor;
        schedules.entry(scheduleId);
        ownTransaction.executeWithoutResult(
                tx -> audit.record(actor, "schedule.run", scheduleId, occurrence.toString()));
        return runner.run(scheduleId, occurrence, Trigger.BY_HAND);
    }

    private void act(String action, String scheduleId, String actor, String detail, Consumer<ScheduleState> act) {
        ownTransaction.executeWithoutResult(tx -> {
            schedules.set(scheduleId, act);
            audit.record(actor, action, scheduleId, detail);
        });
        events.publishEvent(new PlanChanged(action + " " + scheduleId));
    }
}
