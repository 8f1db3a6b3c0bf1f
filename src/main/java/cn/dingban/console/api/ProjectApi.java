package cn.dingban.console.api;

import cn.dingban.console.Naming;
import cn.dingban.console.access.Sight;
import cn.dingban.obligation.Obligations;
import cn.dingban.project.AnnualPlans;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.reporting.FindingReports;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects")
@Tag(name = "reading")
class ProjectApi {

    private static final String MONTHLY_REPORT = "monthly-report";
    private static final String NUMBER = "\\d{1,18}";

    private final ProjectRegister register;
    private final AnnualPlans plans;
    private final FindingReports reports;
    private final Obligations obligations;
    private final Around around;
    private final OfficeClock clock;

    ProjectApi(
            ProjectRegister register,
            AnnualPlans plans,
            FindingReports reports,
            Obligations obligations,
            Around around,
            OfficeClock clock) {
        this.register = register;
        this.plans = plans;
        this.reports = reports;
        this.obligations = obligations;
        this.around = around;
        this.clock = clock;
    }

    /** Names, and what may be seen. */
    @Component("projectApiAround")
    record Around(Naming naming, Sight sight) {}

    @GetMapping("/{code}")
    @Operation(summary = "api-docs.projects")
    ProjectAnswer project(
            @PathVariable String code,
            @Parameter(example = "2026-11") @RequestParam(required = false) @Nullable String period) {
        Project project = find(code).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "api.project-unknown", code));
        ReportingPeriod asked = Given.period(period);
        ReportingPeriod month = asked == null ? ReportingPeriod.containing(clock.today()) : asked;
        return ProjectAnswer.of(
                project,
                around.naming().unit(project.unitId()),
                around.naming().unit(project.responsibleUnitId()),
                around(project, month));
    }

    private Optional<Project> find(String code) {
        return register.byCode(code)
                .or(() -> code.matches(NUMBER) ? register.project(Long.parseLong(code)) : Optional.empty())
                .filter(project -> around.sight().now().holds(project));
    }

    private ProjectAnswer.Around around(Project project, ReportingPeriod month) {
        LocalDate today = clock.today();
        return new ProjectAnswer.Around(
                plans.entry(project.id(), month).map(ProjectAnswer.Plan::of).orElse(null),
                leaders(project, month),
                reports.about(project.id()).stream()
                        .map(report -> ReportAnswer.of(
                                report, project.name(), around.naming().unit(report.unitId())))
                        .toList(),
                obligations.about(MONTHLY_REPORT, project.id()).stream()
                        .map(view -> ObligationAnswer.of(view, around.naming().unit(view.unitId()), today))
                        .toList());
    }

    private List<ProjectAnswer.Leader> leaders(Project project, ReportingPeriod month) {
        return register.leads(month).stream()
                .filter(lead -> lead.projectId() == project.id())
                .map(lead -> new ProjectAnswer.Leader(
                        around.naming().official(lead.officialId()), lead.kind().name()))
                .toList();
    }
}
