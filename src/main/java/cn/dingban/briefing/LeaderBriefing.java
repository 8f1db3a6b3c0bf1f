package cn.dingban.briefing;

import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.Wording;
import cn.dingban.issue.LeaderMatters;
import cn.dingban.project.AnnualPlans;
import cn.dingban.project.PlanEntry;
import cn.dingban.project.ProgressRules;
import cn.dingban.project.ProgressStatus;
import cn.dingban.project.ProgressStatus.Signal;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.reporting.FindingReports;
import cn.dingban.reporting.ReportView;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Composes one leader's page: their own projects, red ones first, and what stands in the way. Only accepted reports count. */
@Component
class LeaderBriefing {

    private final ProjectRegister register;
    private final AnnualPlans plans;
    private final Told told;
    private final MessageTemplates templates;
    private final Wording wording;
    private final ProgressRules rules;

    LeaderBriefing(
            ProjectRegister register,
            AnnualPlans plans,
            Told told,
            MessageTemplates templates,
            Wording wording,
            RuleBook book) {
        this.register = register;
        this.plans = plans;
        this.told = told;
        this.templates = templates;
        this.wording = wording;
        this.rules = book.read("mechanism/progress.yml", ProgressRules.class);
    }

    /** What units told: their reports, and the issues that have climbed to where leaders settle them. */
    @Component
    record Told(FindingReports reports, LeaderMatters matters) {}

    /** One project on the page. */
    private record Line(
            Project project,
            @Nullable PlanEntry plan,
            @Nullable ReportView report,
            ProgressStatus status) {

        @Nullable
        Wan completed() {
            return report == null ? null : report.content().yearToDate();
        }
    }

    Rendered about(List<Long> projectIds, ReportingPeriod period, LocalDate day) {
        List<Line> lines = projectIds.stream()
                .flatMap(id -> register.project(id).stream())
                .map(project -> line(project, period))
                .sorted(Comparator.comparing(line -> line.status().signal()))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("month", wording.month(period));
        model.put("count", lines.size());
        model.put("today", wording.day(day));
        model.put("red", count(lines, Signal.RED));
        model.put("yellow", count(lines, Signal.YELLOW));
        model.put("green", count(lines, Signal.GREEN));
        model.put("none", count(lines, Signal.NONE));
        model.put("summary", summary(lines, period));
        model.put("lines", lines.stream().map(line -> model(line, period)).toList());
        model.put("matters", told.matters().of(projectIds));
        model.put("problems", problems(lines));
        return templates.render("leader-briefing", model);
    }

    private Line line(Project project, ReportingPeriod period) {
        PlanEntry plan = plans.entry(project.id(), period).orElse(null);
        ReportView report = told.reports().accepted(project.id(), period).orElse(null);
        Wan yearToDate = report == null ? null : report.content().yearToDate();
        ProgressStatus status = plan == null
                ? new ProgressStatus(ProgressStatus.Pace.NO_TARGET, Signal.NONE, null)
                : ProgressStatus.derive(plan, period, yearToDate, rules);
        return new Line(project, plan, report, status);
    }

    private static long count(List<Line> lines, Signal signal) {
        return lines.stream().filter(line -> line.status().signal() == signal).count();
    }

    /** The share of the annual plan over those projects that have both a plan and an accepted figure. */
    private String summary(List<Line> lines, ReportingPeriod period) {
        List<Share> shares =
                lines.stream().flatMap(line -> Share.of(line, period).stream()).toList();
        Wan planned = sum(shares, Share::planned);
        Wan completed = sum(shares, Share::completed);
        if (planned.isZero()) {
            return wording.phrase("briefing.summary.none");
        }
        BigDecimal gap = completed
                .percentOf(planned)
                .subtract(sum(shares, Share::targeted).percentOf(planned));
        return wording.phrase(
                gap.signum() < 0 ? "briefing.summary.behind" : "briefing.summary.ahead",
                String.valueOf(shares.size()),
                wording.money(completed),
                completed.percentOf(planned).toPlainString(),
                gap.abs().toPlainString());
    }

    /** What one project brings into the summary. */
    private record Share(Wan planned, Wan completed, Wan targeted) {

        static Optional<Share> of(Line line, ReportingPeriod period) {
            PlanEntry plan = line.plan();
            Wan completed = line.completed();
            Wan planned = plan == null ? null : plan.planned();
            Wan targeted = plan == null ? null : plan.cumulativeTarget(period.monthNumber());
            return planned == null || completed == null || targeted == null
                    ? Optional.empty()
                    : Optional.of(new Share(planned, completed, targeted));
        }
    }

    private static Wan sum(List<Share> shares, Function<Share, Wan> part) {
        return shares.stream().map(part).reduce(Wan.ZERO, Wan::plus);
    }

    private Map<String, Object> model(Line line, ReportingPeriod period) {
        Optional<ReportView> report = Optional.ofNullable(line.report());
        BigDecimal gap = line.status().gapPoints();
        return Map.of(
                "signal",
                        wording.phrase("briefing.signal."
                                + line.status().signal().name().toLowerCase(Locale.ROOT)),
                "project", line.project().calledName(),
                "amount",
                        report.map(r -> wording.money(r.content().monthInvestment()))
                                .orElse(wording.phrase("briefing.not-reported")),
                "ytd", wording.money(line.completed()),
                "gap",
                        gap == null
                                ? ""
                                : wording.phrase(
                                        gap.signum() < 0 ? "briefing.gap.behind" : "briefing.gap.ahead",
                                        gap.abs().toPlainString()),
                "progress", report.map(r -> r.content().progress()).orElse(""));
    }

    private static List<Map<String, String>> problems(List<Line> lines) {
        List<Map<String, String>> problems = new ArrayList<>();
        for (Line line : lines) {
            ReportView report = line.report();
            if (report != null && !report.content().problems().isEmpty()) {
                problems.add(Map.of(
                        "project",
                        line.project().calledName(),
                        "problem",
                        report.content().problems()));
            }
        }
        return problems;
    }
}
