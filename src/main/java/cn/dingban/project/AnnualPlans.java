package cn.dingban.project;

import cn.dingban.shared.ReportingPeriod;
import java.util.Map;
import java.util.Optional;

/** The physical-progress plans (重点建设项目形象进度计划), version by version: a past month stays on the version that was in force then. */
public interface AnnualPlans {

    /** The project's line in the version in force for that month; empty where the project is not planned then or was withdrawn. */
    Optional<PlanEntry> entry(long projectId, ReportingPeriod period);

    /** All lines in force for that month, by project id: one query instead of one per project. */
    Map<Long, PlanEntry> entries(ReportingPeriod period);
}
