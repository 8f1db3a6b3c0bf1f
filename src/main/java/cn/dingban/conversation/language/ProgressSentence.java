package cn.dingban.conversation.language;

import cn.dingban.conversation.language.Quantity.Exactness;
import cn.dingban.conversation.language.Share.Base;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence about one project's progress says, clause by clause. It reads, it does not guess: an amount without a unit or without a
 * scope is handed on as such.
 *
 * @param month the month that is named, 1 to 12; null when none is
 * @param figures the amounts, those that are no completed investment included
 * @param shares the percentages and what they are shares of
 * @param progress what is said of physical progress, problems left out; empty when nothing is
 * @param problems what is said to be a problem; empty when nothing is
 * @param nextStep what is to be done next; empty when nothing is said
 * @param milestoneMet whether it says that the month's target for the works was reached, or not; null when it says neither
 */
public record ProgressSentence(
        @Nullable Integer month,
        List<Mention> figures,
        List<Share> shares,
        String progress,
        String problems,
        String nextStep,
        @Nullable Boolean milestoneMet) {

    private static final Pattern NOTHING_DONE = Pattern.compile(
            "(?:^|，)(?:(?:本月|当月|\\d{1,2}月份?|项目|工程|目前|暂时|仍然?|还|尚|一直|处于|已|全面|全线){0,6})"
                    + "(?:[无没](?:有|任何){0,6}(?:实质性)?进展|未(?:实质性)?(?:开工|动工)|没(?:有)?(?:开工|动工)|停工|零投资|无投资|完成投资为?[0零]|零完成)(?:状态|中|了){0,6}(?=，|$)");

    private static final Pattern THIS_MONTH = Pattern.compile("本月|当月|\\d月|无进展|没进展|没有进展|零");

    /** How many points a share may be off: plans are quoted rounded. */
    private static final BigDecimal ROUNDING = new BigDecimal("1.5");

    public ProgressSentence {
        figures = List.copyOf(figures);
        shares = List.copyOf(shares);
    }

    /**
     * An amount of money.
     *
     * @param count the number as written
     * @param unit null when none is written, or the one written cannot be meant
     * @param exactness whether it is meant to the last digit
     * @param supposed whether the scope only follows from 累计, which may also mean since the start
     * @param words the clause that it stands in, to quote in a question
     */
    public record Mention(
            BigDecimal count,
            @Nullable MoneyUnit unit,
            AmountScope scope,
            Exactness exactness,
            boolean supposed,
            String words) {

        /** The amount in 万元; empty when the unit is not known, or no single amount in yuan was said. */
        public Optional<Wan> amount() {
            return unit == null || isVague() ? Optional.empty() : Optional.of(unit.of(count));
        }

        /** Whether it is a range or foreign money: no figure that could be stored. */
        public boolean isVague() {
            return exactness == Exactness.RANGE || exactness == Exactness.FOREIGN;
        }

        /** Whether it was said to be about so much. */
        public boolean isAbout() {
            return exactness == Exactness.ABOUT;
        }

        Mention withScope(AmountScope other) {
            return new Mention(count, unit, other, exactness, false, words);
        }
    }

    /**
     * Reads a sentence from which the project's name has been taken out.
     *
     * @param today the day on which it was said, for 上月 and 今年
     */
    public static ProgressSentence parse(String text, LocalDate today) {
        return new ProgressReader(today).read(ChineseNumerals.inDigits(ChineseText.normalise(text)));
    }

    /** The amounts of completed investment, of whatever time. */
    public List<Mention> amounts() {
        return figures.stream().filter(each -> each.scope().isCompleted()).toList();
    }

    /** The amount of that scope, if one was said and can be used. */
    public Optional<Wan> amount(AmountScope scope) {
        return figures.stream()
                .filter(each -> each.scope() == scope)
                .findFirst()
                .flatMap(Mention::amount);
    }

    /** What is said to be completed of the annual plan, in percent. */
    public Optional<BigDecimal> percentOfAnnualPlan() {
        return shares.stream()
                .filter(share -> share.base() == Base.ANNUAL_PLAN)
                .findFirst()
                .map(Share::percent);
    }

    /** Whether it says that nothing was done, as a statement of its own and without any amount: zero is data. */
    public boolean saysNothingWasDone() {
        return amounts().isEmpty() && NOTHING_DONE.matcher(progress).find();
    }

    /** Whether it says so of the month, and not of the project as such (未开工). */
    public boolean saysNothingThisMonth() {
        return saysNothingWasDone() && THIS_MONTH.matcher(progress).find();
    }

    /** Whether figures of this very sentence do not fit each other. */
    public boolean contradictsItself() {
        Optional<Wan> year = amount(AmountScope.YEAR_TO_DATE);
        Optional<Wan> whole = amount(AmountScope.TOTAL);
        return exceeds(amount(AmountScope.MONTH), year)
                || exceeds(year, whole)
                || exceeds(amount(AmountScope.SINCE_START), whole)
                || misfits(year, amount(AmountScope.PLAN_YEAR), Base.ANNUAL_PLAN)
                || misfits(amount(AmountScope.SINCE_START), whole, Base.TOTAL);
    }

    private static boolean exceeds(Optional<Wan> part, Optional<Wan> whole) {
        return part.isPresent() && whole.isPresent() && part.get().compareTo(whole.get()) > 0;
    }

    private boolean misfits(Optional<Wan> part, Optional<Wan> whole, Base base) {
        if (part.isEmpty() || whole.isEmpty() || whole.get().isZero()) {
            return false;
        }
        BigDecimal real = part.get().percentOf(whole.get());
        return shares.stream()
                .filter(share -> share.base() == base)
                .anyMatch(share -> share.percent().subtract(real).abs().compareTo(ROUNDING) > 0);
    }

    /** Whether that is all it says: no reason, no work. */
    public boolean saysOnlyThatNothingWasDone() {
        return saysNothingThisMonth() && problems.isEmpty() && !progress.contains("，");
    }

    /** Whether there is anything in it that a report could hold. */
    public boolean saysSomething() {
        return !amounts().isEmpty() || !progress.isEmpty();
    }
}
