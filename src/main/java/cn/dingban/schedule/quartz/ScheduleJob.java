package cn.dingban.schedule.quartz;

import cn.dingban.schedule.DueFirings;
import java.time.Instant;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A firing: runs what is due of one schedule, and plans its next occurrence whatever became of this one. */
class ScheduleJob implements Job {

    static final String SCHEDULED_FOR = "scheduledFor";

    private static final Logger log = LoggerFactory.getLogger(ScheduleJob.class);

    private final DueFirings firings;
    private final SchedulePlanner planner;

    ScheduleJob(DueFirings firings, SchedulePlanner planner) {
        this.firings = firings;
        this.planner = planner;
    }

    @Override
    public void execute(JobExecutionContext context) {
        String scheduleId = context.getJobDetail().getKey().getName();
        // A recovered firing may have lost its data: then whatever is due by now is what it was for.
        String scheduledFor = context.getMergedJobDataMap().getString(SCHEDULED_FOR);
        Instant upTo = firings.wokenFor(scheduledFor == null ? Instant.EPOCH : Instant.parse(scheduledFor));
        try {
            firings.fireDue(scheduleId, upTo);
        } catch (RuntimeException e) {
            log.error("Schedule {} could not be run; it is tried again with the next planning", scheduleId, e);
        } finally {
            planner.plan(scheduleId, upTo);
        }
    }
}
