package cn.dingban.reporting.chat;

import cn.dingban.conversation.language.AmountScope;
import cn.dingban.conversation.language.IssueCategories;
import cn.dingban.conversation.language.ProgressSentence;
import cn.dingban.conversation.language.ProgressSentence.Mention;
import cn.dingban.conversation.language.Share;
import cn.dingban.project.Project;
import cn.dingban.project.talk.SaidItem;
import cn.dingban.reporting.Understood;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words what was understood of one project, and by which words. */
@Component
class UnderstoodItems {

    /** Which amount is what the message reports: the month's, or else the year's, or else the next that there is. */
    private static final List<AmountScope> FOREMOST = List.of(
            AmountScope.MONTH,
            AmountScope.YEAR_TO_DATE,
            AmountScope.SINCE_START,
            AmountScope.QUARTER,
            AmountScope.UNKNOWN);

    private static final Map<AmountScope, String> OTHER_NAMES = Map.of(
            AmountScope.YEAR_TO_DATE, "ytd",
            AmountScope.PLAN_YEAR, "plan_year",
            AmountScope.TARGET, "target_ytd",
            AmountScope.TOTAL, "total",
            AmountScope.SINCE_START, "since_start");

    private final IssueCategories categories;

    UnderstoodItems(IssueCategories categories) {
        this.categories = categories;
    }

    Understood.Item of(SaidItem item, Instant at) {
        ProgressSentence said = item.reading().said();
        Optional<Mention> main = main(said);
        Wan amount = main.flatMap(Mention::amount).orElse(said.saysNothingThisMonth() ? Wan.ZERO : null);
        AmountScope scope = main.map(Mention::scope).orElse(amount == null ? null : AmountScope.MONTH);
        boolean sure = item.candidates().size() == 1;
        return new Understood.Item(
                sure ? item.candidates().get(0).name() : null,
                sure || !item.named()
                        ? List.of()
                        : item.candidates().stream().map(Project::name).toList(),
                amount == null ? null : plain(amount),
                scope,
                period(said.month(), at),
                others(said, main.orElse(null)),
                said.percentOfAnnualPlan().orElse(null),
                said.progress().isEmpty() ? null : said.progress(),
                category(item));
    }

    private static Optional<Mention> main(ProgressSentence said) {
        return FOREMOST.stream()
                .flatMap(scope -> said.amounts().stream()
                        .filter(amount -> amount.scope() == scope)
                        .limit(1))
                .findFirst();
    }

    private static Map<String, BigDecimal> others(ProgressSentence said, @Nullable Mention main) {
        Map<String, BigDecimal> others = new LinkedHashMap<>();
        for (Mention figure : said.figures()) {
            String name = OTHER_NAMES.get(figure.scope());
            if (figure != main && name != null) {
                figure.amount().ifPresent(amount -> others.putIfAbsent(name, plain(amount)));
            }
        }
        return others;
    }

    private static @Nullable ReportingPeriod period(@Nullable Integer month, Instant at) {
        return month == null ? null : ReportPeriods.latest(month, LocalDate.ofInstant(at, OfficeClock.ZONE));
    }

    private @Nullable String category(SaidItem item) {
        String problems = item.reading().said().problems();
        return problems.isEmpty() ? null : categories.of(problems).orElse(null);
    }

    private static BigDecimal plain(Wan amount) {
        BigDecimal bare = amount.amount().stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** As in {@code 累计完成投资80亿元 → 800000 万元, ytd}. */
    List<String> why(SaidItem item) {
        List<String> why = new ArrayList<>();
        if (item.named()) {
            item.candidates().forEach(project -> why.add("→ " + project.name()));
        }
        ProgressSentence said = item.reading().said();
        for (Mention figure : said.figures()) {
            why.add("%s → %s, %s"
                    .formatted(
                            figure.words(),
                            figure.amount()
                                    .map(amount -> plain(amount).toPlainString())
                                    .orElse("?"),
                            code(figure.scope())));
        }
        for (Share share : said.shares()) {
            why.add("%s → %s".formatted(share.words(), share.base().name().toLowerCase(Locale.ROOT)));
        }
        if (!said.problems().isEmpty()) {
            why.add("%s → issue".formatted(said.problems()));
        }
        if (!said.nextStep().isEmpty()) {
            why.add("%s → next".formatted(said.nextStep()));
        }
        return why;
    }

    private static String code(AmountScope scope) {
        return scope == AmountScope.MONTH || scope == AmountScope.QUARTER || scope == AmountScope.UNKNOWN
                ? scope.name().toLowerCase(Locale.ROOT)
                : OTHER_NAMES.getOrDefault(scope, "other");
    }
}
