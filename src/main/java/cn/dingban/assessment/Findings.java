package cn.dingban.assessment;

import cn.dingban.assessment.Judgement.Milestone;
import cn.dingban.assessment.Judgement.Result;
import cn.dingban.assessment.WarningRules.Measure;
import cn.dingban.assessment.WarningRules.Rule;
import cn.dingban.assessment.WarningRules.Scope;
import cn.dingban.obligation.ObligationStatus;
import cn.dingban.obligation.ObligationView;
import cn.dingban.obligation.Obligations;
import cn.dingban.reporting.Reporting;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.shared.ReportingPeriod;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the rules find in a month: which warnings they would have. Nothing is stored here, and nobody is told. */
@Component
class Findings {

    private final WarningRules rules;
    private final Obligations obligations;
    private final Proposals proposals;
    private final Grounds grounds;

    Findings(RuleBook book, Obligations obligations, Proposals proposals, Grounds grounds) {
        this.rules = book.read("mechanism/warnings.yml", WarningRules.class);
        this.obligations = obligations;
        this.proposals = proposals;
        this.grounds = grounds;
    }

    /** Whom a warning would be about: a project, or where the rule goes by units a unit (project 0). */
    private record Subject(Measure measure, long projectId, long unitId) {}

    /** A rule that fits, and why. */
    private record Finding(Subject subject, Rule rule, int streak, String words) {}

    /** The warnings that the rules have for these months, all of the same period. Of several rules on one measure the strictest applies. */
    List<Matter> in(ReportingPeriod period, List<ProjectMonth> months) {
        Set<Long> missing = missingReports(period);
        Map<Subject, Integer> before = streaksBefore(period);
        BinaryOperator<Finding> stricter = BinaryOperator.maxBy(
                Comparator.<Finding>comparingInt(finding -> finding.rule().consecutive())
                        .thenComparing(finding -> finding.rule().points(), Comparator.reverseOrder()));
        Map<Subject, Finding> strictest = new LinkedHashMap<>();
        for (Rule rule : rules.rules()) {
            List<ProjectMonth> fitting =
                    months.stream().filter(month -> fits(rule, month, missing)).toList();
            findings(rule, fitting, before, period)
                    .filter(finding -> rule.consecutive() <= finding.streak())
                    .forEach(finding -> strictest.merge(finding.subject(), finding, stricter));
        }
        return strictest.values().stream()
                .map(finding -> matter(period, finding))
                .toList();
    }

    private Set<Long> missingReports(ReportingPeriod period) {
        return obligations.of(Reporting.KIND, period).stream()
                .filter(owed -> owed.status() == ObligationStatus.OPEN)
                .map(ObligationView::subjectId)
                .collect(Collectors.toSet());
    }

    private static boolean fits(Rule rule, ProjectMonth month, Set<Long> missing) {
        Judgement judgement = month.judgement();
        Map<Measure, Boolean> fits = Map.of(
                Measure.MONTH,
                judgement.result() == Result.MISSED,
                Measure.MILESTONE,
                judgement.milestone() == Milestone.NOT_MET,
                Measure.REPORT_MISSING,
                missing.contains(month.project().id()),
                Measure.INVESTMENT,
                isBelow(rule.threshold(), judgement.rate()));
        return fits.getOrDefault(rule.measure(), false);
    }

    private static boolean isBelow(@Nullable BigDecimal threshold, @Nullable BigDecimal rate) {
        return threshold != null && rate != null && rate.compareTo(threshold) < 0;
    }

    /** For how many months in a row a warning has stood, up to the month before. What was exempted or taken back breaks the row. */
    private Map<Subject, Integer> streaksBefore(ReportingPeriod period) {
        Map<Subject, Integer> streaks = new HashMap<>();
        proposals.findByAboutPeriodAndKindOrderById(period.previous().toString(), ProposalKind.WARNING).stream()
                .map(Proposal::view)
                .filter(proposal -> proposal.status().stands() && period.monthNumber() > 1)
                .map(ProposalView::matter)
                .forEach(matter -> rules.rule(matter.rule().id())
                        .ifPresent(rule -> streaks.merge(
                                new Subject(rule.measure(), matter.projectId(), matter.unitId()),
                                matter.months(),
                                Math::max)));
        return streaks;
    }

    private Stream<Finding> findings(
            Rule rule, List<ProjectMonth> fitting, Map<Subject, Integer> before, ReportingPeriod period) {
        if (rule.scope() == Scope.PROJECT) {
            return fitting.stream().map(month -> {
                Subject subject = new Subject(
                        rule.measure(), month.project().id(), month.project().unitId());
                String words = rule.measure() == Measure.REPORT_MISSING
                        ? grounds.notReported(period, List.of(month.project().calledName()))
                        : grounds.of(month.judgement());
                return new Finding(subject, rule, 1 + before.getOrDefault(subject, 0), words);
            });
        }
        Map<Long, List<ProjectMonth>> byUnit = fitting.stream()
                .collect(Collectors.groupingBy(
                        month -> month.project().unitId(), LinkedHashMap::new, Collectors.toList()));
        return byUnit.entrySet().stream().map(unit -> {
            Subject subject = new Subject(rule.measure(), 0, unit.getKey());
            Collection<String> names = unit.getValue().stream()
                    .map(month -> month.project().calledName())
                    .toList();
            String words = rule.measure() == Measure.REPORT_MISSING
                    ? grounds.notReported(period, names)
                    : grounds.ofSeveral(names);
            return new Finding(subject, rule, 1 + before.getOrDefault(subject, 0), words);
        });
    }

    private static Matter matter(ReportingPeriod period, Finding finding) {
        Rule rule = finding.rule();
        return new Matter(
                ProposalKind.WARNING,
                period,
                finding.subject().projectId(),
                finding.subject().unitId(),
                new Matter.Under(rule.id(), rule.name(), rule.article()),
                finding.streak(),
                rule.points(),
                finding.words(),
                null);
    }
}
