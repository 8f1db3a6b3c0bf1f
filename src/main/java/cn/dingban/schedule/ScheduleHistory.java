package cn.dingban.schedule;

import cn.dingban.audit.AuditTrail;
import cn.dingban.schedule.ChangeRecord.Action;
import cn.dingban.schedule.ScheduleSetting.Turn;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Keeps what was changed by whom, and how things stood before, in the transaction that changes it. What changes nothing leaves no line. */
@Component
class ScheduleHistory {

    private static final int MAX_REASON = 500;

    private final StoredChanges changes;
    private final CurrentSchedules schedules;
    private final ScheduleWords words;
    private final AuditTrail audit;
    private final Clock clock;

    /** What is to be noted. */
    record Entry(
            String scheduleId,
            Action action,
            String actor,
            String reason,
            @Nullable Long undoes) {}

    ScheduleHistory(
            StoredChanges changes, CurrentSchedules schedules, ScheduleWords words, AuditTrail audit, Clock clock) {
        this.changes = changes;
        this.schedules = schedules;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    void note(Entry entry, Turn turn) {
        if (turn.changedNothing()) {
            return;
        }
        String reason = entry.reason().length() <= MAX_REASON
                ? entry.reason()
                : entry.reason().substring(0, MAX_REASON);
        changes.save(new StoredChange(
                        entry.scheduleId(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        entry.actor(),
                        entry.action())
                .from(turn.before(), inWords(entry, turn.before()))
                .to(turn.after(), inWords(entry, turn.after()))
                .because(reason, entry.undoes()));
        audit.record(
                entry.actor(),
                "schedule." + entry.action().name().toLowerCase(Locale.ROOT),
                entry.scheduleId(),
                detail(turn, reason));
    }

    private static String detail(Turn turn, String reason) {
        boolean sameCadence =
                Objects.equals(turn.before().overrideJson(), turn.after().overrideJson());
        String values = sameCadence
                ? ""
                : turn.before().overrideJson() + " -> " + turn.after().overrideJson();
        return (values + " " + reason).strip();
    }

    private String inWords(Entry entry, ScheduleSetting setting) {
        return words.say(schedules.whenUnder(entry.scheduleId(), setting))
                + words.beside(schedules.mannerUnder(setting));
    }

    /** The latest first. */
    List<ChangeRecord> of(String scheduleId, int limit) {
        return changes.findByScheduleIdOrderByAtDescIdDesc(scheduleId, Limit.of(limit)).stream()
                .map(StoredChange::toRecord)
                .toList();
    }

    /** How the schedule stood before one of its changes; empty when it has no such change. */
    Optional<ScheduleSetting> before(String scheduleId, long changeId) {
        return changes.findById(changeId)
                .filter(change -> change.scheduleId().equals(scheduleId))
                .map(StoredChange::before);
    }
}
