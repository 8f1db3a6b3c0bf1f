package cn.dingban.reporting.chat;

import cn.dingban.conversation.language.AmountScope;
import cn.dingban.conversation.language.MoneyUnit;
import cn.dingban.conversation.language.ProgressSentence.Mention;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The money of a report in the making.
 *
 * @param month 当月完成投资
 * @param yearToDate 本年累计
 * @param sinceStart 开工以来累计
 * @param open amounts whose unit or scope is not known yet, in the order in which they were written
 */
record DraftAmounts(Figure month, Figure yearToDate, Figure sinceStart, List<OpenAmount> open) {

    static final DraftAmounts NONE = new DraftAmounts(Figure.NONE, Figure.NONE, Figure.NONE, List.of());

    DraftAmounts {
        open = List.copyOf(open);
    }

    /**
     * One amount in 万元.
     *
     * @param wan null while not known
     * @param derived whether it was worked out from others, and so gives way when those change
     */
    record Figure(@Nullable BigDecimal wan, boolean derived) {

        static final Figure NONE = new Figure(null, false);

        static Figure said(@Nullable Wan amount) {
            return amount == null ? NONE : new Figure(amount.amount(), false);
        }

        static Figure derived(Wan amount) {
            return new Figure(amount.amount(), true);
        }

        @Nullable
        Wan amount() {
            return wan == null ? null : new Wan(wan);
        }

        Figure unlessDerived() {
            return derived ? NONE : this;
        }
    }

    /**
     * An amount that cannot be used yet.
     *
     * @param vague whether it was a range or foreign money, so that the amount itself has to be asked for
     */
    record OpenAmount(BigDecimal count, @Nullable MoneyUnit unit, AmountScope scope, boolean vague) {

        boolean isTimeKnown() {
            return scope == AmountScope.MONTH
                    || scope == AmountScope.YEAR_TO_DATE
                    || scope == AmountScope.SINCE_START
                    || scope == AmountScope.OTHER;
        }

        boolean isUsable() {
            return unit != null && isTimeKnown() && !vague;
        }

        OpenAmount in(MoneyUnit other) {
            return unit == null ? new OpenAmount(count, other, scope, vague) : this;
        }

        OpenAmount over(AmountScope other) {
            return new OpenAmount(count, unit, other, vague);
        }
    }

    /** What is said anew takes the place of what was said before. */
    DraftAmounts with(List<Mention> mentions) {
        if (mentions.isEmpty()) {
            return this;
        }
        DraftAmounts result = withOpen(List.of());
        for (Mention mention : mentions) {
            result = result.with(new OpenAmount(mention.count(), mention.unit(), mention.scope(), mention.isVague()));
        }
        return result;
    }

    /** Adds an amount: where it belongs, or to what has to be asked. */
    private DraftAmounts with(OpenAmount amount) {
        MoneyUnit unit = amount.unit();
        if (unit == null || !amount.isUsable()) {
            List<OpenAmount> more = new ArrayList<>(open);
            more.add(amount);
            return withOpen(more);
        }
        Figure figure = Figure.said(unit.of(amount.count()));
        return switch (amount.scope()) {
            case MONTH -> withMonth(figure);
            case YEAR_TO_DATE -> withYearToDate(figure);
            case SINCE_START -> new DraftAmounts(month, yearToDate, figure, open);
            default -> this;
        };
    }

    /** The first open amount has this unit; so have all others without one. */
    DraftAmounts openInUnit(MoneyUnit unit) {
        return again(amount -> amount.in(unit));
    }

    /** The first open amount has this scope. */
    DraftAmounts firstOpenWithScope(AmountScope scope) {
        OpenAmount first = open.get(0);
        return again(amount -> amount == first ? amount.over(scope) : amount);
    }

    private DraftAmounts again(UnaryOperator<OpenAmount> change) {
        DraftAmounts result = withOpen(List.of());
        for (OpenAmount amount : open) {
            result = result.with(change.apply(amount));
        }
        return result;
    }

    DraftAmounts withMonth(Figure figure) {
        return new DraftAmounts(figure, yearToDate, sinceStart, open);
    }

    DraftAmounts withYearToDate(Figure figure) {
        return new DraftAmounts(month, figure, sinceStart, open);
    }

    private DraftAmounts withOpen(List<OpenAmount> amounts) {
        return new DraftAmounts(month, yearToDate, sinceStart, amounts);
    }

    /** What was taken for the year's may count since the start: a person has to say. */
    DraftAmounts withYearInDoubt() {
        BigDecimal wan = yearToDate.wan();
        if (wan == null) {
            return this;
        }
        List<OpenAmount> more = new ArrayList<>(open);
        more.add(new OpenAmount(wan, MoneyUnit.WAN, AmountScope.UNKNOWN, false));
        return new DraftAmounts(month, Figure.NONE, sinceStart, more);
    }

    /** Only what was said. */
    DraftAmounts withoutDerived() {
        return new DraftAmounts(month.unlessDerived(), yearToDate.unlessDerived(), sinceStart, open);
    }

    boolean anyDerived() {
        return month.derived() || yearToDate.derived();
    }
}
