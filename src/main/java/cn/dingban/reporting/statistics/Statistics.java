package cn.dingban.reporting.statistics;

import cn.dingban.rulebook.RuleBook;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the statistics department says was completed (统计数): the read side. All amounts run from January to the end of the month. */
@Component
@Transactional(readOnly = true)
public class Statistics {

    private final StatisticFigures figures;
    private final StatisticRules rules;

    Statistics(StatisticFigures figures, RuleBook book) {
        this.figures = figures;
        this.rules = book.read("mechanism/statistics.yml", StatisticRules.class);
    }

    /** The newest figure of a project's month; empty where none was imported. */
    public Optional<Wan> yearToDate(long projectId, ReportingPeriod period) {
        return figures.findFirstByPeriodAndProjectIdOrderByRevisionDesc(period.toString(), projectId)
                .map(StatisticFigure::yearToDate);
    }

    /** The newest figures of a month, by project. */
    public Map<Long, Wan> of(ReportingPeriod period) {
        Map<Long, Wan> newest = new LinkedHashMap<>();
        figures.findByPeriodOrderByProjectIdAscRevisionAsc(period.toString())
                .forEach(figure -> newest.put(figure.projectId(), figure.yearToDate()));
        return newest;
    }

    /** When the newest figure of that month came; empty while none has. */
    public Optional<Instant> cameAt(ReportingPeriod period) {
        return figures.findByPeriodOrderByProjectIdAscRevisionAsc(period.toString()).stream()
                .map(StatisticFigure::importedAt)
                .max(Instant::compareTo);
    }

    /** Whether figures are published for that month at all: January's come with February's. */
    public boolean areExpected(ReportingPeriod period) {
        return rules.hasFigure(period.monthNumber());
    }
}
