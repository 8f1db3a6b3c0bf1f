package cn.dingban.reporting.statistics;

import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;

/**
 * A difference between the two figures of a project's month, as others see it.
 *
 * @param reported self-reported, from January on
 * @param statistical from January on
 * @param explanation what the unit says of it; empty while it has not
 */
public record DifferenceView(
        long projectId, long unitId, ReportingPeriod period, Wan reported, Wan statistical, String explanation) {

    /** How far they are apart, never negative. */
    public Wan gap() {
        Wan difference = reported.minus(statistical);
        return difference.isNegative() ? Wan.ZERO.minus(difference) : difference;
    }

    public boolean isExplained() {
        return !explanation.isEmpty();
    }
}
