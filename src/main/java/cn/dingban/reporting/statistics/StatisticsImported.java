package cn.dingban.reporting.statistics;

import cn.dingban.shared.ReportingPeriod;
import java.util.Set;

/**
 * Figures of a month came in, or were corrected.
 *
 * @param projectIds those whose figure is new or another than before
 */
public record StatisticsImported(ReportingPeriod period, Set<Long> projectIds) {

    public StatisticsImported {
        projectIds = Set.copyOf(projectIds);
    }
}
