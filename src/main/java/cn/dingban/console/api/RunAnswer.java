package cn.dingban.console.api;

import cn.dingban.schedule.RunRecord;
import java.time.OffsetDateTime;

/**
 * One run of a schedule.
 *
 * @param schedule the schedule's id
 * @param outcome DONE, FAILED, SKIPPED or ALREADY_RUN
 * @param startedBy CLOCK, MADE_UP or BY_HAND
 */
record RunAnswer(
        String schedule,
        String name,
        OffsetDateTime scheduledFor,
        String outcome,
        int notices,
        String startedBy,
        String remarks,
        OffsetDateTime finishedAt) {

    static RunAnswer of(RunRecord run) {
        return new RunAnswer(
                run.scheduleId(),
                run.name(),
                OfficeTime.of(run.scheduledFor()),
                run.outcome().name(),
                run.notices(),
                run.startedBy().name(),
                run.remarks(),
                OfficeTime.of(run.finishedAt()));
    }
}
