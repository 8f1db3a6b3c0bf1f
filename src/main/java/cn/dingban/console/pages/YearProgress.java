package cn.dingban.console.pages;

import cn.dingban.project.AnnualPlans;
import cn.dingban.reporting.FindingReports;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A year's progress in money, month by month: what all projects together were to complete, and what was reported (年度进度). */
@Component
class YearProgress {

    private static final int MONTHS = 12;

    private final AnnualPlans plans;
    private final FindingReports reports;
    private final Filters filters;

    /**
     * One month.
     *
     * @param target in 万元, as a number; empty where there is none
     * @param reported the same; empty where nothing was reported
     * @param percent reported of the target; empty where either is missing
     */
    record Row(String month, String target, String reported, String percent) {}

    YearProgress(AnnualPlans plans, FindingReports reports, Filters filters) {
        this.plans = plans;
        this.reports = reports;
        this.filters = filters;
    }

    /** Nothing where neither targets nor reports are known. */
    List<Row> of(int year) {
        Map<ReportingPeriod, Wan> targets = plans.targets(year);
        Map<ReportingPeriod, Wan> completed = reports.completed(year);
        if (targets.isEmpty() && completed.isEmpty()) {
            return List.of();
        }
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> ReportingPeriod.of(year, month))
                .map(month -> row(month, targets.getOrDefault(month, Wan.ZERO), completed.get(month)))
                .toList();
    }

    private Row row(ReportingPeriod month, Wan target, @Nullable Wan reported) {
        return new Row(
                filters.shortName(month),
                target.isZero() ? "" : plain(target),
                reported == null ? "" : plain(reported),
                reported == null || target.isZero() ? "" : reported.percentOf(target) + "%");
    }

    private static String plain(Wan amount) {
        BigDecimal rounded = amount.amount().stripTrailingZeros();
        return rounded.toPlainString();
    }
}
