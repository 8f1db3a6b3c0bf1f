package cn.dingban.schedule;

import cn.dingban.schedule.RunRecord.Outcome;
import cn.dingban.schedule.ScheduleRunner.Trigger;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One occurrence of a schedule and what became of it; unique by both, which is what stops a second run. */
@Entity
@Table(name = "schedule_run")
class ScheduleRun {

    private static final int MAX_REMARKS = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "schedule_run_seq")
    @SequenceGenerator(name = "schedule_run_seq", sequenceName = "schedule_run_seq", allocationSize = 50)
    private long id;

    private String scheduleId;
    private Instant scheduledFor;

    @Enumerated(EnumType.STRING)
    private Trigger startedBy = Trigger.CLOCK;

    @Enumerated(EnumType.STRING)
    private Outcome outcome = Outcome.DONE;

    private int notices;

    @Column(columnDefinition = "text")
    private String remarks = "";

    private String ruleBookRevision = "";
    private String actor = "";
    private Instant startedAt = Instant.EPOCH;
    private Instant finishedAt = Instant.EPOCH;

    protected ScheduleRun() {
        // for JPA
        this("", Instant.EPOCH);
    }

    ScheduleRun(String scheduleId, Instant scheduledFor) {
        this.scheduleId = scheduleId;
        this.scheduledFor = scheduledFor;
    }

    /** Starts it. The row already says DONE, because it is seen by others only if and when the whole transaction commits. */
    void start(Trigger by, String who, Instant now, String revision) {
        startedBy = by;
        actor = who;
        outcome = Outcome.DONE;
        startedAt = now;
        finishedAt = now;
        ruleBookRevision = revision;
    }

    void finish(Outcome how, int causedNotices, String said, Instant now) {
        outcome = how;
        notices = causedNotices;
        remarks = said.length() <= MAX_REMARKS ? said : said.substring(0, MAX_REMARKS);
        finishedAt = now;
    }

    /** Whether a person may run this occurrence again. */
    boolean mayBeRepeated() {
        return outcome != Outcome.DONE;
    }

    String scheduleId() {
        return scheduleId;
    }

    RunRecord toRecord(String name) {
        return new RunRecord(scheduleId, name, scheduledFor, startedBy, outcome, notices, remarks, finishedAt, actor);
    }
}
