package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Unit;
import cn.dingban.project.AnnualPlans;
import cn.dingban.project.MonthlyTarget;
import cn.dingban.project.PlanEntry;
import cn.dingban.project.Project;
import cn.dingban.reporting.FindingReports;
import cn.dingban.reporting.ReportView;
import cn.dingban.shared.ReportingPeriod;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Words plan, targets and the latest report of one project. */
@Component
class ProjectSheet {

    private final AnnualPlans plans;
    private final FindingReports reports;
    private final Organisation organisation;
    private final MessageTemplates templates;
    private final Wording wording;

    ProjectSheet(
            AnnualPlans plans,
            FindingReports reports,
            Organisation organisation,
            MessageTemplates templates,
            Wording wording) {
        this.plans = plans;
        this.reports = reports;
        this.organisation = organisation;
        this.templates = templates;
        this.wording = wording;
    }

    Answer of(Project project, ReportingPeriod period) {
        Optional<PlanEntry> plan = plans.entry(project.id(), period);
        Optional<MonthlyTarget> target = plan.flatMap(entry -> entry.target(period.monthNumber()));
        Map<String, Object> model = new HashMap<>();
        model.put("project", project.name());
        model.put("unit", organisation.unit(project.unitId()).map(Unit::name).orElse(""));
        model.put("total", wording.money(project.totalInvestment()));
        model.put("planned", wording.money(plan.map(PlanEntry::planned).orElse(null)));
        model.put("month", wording.month(period));
        model.put("target", wording.money(target.map(MonthlyTarget::investment).orElse(null)));
        model.put("targetWorks", target.map(MonthlyTarget::physicalProgress).orElse(wording.phrase("delivery.none")));
        model.put(
                "reported",
                reports.latest(project.id()).map(this::latest).map(List::of).orElse(List.of()));
        model.put("remark", project.remark());
        return Answer.text(templates.render("query", model));
    }

    private Map<String, Object> latest(ReportView report) {
        return Map.of(
                "month", wording.month(report.period()),
                "amount", wording.money(report.content().monthInvestment()),
                "ytd", wording.money(report.content().yearToDate()),
                "progress", report.content().progress(),
                "problems", report.content().problems(),
                "state",
                        wording.phrase(
                                "reporting.status." + report.status().name().toLowerCase(Locale.ROOT)),
                "at", wording.moment(report.submittedAt()));
    }
}
