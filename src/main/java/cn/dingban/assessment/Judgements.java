package cn.dingban.assessment;

import cn.dingban.assessment.MonthFacts.Figures;
import cn.dingban.assessment.MonthFacts.Told;
import cn.dingban.project.AnnualPlans;
import cn.dingban.project.PlanEntry;
import cn.dingban.project.ProgressRules;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.reporting.FindingReports;
import cn.dingban.reporting.ReportContent;
import cn.dingban.reporting.ReportStatus;
import cn.dingban.reporting.ReportView;
import cn.dingban.reporting.statistics.Statistics;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the projects of a month stand: as signed where the month was signed, else as they would be judged today. */
@Component
@Transactional(readOnly = true)
public class Judgements {

    private final ProjectRegister register;
    private final AnnualPlans plans;
    private final Sources sources;
    private final SignedMonths signed;
    private final Judging judging;
    private final OfficeClock clock;

    Judgements(
            ProjectRegister register,
            AnnualPlans plans,
            Sources sources,
            SignedMonths signed,
            RuleBook book,
            OfficeClock clock) {
        this.register = register;
        this.plans = plans;
        this.sources = sources;
        this.signed = signed;
        this.judging = new Judging(
                book.read("mechanism/warnings.yml", WarningRules.class).judging(),
                book.read("mechanism/progress.yml", ProgressRules.class),
                book.revision());
        this.clock = clock;
    }

    /** The two figures. */
    @Component("assessmentSources")
    record Sources(FindingReports reports, Statistics statistics) {}

    /** All projects planned for that month, in the plan's order. */
    public List<ProjectMonth> of(ReportingPeriod period) {
        Map<Long, Judgement> frozen = signed.judgements(period);
        return live(period).stream()
                .map(month -> {
                    Judgement kept = frozen.get(month.project().id());
                    return kept == null
                            ? month
                            : new ProjectMonth(
                                    month.project(), month.plan(), month.report(), month.statistical(), kept);
                })
                .toList();
    }

    /** Whether the office has signed that month's judgement: only then is it anything that others may be told. */
    public boolean isSigned(ReportingPeriod period) {
        return signed.isSigned(period);
    }

    /** As they would be judged today, whatever was signed. */
    List<ProjectMonth> live(ReportingPeriod period) {
        Map<Long, PlanEntry> entries = plans.entries(period);
        Map<Long, ReportView> reports = accepted(period);
        Map<Long, ReportView> reportsBefore = accepted(period.previous());
        Map<Long, Wan> figures = sources.statistics().of(period);
        Map<Long, Wan> figuresBefore = sources.statistics().of(before(period));
        List<ProjectMonth> months = new ArrayList<>();
        for (Project project : register.planned(period)) {
            PlanEntry plan = entries.get(project.id());
            if (plan != null) {
                long id = project.id();
                Known known = new Known(reports.get(id), reportsBefore.get(id), figures.get(id), figuresBefore.get(id));
                months.add(judged(project, period, plan, known));
            }
        }
        return months;
    }

    /** What is known of a project's month and of the one before. */
    private record Known(
            @Nullable ReportView report,
            @Nullable ReportView reportBefore,
            @Nullable Wan figure,
            @Nullable Wan figureBefore) {}

    private ProjectMonth judged(Project project, ReportingPeriod period, PlanEntry plan, Known known) {
        Wan figure = known.figure();
        MonthFacts facts = new MonthFacts(
                project.id(),
                project.nature(),
                period,
                plan,
                told(known.report(), known.reportBefore()),
                figure == null ? null : figures(period, figure, known.figureBefore()));
        return new ProjectMonth(project, plan, known.report(), figure, judging.judge(facts, clock.today()));
    }

    /** One project's months of a year up to the given one, as far as it was planned; each as signed, or as it would be today. */
    public List<ProjectMonth> ofYear(Project project, ReportingPeriod upTo) {
        Map<ReportingPeriod, ReportView> reports = new HashMap<>();
        sources.reports().about(project.id()).stream()
                .filter(report -> report.status() == ReportStatus.ACCEPTED)
                .forEach(report -> reports.putIfAbsent(report.period(), report));
        List<ProjectMonth> months = new ArrayList<>();
        for (int month = 1; month <= upTo.monthNumber(); month++) {
            ReportingPeriod period = ReportingPeriod.of(upTo.year(), month);
            Known known = new Known(
                    reports.get(period),
                    reports.get(period.previous()),
                    figure(project, period),
                    figure(project, before(period)));
            plans.entry(project.id(), period)
                    .map(plan -> asSigned(judged(project, period, plan, known)))
                    .ifPresent(months::add);
        }
        return months;
    }

    private @Nullable Wan figure(Project project, ReportingPeriod period) {
        return sources.statistics().yearToDate(project.id(), period).orElse(null);
    }

    private ProjectMonth asSigned(ProjectMonth month) {
        return signed.judgement(month.project().id(), month.judgement().period())
                .map(kept -> new ProjectMonth(month.project(), month.plan(), month.report(), month.statistical(), kept))
                .orElse(month);
    }

    private Map<Long, ReportView> accepted(ReportingPeriod period) {
        Map<Long, ReportView> latest = new HashMap<>();
        sources.reports().list(period).stream()
                .filter(report -> report.status() == ReportStatus.ACCEPTED)
                .forEach(report -> latest.put(report.projectId(), report));
        return latest;
    }

    /** The last month before with figures: before March that is February, before February none of this year. */
    private ReportingPeriod before(ReportingPeriod period) {
        ReportingPeriod before = period.previous();
        return sources.statistics().areExpected(before) ? before : before.previous();
    }

    private Figures figures(ReportingPeriod period, Wan figure, @Nullable Wan figureBefore) {
        ReportingPeriod before = before(period);
        if (before.year() < period.year()) {
            return new Figures(figure, figure, period.monthNumber());
        }
        int months = period.monthNumber() - before.monthNumber();
        return new Figures(figure, figureBefore == null ? null : figure.minus(figureBefore), months);
    }

    private static @Nullable Told told(@Nullable ReportView report, @Nullable ReportView before) {
        if (report == null) {
            return null;
        }
        ReportContent content = report.content();
        return new Told(
                report.id(),
                new Figures(yearToDate(report, before), content.monthInvestment(), 1),
                content.milestoneMet());
    }

    /** Where only the month was told, the year's figure follows from the month before. */
    private static @Nullable Wan yearToDate(ReportView report, @Nullable ReportView before) {
        ReportContent content = report.content();
        if (content.yearToDate() != null || content.monthInvestment() == null) {
            return content.yearToDate();
        }
        if (report.period().monthNumber() == 1) {
            return content.monthInvestment();
        }
        Wan soFar = before == null ? null : before.content().yearToDate();
        return soFar == null ? null : soFar.plus(content.monthInvestment());
    }
}
