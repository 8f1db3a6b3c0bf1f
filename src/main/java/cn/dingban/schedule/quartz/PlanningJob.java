package cn.dingban.schedule.quartz;

import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Compares plan and triggers every few minutes, so that one lost trigger cannot silence a schedule for good. */
class PlanningJob implements Job {

    private final SchedulePlanner planner;

    PlanningJob(SchedulePlanner planner) {
        this.planner = planner;
    }

    @Override
    public void execute(JobExecutionContext context) {
        planner.planAll();
    }
}
