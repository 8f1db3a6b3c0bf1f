package cn.dingban.reporting.chat;

import cn.dingban.conversation.language.ProgressSentence;
import cn.dingban.reporting.ReportContent;
import cn.dingban.reporting.chat.DraftAmounts.Figure;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report in the making: what has been understood, and what has to be asked.
 *
 * @param candidates the projects that it may be about; exactly one once that is settled
 * @param namedMonth the month that was named, 1 to 12; null when none was
 * @param month the month it is about, as in {@code 2026-11}; null until project and month are settled
 */
record DraftState(
        List<Long> candidates,
        @Nullable Integer namedMonth,
        @Nullable String month,
        DraftAmounts amounts,
        Words words,
        boolean correction) {

    DraftState {
        candidates = List.copyOf(candidates);
    }

    /** What has to be asked next. */
    enum Question {
        PROJECT,
        UNIT,
        SCOPE,
        CONTENT,
        CONFIRMATION
    }

    /** What is said of the works; each empty while nothing is. */
    record Words(String progress, String problems, String nextStep) {

        Words with(ProgressSentence said) {
            return new Words(
                    said.progress().isEmpty() ? progress : said.progress(),
                    said.problems().isEmpty() ? problems : said.problems(),
                    said.nextStep().isEmpty() ? nextStep : said.nextStep());
        }
    }

    static DraftState about(List<Long> candidates, boolean correction) {
        return new DraftState(candidates, null, null, DraftAmounts.NONE, new Words("", "", ""), correction);
    }

    /** A filled form, where nothing has to be understood. */
    static DraftState of(long projectId, ReportingPeriod period, ReportContent content) {
        return new DraftState(
                List.of(projectId),
                period.monthNumber(),
                period.toString(),
                DraftAmounts.NONE
                        .withMonth(Figure.said(content.monthInvestment()))
                        .withYearToDate(Figure.said(content.yearToDate())),
                new Words(content.progress(), content.problems(), content.nextStep()),
                false);
    }

    Question question(boolean reportedElsewhere) {
        if (candidates.size() != 1) {
            return Question.PROJECT;
        }
        if (!amounts.open().isEmpty()) {
            return amounts.open().get(0).unit() == null ? Question.UNIT : Question.SCOPE;
        }
        boolean complete = !words.progress().isEmpty() && (amounts.month().amount() != null || reportedElsewhere);
        return complete ? Question.CONFIRMATION : Question.CONTENT;
    }

    /** Adds what a sentence says; what it says anew takes the place of what was said before. */
    DraftState with(ProgressSentence said) {
        DraftAmounts known = amounts.with(said.amounts());
        boolean nothingDone = said.saysNothingWasDone()
                && known.month().unlessDerived().amount() == null
                && known.open().isEmpty();
        return new DraftState(
                candidates,
                said.month() == null ? namedMonth : said.month(),
                month,
                nothingDone ? known.withMonth(Figure.said(Wan.ZERO)) : known,
                words.with(said),
                correction);
    }

    DraftState chosen(long projectId) {
        return new DraftState(List.of(projectId), namedMonth, month, amounts, words, correction);
    }

    DraftState forPeriod(ReportingPeriod period) {
        return new DraftState(candidates, namedMonth, period.toString(), amounts, words, correction);
    }

    DraftState withAmounts(DraftAmounts known) {
        return new DraftState(candidates, namedMonth, month, known, words, correction);
    }

    long projectId() {
        return candidates.get(0);
    }

    /** @throws java.time.format.DateTimeParseException while the month is not settled */
    ReportingPeriod period() {
        return ReportingPeriod.parse(String.valueOf(month));
    }

    boolean isAboutTheSameMonthAs(DraftState other) {
        return candidates.equals(other.candidates) && month != null && month.equals(other.month);
    }

    ReportContent content() {
        return new ReportContent(
                amounts.month().amount(),
                amounts.yearToDate().amount(),
                words.progress(),
                words.problems(),
                words.nextStep());
    }
}
