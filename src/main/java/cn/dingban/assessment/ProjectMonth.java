package cn.dingban.assessment;

import cn.dingban.project.PlanEntry;
import cn.dingban.project.Project;
import cn.dingban.reporting.ReportView;
import cn.dingban.shared.Wan;
import org.jspecify.annotations.Nullable;

/**
 * A project's month with all that bulletins and briefings say of it.
 *
 * @param plan the line of the plan in force for the month
 * @param report the accepted report; null where there is none
 * @param statistical completed from January on as the statistics department has it; null where it has nothing
 * @param judgement as signed, where the month was signed; else as it would be today
 */
public record ProjectMonth(
        Project project,
        PlanEntry plan,
        @Nullable ReportView report,
        @Nullable Wan statistical,
        Judgement judgement) {

    /** Completed from January on as its unit reported; null where it did not. */
    public @Nullable Wan reported() {
        return report == null ? null : report.content().yearToDate();
    }

    /** Completed from January on, by the figure that counts: the statistical one where there is one (第2条). */
    public @Nullable Wan yearToDate() {
        return statistical == null ? reported() : statistical;
    }
}
