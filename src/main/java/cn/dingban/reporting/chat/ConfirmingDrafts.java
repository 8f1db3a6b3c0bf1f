package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.Dialogues;
import cn.dingban.reporting.ReportView;
import cn.dingban.reporting.SubmitReport;
import cn.dingban.reporting.SubmittingReports;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a confirmed draft a report, or drops it. */
@Component
class ConfirmingDrafts {

    private final ReportDrafts drafts;
    private final SettlingDrafts settling;
    private final SubmittingReports submitting;
    private final ReportQuestions questions;
    private final AcknowledgingReports acknowledging;
    private final Dialogues dialogues;

    ConfirmingDrafts(
            ReportDrafts drafts,
            SettlingDrafts settling,
            SubmittingReports submitting,
            ReportQuestions questions,
            AcknowledgingReports acknowledging,
            Dialogues dialogues) {
        this.drafts = drafts;
        this.settling = settling;
        this.submitting = submitting;
        this.questions = questions;
        this.acknowledging = acknowledging;
        this.dialogues = dialogues;
    }

    /** Unless the month has been accepted since the draft was read back: then only a correction may follow. */
    List<Answer> confirm(Caller caller, ReportDraft draft) {
        DraftState state = draft.state();
        Optional<ReportView> accepted = settling.accepted(state);
        if (accepted.isPresent() && !state.correction()) {
            drop(caller, draft);
            return List.of(questions.alreadyAccepted(accepted.get()));
        }
        draft.confirmed();
        close(caller, draft);
        dropOthersOfThatMonth(caller, state);
        ReportView report = submitting.submit(new SubmitReport(
                state.projectId(),
                state.period(),
                state.content(),
                state.correction(),
                caller.userId(),
                caller.source()));
        return acknowledging.submitted(caller, report);
    }

    /** An older card about the same month must not undo later what has been confirmed now. */
    private void dropOthersOfThatMonth(Caller caller, DraftState confirmed) {
        drafts.findByUserIdAndStage(caller.userId(), ReportDraft.Stage.OPEN).stream()
                .filter(other -> other.state().isAboutTheSameMonthAs(confirmed))
                .forEach(ReportDraft::dropped);
    }

    Answer drop(Caller caller, ReportDraft draft) {
        draft.dropped();
        close(caller, draft);
        return questions.cancelled();
    }

    private void close(Caller caller, ReportDraft draft) {
        dialogues.close(caller.userId(), Drafting.TOPIC, String.valueOf(draft.id()));
    }
}
