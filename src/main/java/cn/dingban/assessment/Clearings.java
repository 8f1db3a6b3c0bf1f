package cn.dingban.assessment;

import cn.dingban.assessment.Judgement.Milestone;
import cn.dingban.assessment.WarningRules.Clearing;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which warnings of the year a month's figures would clear: the target of the year so far has been met after all (补上即清). */
@Component
class Clearings {

    private static final Set<ProposalStatus> STANDING =
            Set.of(ProposalStatus.SIGNED, ProposalStatus.APPEALED, ProposalStatus.UPHELD);

    private final WarningRules rules;
    private final Proposals proposals;
    private final Ledger ledger;
    private final Grounds grounds;

    Clearings(RuleBook book, Proposals proposals, Ledger ledger, Grounds grounds) {
        this.rules = book.read("mechanism/warnings.yml", WarningRules.class);
        this.proposals = proposals;
        this.ledger = ledger;
        this.grounds = grounds;
    }

    List<Matter> in(ReportingPeriod period, List<ProjectMonth> months) {
        Map<Long, ProjectMonth> met = months.stream()
                .filter(Clearings::hasCaughtUp)
                .collect(Collectors.toMap(month -> month.project().id(), Function.identity()));
        return proposals.findByKindAndStatusInOrderById(ProposalKind.WARNING, STANDING).stream()
                .map(Proposal::view)
                .filter(warning -> isClearable(warning, period))
                .flatMap(
                        warning -> Optional.ofNullable(met.get(warning.projectId()))
                                .map(month -> clearing(warning, month, period))
                                .stream())
                .toList();
    }

    private boolean isClearable(ProposalView warning, ReportingPeriod period) {
        ReportingPeriod missed = warning.matter().aboutPeriod();
        return missed.year() == period.year()
                && missed.compareTo(period) < 0
                && rules.rule(warning.matter().rule().id())
                        .filter(rule -> rule.clearing() == Clearing.LATER_MET)
                        .isPresent();
    }

    private static boolean hasCaughtUp(ProjectMonth month) {
        Wan target = month.plan().cumulativeTarget(month.judgement().period().monthNumber());
        Wan completed = month.yearToDate();
        Milestone milestone = month.judgement().milestone();
        return target == null
                ? milestone == Milestone.MET
                : completed != null && completed.compareTo(target) >= 0 && milestone != Milestone.NOT_MET;
    }

    private Matter clearing(ProposalView warning, ProjectMonth month, ReportingPeriod period) {
        Matter matter = warning.matter();
        BigDecimal back = ledger.standing(warning.id()).negate();
        return new Matter(
                ProposalKind.CLEARING,
                matter.aboutPeriod(),
                matter.projectId(),
                matter.unitId(),
                matter.rule(),
                matter.months(),
                back,
                grounds.metLater(matter.aboutPeriod(), period, month.judgement()),
                warning.id());
    }
}
