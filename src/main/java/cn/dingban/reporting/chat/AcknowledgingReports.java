package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Official;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.reporting.ReportView;
import cn.dingban.reporting.ReviewingReports;
import cn.dingban.reporting.SubmittingReports;
import cn.dingban.shared.ReportingPeriod;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says that a report has come in, who reviews it, and what is still owed; what it tells of problems is offered as issues. */
@Component
class AcknowledgingReports {

    private final ReviewingReports reviewing;
    private final SubmittingReports submitting;
    private final ProjectRegister register;
    private final MessageTemplates templates;
    private final Wording wording;
    private final ProblemsInReports problems;

    AcknowledgingReports(
            ReviewingReports reviewing,
            SubmittingReports submitting,
            ProjectRegister register,
            MessageTemplates templates,
            Wording wording,
            ProblemsInReports problems) {
        this.reviewing = reviewing;
        this.submitting = submitting;
        this.register = register;
        this.templates = templates;
        this.wording = wording;
        this.problems = problems;
    }

    List<Answer> submitted(Caller caller, ReportView report) {
        return problems.behind(acknowledged(caller, report), caller, List.of(report));
    }

    private Answer acknowledged(Caller caller, ReportView report) {
        String reviewers = reviewing.reviewersOf(report).stream()
                .map(Official::name)
                .collect(Collectors.joining(wording.phrase("reporting.and")));
        return Answer.text(templates.render(
                reviewers.isEmpty() ? "report-submitted-no-reviewer" : "report-submitted",
                Map.of(
                        "project",
                        register.project(report.projectId())
                                .map(Project::calledName)
                                .orElse(""),
                        "month",
                        wording.month(report.period()),
                        "reviewers",
                        reviewers,
                        "left",
                        left(caller, report.period()))));
    }

    /** The same for a filled form. @param accepted projects whose month had been accepted meanwhile */
    List<Answer> submitted(Caller caller, ReportingPeriod period, List<ReportView> reports, List<String> accepted) {
        return problems.behind(acknowledged(caller, period, reports, accepted), caller, reports);
    }

    private Answer acknowledged(
            Caller caller, ReportingPeriod period, List<ReportView> reports, List<String> accepted) {
        String reviewers = reports.stream()
                .flatMap(report -> reviewing.reviewersOf(report).stream())
                .map(Official::name)
                .distinct()
                .collect(Collectors.joining(wording.phrase("reporting.and")));
        return Answer.text(templates.render(
                "report-sheet-done",
                Map.of(
                        "month",
                        wording.month(period),
                        "count",
                        reports.size(),
                        "reviewers",
                        reviewers,
                        "accepted",
                        String.join(wording.phrase("reporting.and"), accepted),
                        "left",
                        String.join(wording.phrase("reporting.and"), left(caller, period)))));
    }

    private List<String> left(Caller caller, ReportingPeriod period) {
        return register.plannedFor(period, caller.official().unitId()).stream()
                .filter(project -> submitting.isOwed(project.id(), period))
                .map(Project::calledName)
                .toList();
    }
}
