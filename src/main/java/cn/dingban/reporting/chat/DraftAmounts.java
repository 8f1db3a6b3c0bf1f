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

    /** An amount that cannot be used yet. */
    record OpenAmount(BigDecimal count, @Nullable MoneyUnit unit, AmountScope scope) {}

    /** What is said anew takes the place of what was said before. */
    DraftAmounts with(List<Mention> mentions) {
        if (mentions.isEmpty()) {
            return this;
        }
        DraftAmounts result = withOpen(List.of());
        for (Mention mention : mentions) {
            result = result.with(new OpenAmount(mention.count(), mention.unit(), mention.scope()));
        }
        return result;
    }

    /** Adds an amount: where it belongs, or to what has to be asked. */
    private DraftAmounts with(OpenAmount amount) {
        MoneyUnit unit = amount.unit();
        if (unit == null || amount.scope() == AmountScope.UNKNOWN) {
            List<OpenAmount> more = new ArrayList<>(open);
            more.add(amount);
            return withOpen(more);
        }
        Figure figure = Figure.said(unit.of(amount.count()));
        return switch (amount.scope()) {
            case MONTH -> withMonth(figure);
            case YEAR_TO_DATE -> withYearToDate(figure);
            case SINCE_START -> new DraftAmounts(month, yearToDate, figure, open);
            case UNKNOWN, OTHER -> this;
        };
    }

    /** The first open amount has this unit; so have all others without one. */
    DraftAmounts openInUnit(MoneyUnit unit) {
        return again(
                amount -> new OpenAmount(amount.count(), amount.unit() == null ? unit : amount.unit(), amount.scope()));
    }

    /** The first open amount has this scope. */
    DraftAmounts firstOpenWithScope(AmountScope scope) {
        OpenAmount first = open.get(0);
        return again(amount -> amount == first ? new OpenAmount(amount.count(), amount.unit(), scope) : amount);
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

    /** Only what was said. */
    DraftAmounts withoutDerived() {
        return new DraftAmounts(month.unlessDerived(), yearToDate.unlessDerived(), sinceStart, open);
    }

    boolean anyDerived() {
        return month.derived() || yearToDate.derived();
    }
}
