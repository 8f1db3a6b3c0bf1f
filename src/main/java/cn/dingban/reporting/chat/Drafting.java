package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.Dialogues;
import cn.dingban.conversation.language.ProgressSentence;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.reporting.FindingReports;
import cn.dingban.reporting.ReportContent;
import cn.dingban.reporting.ReportStatus;
import cn.dingban.reporting.ReportView;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns what somebody says into a draft and asks, one question at a time, until it can be read back. */
@Component
class Drafting {

    static final String TOPIC = "report";

    private final ReportDrafts drafts;
    private final ProjectRegister register;
    private final FindingReports reports;
    private final ReportPeriods periods;
    private final ReportQuestions questions;
    private final Dialogues dialogues;
    private final Clock clock;

    Drafting(
            ReportDrafts drafts,
            ProjectRegister register,
            FindingReports reports,
            ReportPeriods periods,
            ReportQuestions questions,
            Dialogues dialogues,
            Clock clock) {
        this.drafts = drafts;
        this.register = register;
        this.reports = reports;
        this.periods = periods;
        this.questions = questions;
        this.dialogues = dialogues;
        this.clock = clock;
    }

    /** The projects that this person may report. */
    List<Project> projectsOf(Caller caller) {
        return register.plannedFor(periods.current(), caller.official().unitId());
    }

    /** Begins a report with what was said after the command's word. */
    List<Answer> begin(Caller caller, String said, boolean correction) {
        List<Project> own = projectsOf(caller);
        if (own.isEmpty()) {
            return List.of(questions.nothingToReport());
        }
        Named named = Named.in(said, own, register);
        List<Long> candidates = named.projects().isEmpty() && own.size() == 1
                ? List.of(own.get(0).id())
                : named.projects().stream().map(Project::id).toList();
        DraftState state = DraftState.about(
                        candidates.isEmpty() ? own.stream().map(Project::id).toList() : candidates, correction)
                .with(ProgressSentence.parse(named.rest()));
        ReportDraft draft = drafts.saveAndFlush(new ReportDraft(caller.userId(), state, clock.instant()));
        return List.of(proceed(caller, draft, state));
    }

    /** Begins a report from a filled form, where nothing has to be guessed. */
    List<Answer> begin(Caller caller, long projectId, ReportingPeriod period, ReportContent content) {
        DraftState state = DraftState.about(List.of(projectId), false)
                .with(new ProgressSentence(
                        period.monthNumber(), List.of(), content.progress(), content.problems(), content.nextStep()))
                .forPeriod(period.toString())
                .withMonth(content.monthInvestment())
                .withYearToDate(content.yearToDate());
        ReportDraft draft = drafts.saveAndFlush(new ReportDraft(caller.userId(), state, clock.instant()));
        return List.of(proceed(caller, draft, state));
    }

    /** The draft with that id, if it is this person's and may still become a report. */
    Optional<ReportDraft> open(Caller caller, String draftId) {
        return draftId.matches("\\d{1,18}")
                ? drafts.findById(Long.valueOf(draftId)).filter(draft -> draft.isOpenFor(caller.userId()))
                : Optional.empty();
    }

    /** Adds what was said to the draft and asks the next question, or reads it back. */
    Answer amend(Caller caller, ReportDraft draft, String said) {
        DraftState before = draft.state();
        DraftState cleared = before.derived() ? before.withMonth(null).withYearToDate(null) : before;
        ProgressSentence sentence = ProgressSentence.parse(said);
        boolean amountsAnew = !sentence.amounts().isEmpty();
        return proceed(caller, draft, (amountsAnew ? cleared : before).with(sentence));
    }

    /** Stores the draft's new state and asks what has to be asked next. */
    Answer proceed(Caller caller, ReportDraft draft, DraftState state) {
        DraftState settled = state.candidates().size() == 1 ? settle(state) : state;
        draft.become(settled);
        Optional<ReportView> accepted = accepted(settled);
        if (accepted.isPresent() && !settled.correction()) {
            draft.dropped();
            dialogues.close(caller.userId(), TOPIC);
            return questions.alreadyAccepted(accepted.get(), project(settled));
        }
        dialogues.ask(caller.userId(), TOPIC, String.valueOf(draft.id()));
        return questions.next(draft.id(), settled);
    }

    private Optional<ReportView> accepted(DraftState state) {
        String period = state.period();
        return period == null
                ? Optional.empty()
                : reports.current(state.candidates().get(0), ReportingPeriod.parse(period))
                        .filter(report -> report.status() == ReportStatus.ACCEPTED);
    }

    private Project project(DraftState state) {
        return register.project(state.candidates().get(0)).orElseThrow();
    }

    /** Settles the month, and works out one amount from the other where last month's is known. */
    private DraftState settle(DraftState state) {
        long projectId = state.candidates().get(0);
        ReportingPeriod period = periods.of(projectId, state.namedMonth(), state.correction());
        DraftState settled = state.forPeriod(period.toString());
        if (!settled.open().isEmpty()) {
            return settled;
        }
        settled = fromSinceStart(settled);
        Optional<Wan> before = yearToDateBefore(projectId, period);
        Wan month = settled.monthAmount();
        Wan yearToDate = settled.yearToDateAmount();
        if (before.isPresent() && month == null && yearToDate != null && yearToDate.compareTo(before.get()) >= 0) {
            return settled.withMonth(yearToDate.minus(before.get())).workedOut();
        }
        if (before.isPresent() && month != null && yearToDate == null) {
            return settled.withYearToDate(before.get().plus(month)).workedOut();
        }
        return settled;
    }

    private DraftState fromSinceStart(DraftState state) {
        Wan prior = project(state).priorCompleted();
        java.math.BigDecimal sinceStart = state.sinceStart();
        if (sinceStart == null || state.yearToDate() != null || prior == null) {
            return state;
        }
        Wan thisYear = new Wan(sinceStart).minus(prior);
        return thisYear.isNegative() ? state : state.withYearToDate(thisYear).workedOut();
    }

    private Optional<Wan> yearToDateBefore(long projectId, ReportingPeriod period) {
        if (period.monthNumber() == 1) {
            return Optional.of(Wan.ZERO);
        }
        return reports.current(projectId, period.previous())
                .filter(report -> report.status() != ReportStatus.RETURNED)
                .map(report -> report.content().yearToDate());
    }
}
