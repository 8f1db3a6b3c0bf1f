package cn.dingban.console.pages.register;

import cn.dingban.console.ConsoleWords;
import cn.dingban.console.Naming;
import cn.dingban.console.access.Sight;
import cn.dingban.console.pages.Filters;
import cn.dingban.issue.FindingIssues;
import cn.dingban.issue.IssueView;
import cn.dingban.obligation.ObligationView;
import cn.dingban.project.AnnualPlans;
import cn.dingban.project.PlanEntry;
import cn.dingban.project.Project;
import cn.dingban.reporting.FindingReports;
import cn.dingban.reporting.ReportView;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines of the list of projects: what other modules know of them is asked once for all that are shown. */
@Component
class ProjectRows {

    private final AnnualPlans plans;
    private final FindingReports reports;
    private final FindingIssues issues;
    private final Shown shown;
    private final OfficeClock clock;

    ProjectRows(AnnualPlans plans, FindingReports reports, FindingIssues issues, Shown shown, OfficeClock clock) {
        this.plans = plans;
        this.reports = reports;
        this.issues = issues;
        this.shown = shown;
        this.clock = clock;
    }

    /** How it is put, and who sees it. */
    @Component("projectRowsShown")
    record Shown(Naming naming, ConsoleWords words, Filters filters, Sight sight) {}

    /**
     * @param number the national code; empty where there is none
     * @param planned for the whole year
     * @param upTo the month up to which it was reported
     */
    record Row(
            String href,
            String number,
            String name,
            String unit,
            String area,
            String planned,
            String reported,
            String share,
            String upTo,
            State state,
            long issues) {}

    /** @param tone its CSS class */
    record State(String words, String tone) {}

    List<Row> rows(List<Project> projects, Map<Long, ObligationView> month) {
        List<Long> ids = projects.stream().map(Project::id).toList();
        ReportingPeriod now = ReportingPeriod.containing(clock.today());
        Map<Long, PlanEntry> planned = plans.entries(now, ids);
        Map<Long, ReportView> reported = reports.soFar(ids, now.year());
        Map<Long, Long> open = issues.open().stream()
                .filter(issue -> issue.projectId() != null && ids.contains(issue.projectId()))
                .filter(shown.sight().issues())
                .collect(Collectors.groupingBy(
                        (IssueView issue) -> Objects.requireNonNull(issue.projectId()), Collectors.counting()));
        return projects.stream()
                .map(project -> row(
                        project,
                        planned.get(project.id()),
                        reported.get(project.id()),
                        month.get(project.id()),
                        open.getOrDefault(project.id(), 0L)))
                .toList();
    }

    private Row row(
            Project project,
            @Nullable PlanEntry plan,
            @Nullable ReportView report,
            @Nullable ObligationView owed,
            long open) {
        Wan whole = plan == null ? null : plan.planned();
        Wan soFar = report == null ? null : report.content().yearToDate();
        return new Row(
                href(project),
                project.code() == null ? "" : project.code(),
                project.name(),
                shown.naming().unit(project.unitId()),
                project.area(),
                amount(whole),
                amount(soFar),
                share(soFar, whole),
                report == null ? "" : shown.filters().name(report.period()),
                state(owed),
                open);
    }

    /** How a month's report stands; a project that owes none is not called anything. */
    State state(@Nullable ObligationView owed) {
        if (owed == null) {
            return new State("", "");
        }
        return owed.isOverdue(clock.today())
                ? new State(shown.words().say("obligation.overdue"), ProjectSearch.OVERDUE)
                : new State(
                        shown.words().state("obligation", owed.status()),
                        owed.status().name().toLowerCase(Locale.ROOT));
    }

    static String href(Project project) {
        return "/projects/" + (project.code() == null ? String.valueOf(project.id()) : project.code());
    }

    static String amount(@Nullable Wan wan) {
        return wan == null ? "" : wan.toString();
    }

    static String share(@Nullable Wan part, @Nullable Wan whole) {
        if (part == null || whole == null || whole.isZero()) {
            return "";
        }
        BigDecimal percent = part.percentOf(whole);
        return percent.toPlainString() + "%";
    }
}
