package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.Dialogues;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Official;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.reporting.ReportView;
import cn.dingban.reporting.ReviewingReports;
import cn.dingban.reporting.SubmitReport;
import cn.dingban.reporting.SubmittingReports;
import cn.dingban.shared.ReportingPeriod;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes a confirmed draft a report, or drops it. */
@Component
class ConfirmingDrafts {

    private final SubmittingReports submitting;
    private final ReviewingReports reviewing;
    private final ProjectRegister register;
    private final Dialogues dialogues;
    private final MessageTemplates templates;
    private final Wording wording;

    ConfirmingDrafts(
            SubmittingReports submitting,
            ReviewingReports reviewing,
            ProjectRegister register,
            Dialogues dialogues,
            MessageTemplates templates,
            Wording wording) {
        this.submitting = submitting;
        this.reviewing = reviewing;
        this.register = register;
        this.dialogues = dialogues;
        this.templates = templates;
        this.wording = wording;
    }

    Answer confirm(Caller caller, ReportDraft draft) {
        DraftState state = draft.state();
        ReportingPeriod period = ReportingPeriod.parse(String.valueOf(state.period()));
        Project project = register.project(state.candidates().get(0)).orElseThrow();
        draft.confirmed();
        dialogues.close(caller.userId(), Drafting.TOPIC);
        ReportView report = submitting.submit(new SubmitReport(
                project.id(), period, state.content(), state.correction(), caller.userId(), caller.source()));
        String reviewers = reviewing.reviewersOf(report).stream()
                .map(Official::name)
                .collect(Collectors.joining(wording.phrase("reporting.and")));
        return Answer.text(templates.render(
                reviewers.isEmpty() ? "report-submitted-no-reviewer" : "report-submitted",
                Map.of(
                        "project", project.calledName(),
                        "month", wording.month(period),
                        "reviewers", reviewers,
                        "left", left(caller, period))));
    }

    private List<String> left(Caller caller, ReportingPeriod period) {
        return register.plannedFor(period, caller.official().unitId()).stream()
                .filter(project -> submitting.isOwed(project.id(), period))
                .map(Project::calledName)
                .toList();
    }

    Answer drop(Caller caller, ReportDraft draft) {
        draft.dropped();
        dialogues.close(caller.userId(), Drafting.TOPIC);
        return Answer.text(templates.render("report-cancelled", Map.of()));
    }
}
