package cn.dingban.reporting;

import cn.dingban.conversation.language.AmountScope;
import cn.dingban.conversation.language.MessageKind;
import cn.dingban.shared.ReportingPeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the bot makes of a message.
 *
 * @param kind what it wants
 * @param items what it says, project by project; none when it reports nothing
 * @param ask what is unclear and would be asked, in the order of asking
 * @param missing what a complete monthly report would need besides: {@code amount}, {@code progress}
 * @param why which words gave what
 */
public record Understood(MessageKind kind, List<Item> items, List<Doubt> ask, List<String> missing, List<String> why) {

    public Understood {
        items = List.copyOf(items);
        ask = List.copyOf(ask);
        missing = List.copyOf(missing);
        why = List.copyOf(why);
    }

    /** As in {@code progress}. */
    public String kindCode() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** What may have to be asked. */
    public enum Doubt {
        PROJECT,
        UNIT,
        SCOPE,
        MONTH,
        AMOUNT,
        PLAUSIBILITY,
        CONTENT
    }

    /**
     * What is said of one project. Amounts are in 万元.
     *
     * @param project its name; null while it is not sure
     * @param candidates what it may be, by name, when it is not sure
     * @param amountWan the completed investment that is reported: the month's, or else the year's, or else since the start
     * @param scope what that covers; null without an amount
     * @param period the month that is named; null when none is
     * @param otherAmountsWan further amounts by what they are: {@code ytd}, {@code plan_year}, {@code target_ytd}, {@code total}, {@code since_start}
     * @param percentOfAnnualPlan in percent; null when not said
     * @param physicalProgress in the person's words; null when nothing is said
     * @param issueCategory of the problem that is told; null when none is
     */
    public record Item(
            @Nullable String project,
            List<String> candidates,
            @Nullable BigDecimal amountWan,
            @Nullable AmountScope scope,
            @Nullable ReportingPeriod period,
            Map<String, BigDecimal> otherAmountsWan,
            @Nullable BigDecimal percentOfAnnualPlan,
            @Nullable String physicalProgress,
            @Nullable String issueCategory) {

        public Item {
            candidates = List.copyOf(candidates);
            otherAmountsWan = Map.copyOf(otherAmountsWan);
        }

        /** {@code month}, {@code ytd}, {@code since_start}, {@code quarter} or {@code unknown}; null without an amount. */
        public @Nullable String scopeCode() {
            if (scope == null) {
                return null;
            }
            return scope == AmountScope.YEAR_TO_DATE ? "ytd" : scope.name().toLowerCase(Locale.ROOT);
        }
    }
}
