package cn.dingban.assessment;

import cn.dingban.project.PlanEntry;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import org.jspecify.annotations.Nullable;

/**
 * All that a project's month is judged by.
 *
 * @param nature the project's nature (建设性质)
 * @param plan the line of the plan's version in force for the month; null where the project is not planned
 * @param reported what its unit reported and its reviewer accepted; null where nothing was accepted
 * @param statistical the statistical figure; null where there is none
 */
record MonthFacts(
        long projectId,
        String nature,
        ReportingPeriod period,
        @Nullable PlanEntry plan,
        @Nullable Told reported,
        @Nullable Figures statistical) {

    /**
     * What was reported.
     *
     * @param reportId the accepted revision
     * @param milestoneMet whether the works reached the month's target; null when nothing was said
     */
    record Told(long reportId, Figures figures, @Nullable Boolean milestoneMet) {}

    /**
     * Completed money.
     *
     * @param yearToDate from January to the end of the month; null where it is not known
     * @param month in the month alone, or in the two months that come together; null where it is not known
     * @param months for how many months {@code month} stands: 2 where January's figure came with February's
     */
    record Figures(@Nullable Wan yearToDate, @Nullable Wan month, int months) {

        static final Figures NONE = new Figures(null, null, 1);
    }
}
