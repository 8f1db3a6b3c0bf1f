package cn.dingban.reporting;

import cn.dingban.obligation.ObligationKey;
import cn.dingban.shared.ReportingPeriod;

/** Names that reporting shares with the rule book. */
public final class Reporting {

    /** The kind of obligation in {@code obligations.yml}, and the name of its due day in {@code schedules.yml} with {@code -due}. */
    public static final String KIND = "monthly-report";

    private Reporting() {}

    /** The obligation to report a project's month. */
    public static ObligationKey owed(long projectId, ReportingPeriod period) {
        return new ObligationKey(KIND, projectId, period);
    }
}
