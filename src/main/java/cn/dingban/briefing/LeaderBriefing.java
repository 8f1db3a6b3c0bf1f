package cn.dingban.briefing;

import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.Wording;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Composes one leader's page: their own projects, red ones first, and what stands in the way. Only accepted reports count. */
@Component
class LeaderBriefing {

    private final ProjectRegister register;
    private final AnnualPlans plans;
    private final FindingReports reports;
    private final MessageTemplates templates;
    private final Wording wording;
    private final ProgressRules rules;

    LeaderBriefing(
            ProjectRegister register,
            AnnualPlans plans,
            FindingReports reports,
            MessageTemplates templates,
            Wording wording,
            RuleBook book) {
        this.register = register;
        this.plans = plans;
        this.reports = reports;
        this.templates = templates;
        this.wording = wording;
        this.rules = book.read("mechanism/progress.yml", ProgressRules.class);
    }

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
        model.put("problems", problems(lines));
        return templates.render("leader-briefing", model);
    }

    private Line line(Project project, ReportingPeriod period) {
        PlanEntry plan = plans.entry(project.id(), period).orElse(null);
        ReportView report = reports.accepted(project.id(), period).orElse(null);
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
        Wan planned = Wan.ZERO;
        Wan completed = Wan.ZERO;
        Wan targeted = Wan.ZERO;
        int counted = 0;
        for (Line line : lines) {
            PlanEntry plan = line.plan();
            Wan done = line.completed();
            Wan target = plan == null ? null : plan.cumulativeTarget(period.monthNumber());
            Wan whole = plan == null ? null : plan.planned();
            if (whole != null && done != null && target != null) {
                planned = planned.plus(whole);
                completed = completed.plus(done);
                targeted = targeted.plus(target);
                counted++;
            }
        }
        if (counted == 0 || planned.isZero()) {
            return wording.phrase("briefing.summary.none");
        }
        BigDecimal gap = completed.percentOf(planned).subtract(targeted.percentOf(planned));
        String key = gap.signum() < 0 ? "briefing.summary.behind" : "briefing.summary.ahead";
        return wording.phrase(
                key,
                String.valueOf(counted),
                wording.money(completed),
                completed.percentOf(planned).toPlainString(),
                gap.abs().toPlainString());
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
