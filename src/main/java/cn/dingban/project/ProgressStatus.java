package cn.dingban.project;

import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Where a project stands against its plan. Derived whenever it is asked for, never stored and never typed by a person.
 *
 * @param gapPoints completed minus targeted share of the annual plan, in percentage points to one decimal; null where there is nothing to compare
 */
public record ProgressStatus(
        Pace pace, Signal signal, @Nullable BigDecimal gapPoints) {

    /** Whether the money keeps up with the plan (超序时、按序时、滞后). */
    public enum Pace {
        AHEAD,
        ON_PACE,
        LAGGING,
        NO_TARGET,
        NOT_REPORTED
    }

    /** The colour that the gap is shown in (红黄绿灯). */
    public enum Signal {
        RED,
        YELLOW,
        GREEN,
        NONE
    }

    /** @param reportedYearToDate completed from January to the end of the period; null while not reported */
    public static ProgressStatus derive(
            PlanEntry entry, ReportingPeriod period, @Nullable Wan reportedYearToDate, ProgressRules rules) {
        Wan target = entry.cumulativeTarget(period.monthNumber());
        Wan whole = wholeOf(entry);
        if (target == null || whole == null || whole.isZero()) {
            return new ProgressStatus(Pace.NO_TARGET, Signal.NONE, null);
        }
        if (reportedYearToDate == null) {
            return new ProgressStatus(Pace.NOT_REPORTED, Signal.NONE, null);
        }
        BigDecimal gap = reportedYearToDate
                .minus(target)
                .amount()
                .multiply(BigDecimal.valueOf(100))
                .divide(whole.amount(), 1, RoundingMode.HALF_UP);
        return new ProgressStatus(pace(gap, rules.pace()), signal(gap.negate(), rules.signal()), gap);
    }

    private static @Nullable Wan wholeOf(PlanEntry entry) {
        return entry.planned() == null ? entry.cumulativeTarget(12) : entry.planned();
    }

    private static Pace pace(BigDecimal gap, ProgressRules.PaceRule rule) {
        if (gap.compareTo(rule.laggingBelow()) < 0) {
            return Pace.LAGGING;
        }
        return gap.compareTo(rule.aheadAbove()) > 0 ? Pace.AHEAD : Pace.ON_PACE;
    }

    private static Signal signal(BigDecimal behind, ProgressRules.SignalRule rule) {
        if (behind.compareTo(rule.redFrom()) >= 0) {
            return Signal.RED;
        }
        return behind.compareTo(rule.yellowFrom()) >= 0 ? Signal.YELLOW : Signal.GREEN;
    }
}
