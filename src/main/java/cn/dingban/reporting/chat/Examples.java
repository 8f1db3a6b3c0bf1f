package cn.dingban.reporting.chat;

import cn.dingban.conversation.Caller;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Role;
import cn.dingban.project.AnnualPlans;
import cn.dingban.project.MonthlyTarget;
import cn.dingban.project.PlanEntry;
import cn.dingban.project.Project;
import cn.dingban.reporting.ReportView;
import cn.dingban.reporting.ReviewingReports;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sentences that this very person could send: their own project, an amount as their plan has it. */
@Component
class Examples {

    private static final int SHORT = 12;
    private static final BigDecimal ROUND = BigDecimal.TEN;
    private static final BigDecimal USUAL = BigDecimal.valueOf(300);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final OwedProjects owed;
    private final VisibleProjects visible;
    private final ReviewingReports reviewing;
    private final AnnualPlans plans;
    private final ReportPeriods periods;
    private final Wording wording;

    Examples(
            OwedProjects owed,
            VisibleProjects visible,
            ReviewingReports reviewing,
            AnnualPlans plans,
            ReportPeriods periods,
            Wording wording) {
        this.owed = owed;
        this.visible = visible;
        this.reviewing = reviewing;
        this.plans = plans;
        this.periods = periods;
        this.wording = wording;
    }

    /** A report of the first project that is owed. */
    Optional<String> report(Caller caller) {
        return project(caller).map(project -> {
            Optional<PlanEntry> plan = plans.entry(project.id(), periods.current());
            return wording.phrase("reporting.example.report", project.calledName(), amount(plan), works(plan));
        });
    }

    /** A phrase about a project of theirs: {0} is its name, {1} an amount, {2} the month. */
    Optional<String> about(Caller caller, String phrase) {
        return project(caller).map(project -> {
            ReportingPeriod period = periods.current();
            String amount = amount(plans.entry(project.id(), period));
            return wording.phrase(phrase, project.calledName(), amount, wording.month(period));
        });
    }

    /** A phrase about a project whose report waits for this reviewer. */
    Optional<String> review(Caller caller, String phrase) {
        List<ReportView> waiting = reviewing.waitingFor(caller.official());
        return visible.to(caller.official()).stream()
                .filter(project ->
                        waiting.isEmpty() || project.id() == waiting.get(0).projectId())
                .findFirst()
                .map(project -> wording.phrase(phrase, project.calledName()));
    }

    private Optional<Project> project(Caller caller) {
        List<Project> own = caller.official().holds(Role.REPORTER) ? owed.first(caller) : List.of();
        return own.isEmpty() ? visible.to(caller.official()).stream().findFirst() : Optional.of(own.get(0));
    }

    /** The month's target, else a twelfth of the year's plan, to the ten. */
    private String amount(Optional<PlanEntry> plan) {
        BigDecimal about = target(plan)
                .map(MonthlyTarget::investment)
                .map(Wan::amount)
                .or(() -> plan.map(PlanEntry::planned).map(year -> year.amount().divide(MONTHS, RoundingMode.HALF_UP)))
                .orElse(USUAL);
        BigDecimal tens = about.divide(ROUND, 0, RoundingMode.HALF_UP).multiply(ROUND);
        return (tens.signum() > 0 ? tens : USUAL).toPlainString();
    }

    private String works(Optional<PlanEntry> plan) {
        return target(plan)
                .map(MonthlyTarget::physicalProgress)
                .filter(works -> !works.isBlank() && works.length() <= SHORT)
                .orElseGet(() -> wording.phrase("reporting.example.works"));
    }

    private Optional<MonthlyTarget> target(Optional<PlanEntry> plan) {
        return plan.flatMap(entry -> entry.target(periods.current().monthNumber()));
    }
}
