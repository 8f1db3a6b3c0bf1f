package cn.dingban.reporting.chat;

import cn.dingban.conversation.language.AmountScope;
import cn.dingban.conversation.language.MoneyUnit;
import cn.dingban.conversation.language.ProgressSentence;
import cn.dingban.conversation.language.ProgressSentence.Mention;
import cn.dingban.reporting.ReportContent;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report in the making: what has been understood, and what has to be asked.
 *
 * @param candidates the projects that it may be about; exactly one once that is settled
 * @param namedMonth the month that was named, 1 to 12; null when none was
 * @param period the month it is about, as in {@code 2026-11}; null until project and month are settled
 * @param month 当月完成投资 in 万元
 * @param yearToDate 本年累计 in 万元
 * @param sinceStart 开工以来累计 in 万元
 * @param derived whether one of the two amounts was worked out from the other
 * @param open amounts whose unit or scope is not known yet, in the order in which they were written
 */
record DraftState(
        List<Long> candidates,
        @Nullable Integer namedMonth,
        @Nullable String period,
        @Nullable BigDecimal month,
        @Nullable BigDecimal yearToDate,
        @Nullable BigDecimal sinceStart,
        boolean derived,
        String progress,
        String problems,
        String nextStep,
        List<OpenAmount> open,
        boolean correction) {

    /** What has to be asked next. */
    enum Question {
        PROJECT,
        UNIT,
        SCOPE,
        CONTENT,
        CONFIRMATION
    }

    /** An amount that cannot be used yet. */
    record OpenAmount(BigDecimal count, @Nullable MoneyUnit unit, AmountScope scope) {}

    static DraftState about(List<Long> candidates, boolean correction) {
        return new DraftState(
                List.copyOf(candidates), null, null, null, null, null, false, "", "", "", List.of(), correction);
    }

    Question question(boolean reportedElsewhere) {
        if (candidates.size() != 1) {
            return Question.PROJECT;
        }
        if (!open.isEmpty()) {
            return open.get(0).unit() == null ? Question.UNIT : Question.SCOPE;
        }
        boolean complete = !progress.isEmpty() && (month != null || reportedElsewhere);
        return complete ? Question.CONFIRMATION : Question.CONTENT;
    }

    /** Adds what a sentence says; what it says anew takes the place of what was said before. */
    DraftState with(ProgressSentence said) {
        DraftState result = new DraftState(
                candidates,
                said.month() == null ? namedMonth : said.month(),
                period,
                month,
                yearToDate,
                sinceStart,
                derived,
                said.progress().isEmpty() ? progress : said.progress(),
                said.problems().isEmpty() ? problems : said.problems(),
                said.nextStep().isEmpty() ? nextStep : said.nextStep(),
                List.of(),
                correction);
        for (Mention mention : said.amounts()) {
            result = result.with(new OpenAmount(mention.count(), mention.unit(), mention.scope()));
        }
        if (said.saysNothingWasDone() && result.month == null && result.open.isEmpty()) {
            result = result.withMonth(Wan.ZERO);
        }
        return result;
    }

    /** Adds an amount: where it belongs, or to what has to be asked. */
    private DraftState with(OpenAmount amount) {
        MoneyUnit unit = amount.unit();
        if (unit == null || amount.scope() == AmountScope.UNKNOWN) {
            List<OpenAmount> more = new ArrayList<>(open);
            more.add(amount);
            return withOpen(more);
        }
        Wan wan = unit.of(amount.count());
        return switch (amount.scope()) {
            case MONTH -> withMonth(wan);
            case YEAR_TO_DATE -> withYearToDate(wan);
            case SINCE_START -> withSinceStart(wan);
            case UNKNOWN, OTHER -> this;
        };
    }

    /** The first open amount has this unit; so have all others without one. */
    DraftState openInUnit(MoneyUnit unit) {
        return readd(
                amount -> new OpenAmount(amount.count(), amount.unit() == null ? unit : amount.unit(), amount.scope()));
    }

    /** The first open amount has this scope. */
    DraftState firstOpenWithScope(AmountScope scope) {
        OpenAmount first = open.get(0);
        return readd(amount -> amount == first ? new OpenAmount(amount.count(), amount.unit(), scope) : amount);
    }

    private DraftState readd(java.util.function.UnaryOperator<OpenAmount> change) {
        DraftState result = withOpen(List.of());
        for (OpenAmount amount : open) {
            result = result.with(change.apply(amount));
        }
        return result;
    }

    DraftState chosen(long projectId) {
        return new DraftState(
                List.of(projectId),
                namedMonth,
                period,
                month,
                yearToDate,
                sinceStart,
                derived,
                progress,
                problems,
                nextStep,
                open,
                correction);
    }

    DraftState forPeriod(String month) {
        return new DraftState(
                candidates,
                namedMonth,
                month,
                this.month,
                yearToDate,
                sinceStart,
                derived,
                progress,
                problems,
                nextStep,
                open,
                correction);
    }

    DraftState withMonth(@Nullable Wan amount) {
        return new DraftState(
                candidates,
                namedMonth,
                period,
                exact(amount),
                yearToDate,
                sinceStart,
                derived,
                progress,
                problems,
                nextStep,
                open,
                correction);
    }

    DraftState withYearToDate(@Nullable Wan amount) {
        return new DraftState(
                candidates,
                namedMonth,
                period,
                month,
                exact(amount),
                sinceStart,
                derived,
                progress,
                problems,
                nextStep,
                open,
                correction);
    }

    private DraftState withSinceStart(Wan amount) {
        return new DraftState(
                candidates,
                namedMonth,
                period,
                month,
                yearToDate,
                exact(amount),
                derived,
                progress,
                problems,
                nextStep,
                open,
                correction);
    }

    private DraftState withOpen(List<OpenAmount> amounts) {
        return new DraftState(
                candidates,
                namedMonth,
                period,
                month,
                yearToDate,
                sinceStart,
                derived,
                progress,
                problems,
                nextStep,
                List.copyOf(amounts),
                correction);
    }

    DraftState workedOut() {
        return new DraftState(
                candidates,
                namedMonth,
                period,
                month,
                yearToDate,
                sinceStart,
                true,
                progress,
                problems,
                nextStep,
                open,
                correction);
    }

    private static @Nullable BigDecimal exact(@Nullable Wan amount) {
        return amount == null ? null : amount.amount();
    }

    @Nullable
    Wan monthAmount() {
        return month == null ? null : new Wan(month);
    }

    @Nullable
    Wan yearToDateAmount() {
        return yearToDate == null ? null : new Wan(yearToDate);
    }

    ReportContent content() {
        return new ReportContent(monthAmount(), yearToDateAmount(), progress, problems, nextStep);
    }
}
