package cn.dingban.console.api;

import cn.dingban.console.Naming;
import cn.dingban.console.access.Sight;
import cn.dingban.project.Project;
import cn.dingban.project.Scope;
import cn.dingban.reporting.FindingReports;
import cn.dingban.reporting.ReportView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reports")
@Tag(name = "reading")
class ReportApi {

    private final FindingReports reports;
    private final Naming naming;
    private final Sight sight;

    ReportApi(FindingReports reports, Naming naming, Sight sight) {
        this.sight = sight;
        this.reports = reports;
        this.naming = naming;
    }

    @GetMapping
    @Operation(summary = "api-docs.reports")
    List<ReportAnswer> list(@Parameter(example = "2026-11") @RequestParam(required = false) @Nullable String period) {
        Scope scope = sight.now();
        List<ReportView> found = reports.list(Given.period(period)).stream()
                .filter(report -> scope.holds(report.projectId(), report.unitId()))
                .toList();
        Map<Long, Project> projects =
                naming.projects(found.stream().map(ReportView::projectId).toList());
        return found.stream()
                .map(report ->
                        ReportAnswer.of(report, nameOf(projects.get(report.projectId())), naming.unit(report.unitId())))
                .toList();
    }

    private static @Nullable String nameOf(@Nullable Project project) {
        return project == null ? null : project.name();
    }
}
