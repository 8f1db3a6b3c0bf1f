package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.Dialogues;
import cn.dingban.conversation.language.ProgressSentence;
import cn.dingban.project.Project;
import cn.dingban.reporting.ReportContent;
import cn.dingban.reporting.ReportView;
import cn.dingban.shared.ReportingPeriod;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns what somebody says into a draft and asks, one question at a time, until it can be read back. */
@Component
class Drafting {

    static final String TOPIC = "report";

    private final ReportDrafts drafts;
    private final ReportableProjects projects;
    private final SettlingDrafts settling;
    private final ReportQuestions questions;
    private final Dialogues dialogues;
    private final Clock clock;

    Drafting(
            ReportDrafts drafts,
            ReportableProjects projects,
            SettlingDrafts settling,
            ReportQuestions questions,
            Dialogues dialogues,
            Clock clock) {
        this.drafts = drafts;
        this.projects = projects;
        this.settling = settling;
        this.questions = questions;
        this.dialogues = dialogues;
        this.clock = clock;
    }

    /** Begins a report with what was said after the command's word. */
    List<Answer> begin(Caller caller, String said, boolean correction) {
        List<Project> own = projects.of(caller);
        if (own.isEmpty()) {
            return List.of(questions.nothingToReport());
        }
        Named named = projects.named(caller, said);
        List<Project> candidates = named.projects().isEmpty() ? own : named.projects();
        DraftState state = DraftState.about(candidates.stream().map(Project::id).toList(), correction)
                .with(ProgressSentence.parse(named.rest()));
        return List.of(begin(caller, state));
    }

    /** Begins a report from a filled form, where nothing has to be guessed. */
    List<Answer> begin(Caller caller, long projectId, ReportingPeriod period, ReportContent content) {
        return List.of(begin(caller, DraftState.of(projectId, period, content)));
    }

    private Answer begin(Caller caller, DraftState state) {
        return proceed(caller, drafts.saveAndFlush(new ReportDraft(caller.userId(), state, clock.instant())), state);
    }

    /** The draft with that id, if it is this person's and may still become a report. */
    Optional<ReportDraft> open(Caller caller, String draftId) {
        return draftId.matches("\\d{1,18}")
                ? drafts.findById(Long.valueOf(draftId)).filter(draft -> draft.isOpenFor(caller.userId()))
                : Optional.empty();
    }

    /** Adds what was said to the draft and asks the next question, or reads it back. */
    Answer amend(Caller caller, ReportDraft draft, String said) {
        return proceed(caller, draft, draft.state().with(ProgressSentence.parse(said)));
    }

    /** Stores the draft's new state and asks what has to be asked next. */
    Answer proceed(Caller caller, ReportDraft draft, DraftState state) {
        DraftState settled = settling.settle(state);
        draft.become(settled);
        Optional<ReportView> accepted = settling.accepted(settled);
        if (accepted.isPresent() && !settled.correction()) {
            draft.dropped();
            dialogues.close(caller.userId(), TOPIC, String.valueOf(draft.id()));
            return questions.alreadyAccepted(accepted.get());
        }
        dialogues.ask(caller.userId(), TOPIC, String.valueOf(draft.id()));
        return questions.next(draft.id(), settled);
    }
}
