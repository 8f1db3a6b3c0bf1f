package cn.dingban.reporting.chat;

import cn.dingban.conversation.Caller;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.Wording;
import cn.dingban.obligation.ObligationStatus;
import cn.dingban.obligation.ObligationView;
import cn.dingban.obligation.Obligations;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Unit;
import cn.dingban.project.Project;
import cn.dingban.project.Scope;
import cn.dingban.reporting.Reporting;
import cn.dingban.shared.ReportingPeriod;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is not reported yet: to the office by unit, to everybody else the projects that concern them. */
@Component
class MissingReportsAnswer {

    private static final int SHOWN = 15;

    private final Obligations obligations;
    private final VisibleProjects projects;
    private final ReportPeriods periods;
    private final Organisation organisation;
    private final MessageTemplates templates;
    private final Wording wording;

    MissingReportsAnswer(
            Obligations obligations,
            VisibleProjects projects,
            ReportPeriods periods,
            Organisation organisation,
            MessageTemplates templates,
            Wording wording) {
        this.obligations = obligations;
        this.projects = projects;
        this.periods = periods;
        this.organisation = organisation;
        this.templates = templates;
        this.wording = wording;
    }

    Rendered to(Caller caller) {
        ReportingPeriod period = periods.current();
        List<ObligationView> missing = obligations.list(null, ObligationStatus.OPEN).stream()
                .filter(owed -> owed.kind().equals(Reporting.KIND))
                .filter(owed -> owed.period().compareTo(period) <= 0)
                .toList();
        return projects.scope(caller.official()).whole() ? byUnit(missing, period) : byProject(missing, caller, period);
    }

    private Rendered byUnit(List<ObligationView> missing, ReportingPeriod period) {
        Map<Long, Long> counts =
                missing.stream().collect(Collectors.groupingBy(ObligationView::unitId, Collectors.counting()));
        List<String> lines = counts.entrySet().stream()
                .sorted(Map.Entry.<Long, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(unit -> wording.phrase(
                        "reporting.missing.unit",
                        organisation.unit(unit.getKey()).map(Unit::name).orElse(""),
                        String.valueOf(unit.getValue())))
                .toList();
        return render("question-missing-units", missing.size(), lines, period);
    }

    private Rendered byProject(List<ObligationView> missing, Caller caller, ReportingPeriod period) {
        Map<Long, Project> visible = projects.to(caller.official()).stream()
                .collect(Collectors.toMap(Project::id, Function.identity(), (a, b) -> a));
        Scope scope = projects.scope(caller.official());
        List<String> lines = missing.stream()
                .filter(owed -> visible.containsKey(owed.subjectId()) || scope.holdsUnit(owed.unitId()))
                .map(owed -> name(visible, owed)
                        + (owed.period().equals(period)
                                ? ""
                                : wording.phrase("reporting.older-month", wording.month(owed.period()))))
                .toList();
        return render("question-missing", lines.size(), lines, period);
    }

    private static String name(Map<Long, Project> visible, ObligationView owed) {
        Project project = visible.get(owed.subjectId());
        return project == null ? owed.subjectName() : project.calledName();
    }

    private Rendered render(String template, int count, List<String> lines, ReportingPeriod period) {
        return count == 0
                ? templates.render("question-missing-none", Map.of("month", wording.month(period)))
                : templates.render(
                        template,
                        Map.of(
                                "month", wording.month(period),
                                "count", count,
                                "units", lines.size(),
                                "lines", lines.stream().limit(SHOWN).toList(),
                                "more", lines.size() > SHOWN ? String.valueOf(lines.size() - SHOWN) : ""));
    }
}
