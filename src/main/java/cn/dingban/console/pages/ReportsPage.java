package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import cn.dingban.console.Naming;
import cn.dingban.console.access.Sight;
import cn.dingban.project.Project;
import cn.dingban.project.Scope;
import cn.dingban.reporting.Evidence;
import cn.dingban.reporting.EvidenceView;
import cn.dingban.reporting.FindingReports;
import cn.dingban.reporting.ReportView;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was reported, revision by revision (月度进展). */
@Controller
class ReportsPage {

    private final FindingReports reports;
    private final Evidence evidence;
    private final Naming naming;
    private final Filters filters;
    private final ConsoleWords words;
    private final Sight sight;

    record Row(
            String project,
            String unit,
            String period,
            int revision,
            boolean correction,
            String month,
            String yearToDate,
            String progress,
            String problems,
            String submitter,
            String submittedAt,
            String reviewer,
            String reviewedAt,
            String returnReason,
            List<EvidenceView> pictures,
            String state,
            String tone) {}

    ReportsPage(
            FindingReports reports,
            Evidence evidence,
            Naming naming,
            Filters filters,
            ConsoleWords words,
            Sight sight) {
        this.sight = sight;
        this.reports = reports;
        this.evidence = evidence;
        this.naming = naming;
        this.filters = filters;
        this.words = words;
    }

    @GetMapping("/reports")
    String page(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        ReportingPeriod month = filters.period(period);
        Scope scope = sight.now();
        Sheet<ReportView> found = month == null
                ? ofAllMonths(scope, page)
                : Sheet.of(
                        reports.list(month).stream()
                                .filter(report -> scope.holds(report.projectId(), report.unitId()))
                                .toList(),
                        page);
        List<Long> ids =
                found.rows().stream().map(ReportView::projectId).distinct().toList();
        Map<Long, Project> projects = naming.projects(ids);
        List<EvidenceView> pictures = evidence.about(ids);
        model.addAttribute("sheet", found.map(view -> row(view, projects.get(view.projectId()), of(view, pictures))));
        model.addAttribute("periods", filters.periods(month));
        model.addAttribute("period", month == null ? Filters.ALL : month.toString());
        return "console/reports";
    }

    /** There are tens of thousands: only what is shown is read whole. */
    private Sheet<ReportView> ofAllMonths(Scope scope, int page) {
        Sheet<Long> ids = Sheet.of(
                reports.places().stream()
                        .filter(place -> scope.holds(place.projectId(), place.unitId()))
                        .map(FindingReports.Place::id)
                        .toList(),
                page);
        return new Sheet<>(reports.these(ids.rows()), ids.number(), ids.pages(), ids.count());
    }

    /** Pictures belong to a project's month, whatever its revision. */
    private static List<EvidenceView> of(ReportView view, List<EvidenceView> pictures) {
        return pictures.stream()
                .filter(picture -> Objects.equals(picture.projectId(), view.projectId())
                        && view.period().toString().equals(picture.period()))
                .toList();
    }

    private Row row(ReportView view, @Nullable Project project, List<EvidenceView> pictures) {
        return new Row(
                project == null ? "#" + view.projectId() : project.name(),
                naming.unit(view.unitId()),
                filters.name(view.period()),
                view.revision(),
                view.correction(),
                amount(view.content().monthInvestment()),
                amount(view.content().yearToDate()),
                view.content().progress(),
                view.content().problems(),
                naming.person(view.submittedBy()),
                words.moment(view.submittedAt()),
                naming.person(view.reviewedBy()),
                words.moment(view.reviewedAt()),
                view.returnReason() == null ? "" : view.returnReason(),
                pictures,
                words.state("report", view.status()),
                view.status().name().toLowerCase(Locale.ROOT));
    }

    private static String amount(@Nullable Wan wan) {
        return wan == null ? "" : wan.toString();
    }
}
