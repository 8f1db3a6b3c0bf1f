package cn.dingban.assessment;

import cn.dingban.assessment.Judgement.Result;
import cn.dingban.reporting.ReportChanged;
import cn.dingban.reporting.ReportStatus;
import cn.dingban.reporting.statistics.StatisticsImported;
import cn.dingban.shared.ReportingPeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Figures that arrive after a month was signed never change its judgement by themselves: they open a proposal to revise it, which is signed with
 * the next month's. A revision can take points back; it never adds any afterwards.
 */
@Component
class Revising {

    private final ProposingMonths proposing;
    private final Proposals proposals;
    private final Judgements judgements;
    private final SignedMonths signed;
    private final Grounds grounds;
    private final Ledger ledger;

    Revising(
            ProposingMonths proposing,
            Proposals proposals,
            Judgements judgements,
            SignedMonths signed,
            Grounds grounds,
            Ledger ledger) {
        this.proposing = proposing;
        this.proposals = proposals;
        this.judgements = judgements;
        this.signed = signed;
        this.grounds = grounds;
        this.ledger = ledger;
    }

    @EventListener
    void on(StatisticsImported imported) {
        revise(imported.period(), imported.projectIds());
    }

    @EventListener
    void on(ReportChanged changed) {
        if (changed.report().status() == ReportStatus.ACCEPTED) {
            revise(changed.report().period(), Set.of(changed.report().projectId()));
        }
    }

    private void revise(ReportingPeriod period, Set<Long> projectIds) {
        if (!signed.isSigned(period)) {
            return;
        }
        for (ProjectMonth month : judgements.live(period)) {
            if (projectIds.contains(month.project().id())) {
                signed.judgement(month.project().id(), period).ifPresent(before -> revise(month, before));
            }
        }
    }

    private void revise(ProjectMonth month, Judgement before) {
        ReportingPeriod next = nextToSign(before.period());
        withdrawEarlier(month.project().id(), before.period());
        if (before.saysTheSameAs(month.judgement())) {
            return;
        }
        Optional<ProposalView> warning = warning(month.project().id(), before.period());
        boolean nowMet = month.judgement().result() == Result.MET;
        BigDecimal back = warning.filter(standing -> nowMet)
                .map(standing -> ledger.standing(standing.id()).negate())
                .orElse(BigDecimal.ZERO);
        proposing.sheet(next);
        proposing.add(
                next,
                List.of(new Matter(
                        ProposalKind.REVISION,
                        before.period(),
                        month.project().id(),
                        month.project().unitId(),
                        warning.map(standing -> standing.matter().rule()).orElse(new Matter.Under("", "", "")),
                        1,
                        back,
                        grounds.revised(before, month.judgement()),
                        warning.filter(standing -> nowMet).map(ProposalView::id).orElse(null))));
    }

    /** Another figure has come since: what was proposed because of the one before is not true any more. */
    private void withdrawEarlier(long projectId, ReportingPeriod about) {
        proposals.findByAboutPeriodAndKindOrderById(about.toString(), ProposalKind.REVISION).stream()
                .filter(proposal -> proposal.view().projectId() == projectId)
                .filter(proposal -> proposal.view().status() == ProposalStatus.PROPOSED)
                .filter(proposal -> proposing.sheet(proposal.view().period()).stage() == SheetStage.PROPOSED)
                .forEach(proposals::delete);
        proposals.flush();
    }

    private Optional<ProposalView> warning(long projectId, ReportingPeriod about) {
        return proposals.findByAboutPeriodAndKindOrderById(about.toString(), ProposalKind.WARNING).stream()
                .map(Proposal::view)
                .filter(proposal ->
                        proposal.projectId() == projectId && proposal.status().stands())
                .findFirst();
    }

    private ReportingPeriod nextToSign(ReportingPeriod signedPeriod) {
        ReportingPeriod next = signedPeriod.next();
        while (proposing.sheet(next).stage() != SheetStage.PROPOSED) {
            next = next.next();
        }
        return next;
    }
}
