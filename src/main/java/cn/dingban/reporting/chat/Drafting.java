package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.Dialogues;
import cn.dingban.conversation.language.MessageKind;
import cn.dingban.conversation.language.ProgressSentence;
import cn.dingban.project.talk.Heard;
import cn.dingban.project.talk.Listening;
import cn.dingban.project.talk.SaidItem;
import cn.dingban.reporting.ReportContent;
import cn.dingban.reporting.ReportView;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns what somebody says into a draft and asks, one question at a time, until it can be read back. */
@Component
class Drafting {

    static final String TOPIC = "report";

    private final ReportDrafts drafts;
    private final Listening listening;
    private final SettlingDrafts settling;
    private final ReportQuestions questions;
    private final Dialogues dialogues;
    private final Clock clock;

    Drafting(
            ReportDrafts drafts,
            Listening listening,
            SettlingDrafts settling,
            ReportQuestions questions,
            Dialogues dialogues,
            Clock clock) {
        this.drafts = drafts;
        this.listening = listening;
        this.settling = settling;
        this.questions = questions;
        this.dialogues = dialogues;
        this.clock = clock;
    }

    /** Begins a report with what was said after the command's word. */
    List<Answer> begin(Caller caller, String said, boolean correction) {
        return begin(caller, listening.listen(caller.official(), said, clock.instant()), correction);
    }

    /** Begins a report of each project that was spoken of; the others wait until the first is settled. */
    List<Answer> begin(Caller caller, Heard heard, boolean correction) {
        if (listening.own(caller.official(), clock.instant()).isEmpty()) {
            return List.of(questions.nothingToReport());
        }
        List<SaidItem> foreign = heard.items().stream()
                .filter(item -> item.named() && !listening.isOwn(caller.official(), item, clock.instant()))
                .toList();
        if (!foreign.isEmpty()) {
            return List.of(questions.notYours(foreign.get(0), listening.own(caller.official(), clock.instant())));
        }
        List<DraftState> states = heard.items().stream()
                .map(item -> DraftState.about(item.candidateIds(), correction)
                        .with(item.reading().said()))
                .toList();
        return begin(caller, states.get(0).followedBy(states.subList(1, states.size())));
    }

    /** After this draft is settled: what is said to it, and the question about the next report of the same message. */
    List<Answer> andThen(Caller caller, ReportDraft settled, List<Answer> said) {
        List<DraftState> rest = settled.state().rest();
        if (rest.isEmpty()) {
            return said;
        }
        List<Answer> answers = new ArrayList<>(said);
        answers.addAll(begin(caller, rest.get(0).followedBy(rest.subList(1, rest.size()))));
        return answers;
    }

    /** Whether these words say more about what is being talked about, and not about some project that they name. */
    boolean saysMore(Caller caller, String text) {
        Heard heard = listening.listen(caller.official(), text, clock.instant());
        ProgressSentence said = heard.first().reading().said();
        return heard.items().size() == 1
                && !heard.first().named()
                && heard.kind() != MessageKind.QUERY
                && (said.saysSomething() || !said.problems().isEmpty());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE);
    }

    /** Begins a report from a filled form, where nothing has to be guessed. */
    List<Answer> begin(Caller caller, long projectId, ReportingPeriod period, ReportContent content) {
        return begin(caller, DraftState.of(projectId, period, content));
    }

    private List<Answer> begin(Caller caller, DraftState state) {
        return proceed(caller, drafts.saveAndFlush(new ReportDraft(caller.userId(), state, clock.instant())), state);
    }

    /** The draft with that id, if it is this person's and may still become a report. */
    Optional<ReportDraft> open(Caller caller, String draftId) {
        return draftId.matches("\\d{1,18}")
                ? drafts.findById(Long.valueOf(draftId)).filter(draft -> draft.isOpenFor(caller.userId()))
                : Optional.empty();
    }

    /** Adds what was said to the draft and asks the next question, or reads it back. */
    List<Answer> amend(Caller caller, ReportDraft draft, String said) {
        return proceed(caller, draft, draft.state().with(ProgressSentence.parse(said, today())));
    }

    /** Stores the draft's new state and asks what has to be asked next; what was accepted already leaves the turn to the next report. */
    List<Answer> proceed(Caller caller, ReportDraft draft, DraftState state) {
        DraftState settled = settling.settle(state);
        draft.become(settled);
        Optional<ReportView> accepted = settling.accepted(settled);
        if (accepted.isPresent() && !settled.correction()) {
            draft.dropped();
            dialogues.close(caller.userId(), TOPIC, String.valueOf(draft.id()));
            return andThen(caller, draft, List.of(questions.alreadyAccepted(accepted.get())));
        }
        dialogues.ask(caller.userId(), TOPIC, String.valueOf(draft.id()));
        return List.of(questions.next(draft.id(), settled));
    }
}
