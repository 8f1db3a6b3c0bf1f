package cn.dingban.project;

import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The physical-progress plans (重点建设项目形象进度计划), version by version: a past month stays on the version that was in force then. */
public interface AnnualPlans {

    /** The project's line in the version in force for that month; empty where the project is not planned then or was withdrawn. */
    Optional<PlanEntry> entry(long projectId, ReportingPeriod period);

    /** What all projects together are to complete in each month of a year, under the versions in force then; months without any target are left out. */
    Map<ReportingPeriod, Wan> targets(int year);

    /** All lines in force for that month, by project id: one query instead of one per project. */
    Map<Long, PlanEntry> entries(ReportingPeriod period);

    /** The same of some projects only. */
    default Map<Long, PlanEntry> entries(ReportingPeriod period, Collection<Long> projectIds) {
        Map<Long, PlanEntry> some = new HashMap<>(entries(period));
        some.keySet().retainAll(projectIds);
        return some;
    }

    /** Every line that a project has had in the plan of a year, the earliest first. */
    default List<PlanVersion> history(long projectId, int year) {
        return List.of();
    }
}
