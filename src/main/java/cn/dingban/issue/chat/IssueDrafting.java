package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.Dialogues;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.chat.DraftedIssues.Told;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks about what was told, one question at a time, until it can be read back and registered. */
@Component
class IssueDrafting {

    static final String TOPIC = "issue";

    private final IssueDrafts drafts;
    private final KnownTroubles known;
    private final IssueQuestions questions;
    private final RegisteringIssues registering;
    private final Dialogues dialogues;
    private final Clock clock;

    IssueDrafting(
            IssueDrafts drafts,
            KnownTroubles known,
            IssueQuestions questions,
            RegisteringIssues registering,
            Dialogues dialogues,
            Clock clock) {
        this.drafts = drafts;
        this.known = known;
        this.questions = questions;
        this.registering = registering;
        this.dialogues = dialogues;
        this.clock = clock;
    }

    /** Begins with what was told; whoever may not raise it learns that at once. */
    Answer begin(Caller caller, DraftedIssues told) {
        Optional<Answer> refused = known.refused(caller, told.troubles());
        return refused.orElseGet(() ->
                proceed(caller, drafts.saveAndFlush(new IssueDraft(caller.userId(), told, clock.instant())), told));
    }

    Optional<IssueDraft> open(Caller caller, String draftId) {
        return draftId.matches("\\d{1,18}")
                ? drafts.findById(Long.valueOf(draftId)).filter(draft -> draft.isOpenFor(caller.userId()))
                : Optional.empty();
    }

    /** Stores the draft's new state and asks what has to be asked next, or reads it back. */
    Answer proceed(Caller caller, IssueDraft draft, DraftedIssues told) {
        DraftedIssues settled = known.compareWhatNeedNotBeAsked(told);
        draft.become(settled);
        Optional<Answer> refused = known.refused(caller, settled.troubles());
        if (refused.isPresent()) {
            close(caller, draft);
            return refused.get();
        }
        dialogues.ask(caller.userId(), TOPIC, String.valueOf(draft.id()));
        return next(draft.id(), settled);
    }

    private Answer next(long draftId, DraftedIssues told) {
        int asked = open(told);
        if (asked < 0) {
            return questions.readBack(draftId, told);
        }
        Told trouble = told.troubles().get(asked);
        return trouble.candidates().size() == 1
                ? questions.same(draftId, trouble, known.alike(trouble).orElseThrow())
                : questions.project(draftId, trouble);
    }

    /** Which trouble has to be asked about; negative when none has. */
    static int open(DraftedIssues told) {
        for (int i = 0; i < told.troubles().size(); i++) {
            Told trouble = told.troubles().get(i);
            if (trouble.candidates().size() != 1 || !trouble.comparedWith()) {
                return i;
            }
        }
        return -1;
    }

    /** It is about the project chosen from the candidates of the trouble that is asked about. */
    Answer choose(Caller caller, IssueDraft draft, int choice) {
        DraftedIssues told = draft.drafted();
        int asked = open(told);
        Told trouble = told.troubles().get(asked);
        return proceed(
                caller,
                draft,
                told.with(asked, trouble.about(trouble.candidates().get(choice))));
    }

    /** Whether the trouble that is asked about is the same as the one that was named. */
    Answer compare(Caller caller, IssueDraft draft, boolean same) {
        DraftedIssues told = draft.drafted();
        int asked = open(told);
        Told trouble = told.troubles().get(asked);
        Long issueId = same ? known.alike(trouble).map(IssueView::id).orElse(null) : null;
        return proceed(caller, draft, told.with(asked, trouble.compared(issueId)));
    }

    /** Registers everything in the draft. */
    Answer confirm(Caller caller, IssueDraft draft) {
        close(caller, draft);
        return registering.register(caller, draft.drafted());
    }

    Answer drop(Caller caller, IssueDraft draft) {
        close(caller, draft);
        return questions.dropped();
    }

    private void close(Caller caller, IssueDraft draft) {
        draft.close();
        dialogues.close(caller.userId(), TOPIC, String.valueOf(draft.id()));
    }

    /** The names of the projects that are offered. */
    List<String> offered(Told trouble) {
        return questions.names(trouble);
    }
}
