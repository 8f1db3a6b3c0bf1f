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
 * @param milestoneMet whether the works have reached what the plan asks of the month (是否达到月度目标); null when nothing was said
 */
public record ReportContent(
        @Nullable Wan monthInvestment,
        @Nullable Wan yearToDate,
        String progress,
        String problems,
        String nextStep,
        @Nullable Boolean milestoneMet) {

    public static final ReportContent EMPTY = new ReportContent(null, null, "", "", "");

    public ReportContent(
            @Nullable Wan monthInvestment,
            @Nullable Wan yearToDate,
            String progress,
            String problems,
            String nextStep) {
        this(monthInvestment, yearToDate, progress, problems, nextStep, null);
    }

    /** The same, with what is said of the month's target for the works. */
    public ReportContent withMilestoneMet(@Nullable Boolean met) {
        return new ReportContent(monthInvestment, yearToDate, progress, problems, nextStep, met);
    }
}
