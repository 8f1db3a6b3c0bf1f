package cn.dingban.schedule;

import java.time.Instant;

/**
 * One run of a schedule, for reading.
 *
 * @param scheduledFor when it was due
 * @param notices how many notices it caused
 * @param remarks problems with single subjects, the failure's message, or why it was skipped; empty when there is nothing to say
 * @param finishedAt when it was done, by the office's clock
 * @param actor who ran it by hand; empty where the clock did
 */
public record RunRecord(
        String scheduleId,
        String name,
        Instant scheduledFor,
        ScheduleRunner.Trigger startedBy,
        Outcome outcome,
        int notices,
        String remarks,
        Instant finishedAt,
        String actor) {

    /** How it ended. */
    public enum Outcome {
        /** The task ran, and what it enqueued is committed. */
        DONE,
        /** The task failed and left nothing behind; may be run again by hand. */
        FAILED,
        /** Missed, and not worth making up; may be run by hand. */
        SKIPPED,
        /** Somebody else ran this occurrence; nothing was done now. Never stored. */
        ALREADY_RUN
    }
}
