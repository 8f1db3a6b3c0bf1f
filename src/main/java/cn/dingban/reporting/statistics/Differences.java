package cn.dingban.reporting.statistics;

import cn.dingban.audit.AuditTrail;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.reporting.FindingReports;
import cn.dingban.reporting.ReportView;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the two figures of a month (统计差异) and keeps what units say of their difference. The statistical one prevails all the same (第2条). */
@Component
@Transactional
public class Differences {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final StatisticDifferences stored;
    private final Known known;
    private final AuditTrail trail;
    private final Clock clock;
    private final StatisticRules rules;

    Differences(StatisticDifferences stored, Known known, AuditTrail trail, Clock clock, RuleBook book) {
        this.stored = stored;
        this.known = known;
        this.trail = trail;
        this.clock = clock;
        this.rules = book.read("mechanism/statistics.yml", StatisticRules.class);
    }

    /** The two sides, and whose projects they are of. */
    @Component("statisticsKnown")
    record Known(Statistics statistics, FindingReports reports, ProjectRegister register) {}

    /** Compares these projects' figures; those that differ by more than the threshold and did not before have to be explained. */
    List<DifferenceView> compare(ReportingPeriod period, Collection<Long> projectIds) {
        Map<Long, Wan> figures = known.statistics().of(period);
        List<DifferenceView> toExplain = new ArrayList<>();
        for (long projectId : projectIds.stream().sorted().toList()) {
            Wan statistical = figures.get(projectId);
            Wan reported = known.reports()
                    .reported(projectId, period)
                    .map(ReportView::content)
                    .map(content -> content.yearToDate())
                    .orElse(null);
            if (statistical != null && reported != null && isMuch(reported, statistical)) {
                asked(period, projectId, reported, statistical).ifPresent(toExplain::add);
            }
        }
        return toExplain;
    }

    private Optional<DifferenceView> asked(ReportingPeriod period, long projectId, Wan reported, Wan statistical) {
        Optional<StatisticDifference> before = stored.findByPeriodAndProjectId(period.toString(), projectId);
        if (before.isPresent()) {
            DifferenceView view = before.get().view();
            boolean same = view.reported().compareTo(reported) == 0
                    && view.statistical().compareTo(statistical) == 0;
            if (same) {
                return Optional.empty();
            }
            before.get().becomes(reported, statistical, clock.instant());
            return Optional.of(before.get().view());
        }
        long unitId = known.register().project(projectId).map(Project::unitId).orElseThrow();
        return Optional.of(
                stored.save(new StatisticDifference(period, projectId, unitId, reported, statistical, clock.instant()))
                        .view());
    }

    /** The plan's article by which statistics prevail. */
    String article() {
        return rules.article();
    }

    boolean isMuch(Wan reported, Wan statistical) {
        BigDecimal gap = reported.minus(statistical).amount().abs();
        BigDecimal larger = reported.amount().max(statistical.amount());
        return gap.compareTo(rules.difference().wan()) > 0
                && gap.multiply(HUNDRED).compareTo(rules.difference().percent().multiply(larger)) > 0;
    }

    /** The differences of a month, explained or not. */
    @Transactional(readOnly = true)
    public List<DifferenceView> of(ReportingPeriod period) {
        return stored.findByPeriodOrderByProjectId(period.toString()).stream()
                .map(StatisticDifference::view)
                .toList();
    }

    /** What these units have not explained yet, the oldest first. */
    @Transactional(readOnly = true)
    public List<DifferenceView> unexplained(Collection<Long> unitIds) {
        return stored.findByUnitIdInAndExplanationOrderByPeriodAscProjectIdAsc(unitIds, "").stream()
                .map(StatisticDifference::view)
                .toList();
    }

    /** A unit says in a line why its figure is another. A later line takes the place of an earlier one; the trail keeps both. */
    public void explain(DifferenceView difference, String words, String userId) {
        stored.findByPeriodAndProjectId(difference.period().toString(), difference.projectId())
                .ifPresent(found -> {
                    found.explain(words, userId, clock.instant());
                    trail.record(
                            userId,
                            "statistics.explain",
                            difference.period() + " project " + difference.projectId(),
                            words);
                });
    }
}
