package cn.dingban.schedule;

import cn.dingban.audit.AuditTrail;
import cn.dingban.schedule.ChangeRecord.Action;
import cn.dingban.schedule.ScheduleHistory.Entry;
import cn.dingban.schedule.ScheduleRunner.Starter;
import cn.dingban.schedule.ScheduleRunner.Trigger;
import cn.dingban.schedule.ScheduleSetting.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What administrators do with schedules. Each act is audited, and kept in the schedule's history, in the transaction that does it; once that is
 * committed, the firings are planned anew. What changes nothing leaves no trace. All methods throw {@link UnknownSchedule} where there is no
 * such schedule.
 */
@Component
public class AdministeringSchedules {

    private final CurrentSchedules schedules;
    private final ScheduleRunner runner;
    private final Telling telling;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate ownTransaction;

    /** What is kept of an act, and what is answered. */
    @Component("administeringSchedulesTelling")
    record Telling(ScheduleHistory history, CadenceFaults faults, MannerFaults mannerFaults, ScheduleWords words) {}

    AdministeringSchedules(
            CurrentSchedules schedules,
            ScheduleRunner runner,
            Telling telling,
            AuditTrail audit,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.schedules = schedules;
        this.runner = runner;
        this.telling = telling;
        this.audit = audit;
        this.events = events;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** No occurrence fires until it is resumed. */
    public void pause(String scheduleId, String actor) {
        act(new Entry(scheduleId, Action.PAUSE, actor, "", null), ScheduleState::pause);
    }

    /** Occurrences fire again from now on; what fell into the pause is not made up. */
    public void resume(String scheduleId, String actor) {
        Instant now = schedules.now();
        act(new Entry(scheduleId, Action.RESUME, actor, "", null), state -> state.resume(now));
    }

    /**
     * Sets when it fires, in place of any earlier change; how it speaks stays as it is, whatever the change says of it.
     *
     * @return why not, for the administrator, when such times make no sense; empty when it is done
     */
    public Optional<String> change(String scheduleId, ScheduleChange change, String actor) {
        return change(scheduleId, change, actor, "");
    }

    /** The same with what the administrator says about it. */
    public Optional<String> change(String scheduleId, ScheduleChange change, String actor, String reason) {
        List<CadenceFault> faults = telling.faults().of(schedules.entry(scheduleId), change);
        if (!faults.isEmpty()) {
            String all = faults.stream().map(CadenceFault::message).collect(Collectors.joining(" "));
            return Optional.of(telling.words().say("change.refused", all));
        }
        set(scheduleId, stands -> change.speaking(stands.mannerOrShipped()), actor, reason);
        return Optional.empty();
    }

    /**
     * Sets how it speaks, in place of any earlier setting; when it fires stays as it is.
     *
     * @return why not, for the administrator; empty when it is done
     */
    public Optional<String> speak(String scheduleId, Manner manner, String actor, String reason) {
        List<String> faults = telling.mannerFaults().of(schedules.entry(scheduleId), manner);
        if (!faults.isEmpty()) {
            return Optional.of(String.join(" ", faults));
        }
        set(scheduleId, stands -> stands.speaking(manner), actor, reason);
        return Optional.empty();
    }

    /** Whoever changes one part keeps the other as it stands at that moment, whoever changed it. */
    private void set(String scheduleId, UnaryOperator<ScheduleChange> change, String actor, String reason) {
        act(
                new Entry(scheduleId, Action.CHANGE, actor, reason, null),
                state -> state.override(schedules.write(change.apply(schedules.change(state.setting())))));
    }

    /** Returns to the shipped value. */
    public void reset(String scheduleId, String actor) {
        reset(scheduleId, actor, "");
    }

    /** The same with what the administrator says about it. */
    public void reset(String scheduleId, String actor, String reason) {
        act(new Entry(scheduleId, Action.RESET, actor, reason, null), state -> state.override(null));
    }

    /**
     * Returns to how it stood before one of its changes (撤销), pause included; what was changed since is gone with it, and stays in the history.
     *
     * @return why not, for the administrator; empty when it is done
     */
    public Optional<String> undo(String scheduleId, long changeId, String actor) {
        schedules.entry(scheduleId);
        Optional<ScheduleSetting> before = telling.history().before(scheduleId, changeId);
        if (before.isEmpty()) {
            return Optional.of(telling.words().say("undo.unknown"));
        }
        if (!schedules.fits(scheduleId, before.get())) {
            return Optional.of(telling.words().say("undo.outdated"));
        }
        Instant now = schedules.now();
        Turn turn =
                act(new Entry(scheduleId, Action.UNDO, actor, "", changeId), state -> state.restore(before.get(), now));
        return turn.changedNothing() ? Optional.of(telling.words().say("undo.nothing")) : Optional.empty();
    }

    /** Runs it now, or an occurrence that failed or was skipped once more; also while it is paused. */
    public RunRecord runByHand(String scheduleId, @Nullable Instant scheduledFor, String actor) {
        Instant occurrence = scheduledFor == null ? schedules.now() : scheduledFor;
        schedules.entry(scheduleId);
        ownTransaction.executeWithoutResult(
                tx -> audit.record(actor, "schedule.run", scheduleId, occurrence.toString()));
        return runner.run(scheduleId, occurrence, new Starter(Trigger.BY_HAND, actor));
    }

    private Turn act(Entry entry, Consumer<ScheduleState> act) {
        Turn turn = ownTransaction.execute(tx -> {
            Turn taken = schedules.set(entry.scheduleId(), act);
            telling.history().note(entry, taken);
            return taken;
        });
        if (!turn.changedNothing()) {
            events.publishEvent(new PlanChanged(entry.action() + " " + entry.scheduleId()));
        }
        return turn;
    }
}
