package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.project.AnnualPlans;
import cn.dingban.project.PlanEntry;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.reporting.FindingReports;
import cn.dingban.reporting.ReportView;
import cn.dingban.shared.ReportingPeriod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 查 项目: plan, targets and the latest report of a project that concerns the asker. */
@Component
class QueryCommand implements BotCommand {

    private static final int MOST_CHOICES = 12;

    /** They answer for the whole city's projects. */
    private static final Set<Role> SEE_ALL = Set.of(
            Role.KEY_PROJECT_OFFICE,
            Role.PRELIMINARY_OFFICE,
            Role.THREE_OFFICES,
            Role.STATISTICS,
            Role.ADMINISTRATOR,
            Role.AUDITOR,
            Role.ORGANISATION_PERSONNEL);

    private final ProjectRegister register;
    private final AnnualPlans plans;
    private final FindingReports reports;
    private final Organisation organisation;
    private final MessageTemplates templates;
    private final Wording wording;
    private final ReportPeriods periods;

    QueryCommand(
            ProjectRegister register,
            AnnualPlans plans,
            FindingReports reports,
            Organisation organisation,
            MessageTemplates templates,
            Wording wording,
            ReportPeriods periods) {
        this.register = register;
        this.plans = plans;
        this.reports = reports;
        this.organisation = organisation;
        this.templates = templates;
        this.wording = wording;
        this.periods = periods;
    }

    @Override
    public String name() {
        return "query";
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        List<Project> visible = visibleTo(caller.official());
        List<Project> found = arguments.isEmpty() ? visible : register.matching(arguments, visible);
        if (found.size() == 1) {
            return List.of(Answer.text(templates.render("query", model(found.get(0)))));
        }
        List<Project> offered = found.isEmpty() ? visible : found;
        return List.of(Answer.text(templates.render(
                offered.isEmpty() ? "query-nothing" : "which-project",
                Map.of(
                        "projects",
                        offered.stream()
                                .limit(MOST_CHOICES)
                                .map(Project::calledName)
                                .toList()))));
    }

    private List<Project> visibleTo(Official official) {
        ReportingPeriod period = periods.current();
        if (official.roles().stream().anyMatch(SEE_ALL::contains)) {
            return register.planned(period);
        }
        Set<Long> led = register.leads(period).stream()
                .filter(lead -> lead.officialId() == official.id() || liaises(official, lead.officialId()))
                .map(lead -> lead.projectId())
                .collect(Collectors.toSet());
        return register.planned(period).stream()
                .filter(project -> led.contains(project.id())
                        || project.unitId() == official.unitId()
                        || project.responsibleUnitId() == official.unitId())
                .toList();
    }

    private boolean liaises(Official liaison, long leaderId) {
        return organisation
                .official(leaderId)
                .filter(leader -> liaison.liaisonFor().contains(leader.name()))
                .isPresent();
    }

    private Map<String, Object> model(Project project) {
        ReportingPeriod period = periods.current();
        Optional<PlanEntry> plan = plans.entry(project.id(), period);
        Optional<ReportView> latest = reports.latest(project.id());
        Map<String, Object> model = new HashMap<>();
        model.put("project", project.name());
        model.put("unit", organisation.unit(project.unitId()).map(u -> u.name()).orElse(""));
        model.put("total", wording.money(project.totalInvestment()));
        model.put("planned", wording.money(plan.map(PlanEntry::planned).orElse(null)));
        model.put("month", wording.month(period));
        model.put(
                "target",
                wording.money(plan.flatMap(p -> p.target(period.monthNumber()))
                        .map(t -> t.investment())
                        .orElse(null)));
        model.put(
                "targetWorks",
                plan.flatMap(p -> p.target(period.monthNumber()))
                        .map(t -> t.physicalProgress())
                        .orElse(wording.phrase("delivery.none")));
        model.put("reported", latest.map(this::latest).map(List::of).orElse(List.of()));
        model.put("remark", project.remark());
        return model;
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
                                "reporting.status." + report.status().name().toLowerCase(java.util.Locale.ROOT)),
                "at", wording.moment(report.submittedAt()));
    }
}
