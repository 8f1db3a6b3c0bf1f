package cn.dingban.conversation.language;

import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence about one project's progress says, clause by clause. It reads, it does not guess: an amount without a unit or without a
 * scope is handed on as such.
 *
 * @param month the month that is named, 1 to 12; null when none is
 * @param amounts the amounts of completed investment
 * @param progress what is said of physical progress, problems left out; empty when nothing is
 * @param problems what is said to be a problem; empty when nothing is
 * @param nextStep what is to be done next; empty when nothing is said
 */
public record ProgressSentence(
        @Nullable Integer month, List<Mention> amounts, String progress, String problems, String nextStep) {

    private static final Pattern NOTHING_DONE =
            Pattern.compile("(?:^|，)(?:(?:本月|当月|\\d{1,2}月份?|项目|工程|目前|暂时|仍然?|还|尚|一直|处于|已|全面|全线)*)"
                    + "(?:[无没](?:有|任何)*进展|未(?:实质性)?(?:开工|动工)|没(?:有)?(?:开工|动工)|停工|零投资|无投资)(?:状态|中|了)*(?=，|$)");

    /**
     * An amount of completed investment.
     *
     * @param count the number as written
     * @param unit null when none is written, or the one written cannot be meant
     * @param words the clause that it stands in, to quote in a question
     */
    public record Mention(BigDecimal count, @Nullable MoneyUnit unit, AmountScope scope, String words) {

        /** The amount, if the unit is known. */
        public Optional<Wan> amount() {
            return unit == null ? Optional.empty() : Optional.of(unit.of(count));
        }

        Mention withScope(AmountScope other) {
            return new Mention(count, unit, other, words);
        }
    }

    /** Reads a sentence from which the project's name has been taken out. */
    public static ProgressSentence parse(String text) {
        return new ProgressReader().read(ChineseText.normalise(text));
    }

    /** Whether it says that nothing was done, as a statement of its own and without any amount: zero is data. */
    public boolean saysNothingWasDone() {
        return amounts.isEmpty() && NOTHING_DONE.matcher(progress).find();
    }
}
