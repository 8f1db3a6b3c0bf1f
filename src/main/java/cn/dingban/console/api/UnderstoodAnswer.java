package cn.dingban.console.api;

import cn.dingban.reporting.Understood;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the bot makes of a sentence; nothing is stored.
 *
 * @param kind {@code progress}, {@code issue}, {@code contact}, {@code correction}, {@code query}, {@code command} or {@code other}
 * @param ask what would be asked: {@code project}, {@code unit}, {@code scope}, {@code month}, {@code amount}, {@code plausibility}, {@code content}
 * @param missing what a complete monthly report needs besides: {@code amount}, {@code progress}
 * @param why which words gave what
 */
record UnderstoodAnswer(String kind, List<Item> items, List<String> ask, List<String> missing, List<String> why) {

    /** What is said of one project; amounts in 万元, percentages in percent. */
    record Item(
            @Nullable String project,
            List<String> candidates,
            @Nullable BigDecimal amountWan,
            @Nullable String scope,
            @Nullable String period,
            Map<String, BigDecimal> otherAmountsWan,
            @Nullable BigDecimal percentOfAnnualPlan,
            @Nullable String physicalProgress,
            @Nullable String issueCategory) {

        static Item of(Understood.Item item) {
            return new Item(
                    item.project(),
                    item.candidates(),
                    item.amountWan(),
                    item.scopeCode(),
                    item.period() == null ? null : item.period().toString(),
                    item.otherAmountsWan(),
                    item.percentOfAnnualPlan(),
                    item.physicalProgress(),
                    item.issueCategory());
        }
    }

    static UnderstoodAnswer of(Understood understood) {
        return new UnderstoodAnswer(
                understood.kindCode(),
                understood.items().stream().map(Item::of).toList(),
                understood.ask().stream()
                        .map(doubt -> doubt.name().toLowerCase(Locale.ROOT))
                        .toList(),
                understood.missing(),
                understood.why());
    }
}
