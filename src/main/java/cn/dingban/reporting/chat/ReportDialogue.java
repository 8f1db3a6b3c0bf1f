package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.DialogueTopic;
import cn.dingban.conversation.language.AmountScope;
import cn.dingban.conversation.language.ChineseText;
import cn.dingban.conversation.language.MoneyUnit;
import cn.dingban.delivery.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Understands the answers to the questions about a draft, typed or pressed: numbers, names, 确认, 修改 …, 取消. */
@Component
class ReportDialogue implements DialogueTopic {

    private static final List<AmountScope> SCOPES =
            List.of(AmountScope.MONTH, AmountScope.YEAR_TO_DATE, AmountScope.SINCE_START, AmountScope.OTHER);

    private final Drafting drafting;
    private final ConfirmingDrafts confirming;
    private final ReportQuestions questions;
    private final ReadBackCards readBackCards;
    private final Wording wording;

    ReportDialogue(
            Drafting drafting,
            ConfirmingDrafts confirming,
            ReportQuestions questions,
            ReadBackCards readBackCards,
            Wording wording) {
        this.drafting = drafting;
        this.confirming = confirming;
        this.questions = questions;
        this.readBackCards = readBackCards;
        this.wording = wording;
    }

    @Override
    public String topic() {
        return Drafting.TOPIC;
    }

    @Override
    public Optional<List<Answer>> answer(Caller caller, String subject, String said) {
        String text = ChineseText.normalise(said).replaceFirst("[。.!~]+$", "");
        return drafting.open(caller, subject).flatMap(draft -> answer(caller, draft, text));
    }

    private Optional<List<Answer>> answer(Caller caller, ReportDraft draft, String text) {
        if (means("reporting.word.cancel", text)) {
            readBackCards.close(caller, draft, "reporting.card.cancelled");
            return Optional.of(drafting.andThen(caller, draft, List.of(confirming.drop(caller, draft))));
        }
        Optional<String> change = changeIn(text);
        return change.isPresent()
                ? Optional.of(change(caller, draft, change.get()))
                : answerToQuestion(caller, draft, text);
    }

    private List<Answer> change(Caller caller, ReportDraft draft, String said) {
        if (said.isEmpty()) {
            return List.of(questions.howToChange());
        }
        readBackCards.close(caller, draft, "reporting.card.changed");
        return drafting.amend(caller, draft, said);
    }

    private Optional<List<Answer>> answerToQuestion(Caller caller, ReportDraft draft, String text) {
        DraftState state = draft.state();
        return switch (questions.questionOf(state)) {
            case PROJECT ->
                pick(text, questions.projectNames(state))
                        .map(i -> drafting.proceed(
                                caller, draft, state.chosen(state.candidates().get(i))));
            case MONTH ->
                pick(text, questions.monthChoices(state)).map(i -> drafting.proceed(caller, draft, inMonth(state, i)));
            case PLAUSIBILITY ->
                doubt(text, state)
                        .map(settled -> drafting.proceed(caller, draft, settled))
                        .or(() -> content(caller, draft, text));
            case AMOUNT -> content(caller, draft, text);
            case UNIT ->
                unit(text, state.amounts().open().get(0).count())
                        .map(unit -> drafting.proceed(
                                caller, draft, state.withAmounts(state.amounts().openInUnit(unit))))
                        .or(() -> content(caller, draft, text));
            case SCOPE ->
                pick(text, questions.scopeChoices())
                        .map(i -> drafting.proceed(
                                caller,
                                draft,
                                state.withAmounts(state.amounts().firstOpenWithScope(SCOPES.get(i)))
                                        .certainOfTime()))
                        .or(() -> content(caller, draft, text));
            case CONTENT -> content(caller, draft, text);
            case CONFIRMATION ->
                means("reporting.word.confirm", text)
                        ? Optional.of(drafting.andThen(caller, draft, confirm(caller, draft)))
                        : Optional.empty();
        };
    }

    private static DraftState inMonth(DraftState state, int choice) {
        DraftState settled = state.settled(DraftState.Question.MONTH.name());
        return choice == 0 ? settled.withNamedMonth(null) : settled;
    }

    /** Right all the same; or wrong, and then the amounts are asked for again. */
    private Optional<DraftState> doubt(String text, DraftState state) {
        if (means("reporting.word.confirm", text)) {
            return Optional.of(state.settled(questions.doubt(state).doubt().name()));
        }
        return pick(text, questions.doubtChoices(state))
                .map(i -> i == 0
                        ? state.settled(questions.doubt(state).doubt().name())
                        : state.withAmounts(DraftAmounts.NONE));
    }

    private List<Answer> confirm(Caller caller, ReportDraft draft) {
        readBackCards.close(caller, draft, "reporting.card.confirmed");
        return confirming.confirm(caller, draft);
    }

    private boolean means(String wordsKey, String text) {
        return List.of(wording.phrase(wordsKey).split(",")).contains(text);
    }

    private Optional<String> changeIn(String text) {
        String word = wording.phrase("reporting.word.change");
        return text.startsWith(word)
                ? Optional.of(text.substring(word.length()).replaceFirst("^[\\s：:，,为成]+", ""))
                : Optional.empty();
    }

    /** A unit, alone or behind the very number that was asked about. */
    private Optional<MoneyUnit> unit(String text, BigDecimal count) {
        String asked = count.toPlainString();
        Optional<MoneyUnit> written = MoneyUnit.parse(
                text.startsWith(asked) ? text.substring(asked.length()).strip() : text);
        if (written.isPresent()) {
            return written;
        }
        return pick(text, questions.unitChoices()).map(i -> i == 0 ? MoneyUnit.WAN : MoneyUnit.YI);
    }

    /** A choice by its number or by (part of) its words; nothing when that is not unique. */
    private static Optional<Integer> pick(String text, List<String> choices) {
        if (text.matches("[1-9]\\d?")) {
            int number = Integer.parseInt(text);
            return number <= choices.size() ? Optional.of(number - 1) : Optional.empty();
        }
        int found = -1;
        for (int i = 0; i < choices.size(); i++) {
            String choice = ChineseText.normalise(choices.get(i));
            if (choice.equals(text)) {
                return Optional.of(i);
            }
            if (text.length() > 1 && choice.contains(text)) {
                if (found >= 0) {
                    return Optional.empty();
                }
                found = i;
            }
        }
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    private Optional<List<Answer>> content(Caller caller, ReportDraft draft, String text) {
        boolean command = questions.beginsLikeCommand(text);
        return drafting.saysMore(caller, text) && !command
                ? Optional.of(drafting.amend(caller, draft, text))
                : Optional.empty();
    }
}
