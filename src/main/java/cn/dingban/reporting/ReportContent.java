package cn.dingban.reporting;

import cn.dingban.shared.Wan;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says of a project's month.
 *
 * @param monthInvestment completed in the month (当月完成投资); null where it is reported elsewhere
 * @param yearToDate completed from January to the end of the month (本年累计); null when not known
 * @param progress physical progress (形象进度)
 * @param problems empty when there are none
 * @param nextStep empty when nothing was said
 */
public record ReportContent(
        @Nullable Wan monthInvestment, @Nullable Wan yearToDate, String progress, String problems, String nextStep) {

    public static final ReportContent EMPTY = new ReportContent(null, null, "", "", "");

    /** This content, with whatever the other says put in its place. */
    public ReportContent amendedBy(ReportContent other) {
        return new ReportContent(
                other.monthInvestment == null ? monthInvestment : other.monthInvestment,
                other.yearToDate == null ? yearToDate : other.yearToDate,
                other.progress.isEmpty() ? progress : other.progress,
                other.problems.isEmpty() ? problems : other.problems,
                other.nextStep.isEmpty() ? nextStep : other.nextStep);
    }

    public ReportContent withYearToDate(Wan amount) {
        return new ReportContent(monthInvestment, amount, progress, problems, nextStep);
    }

    public ReportContent withMonthInvestment(Wan amount) {
        return new ReportContent(amount, yearToDate, progress, problems, nextStep);
    }
}
