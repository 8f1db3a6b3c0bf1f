package cn.dingban.assessment;

import cn.dingban.shared.ReportingPeriod;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was proposed and signed: the read side. */
@Component
@Transactional(readOnly = true)
public class FindingProposals {

    private static final Set<ProposalStatus> TOLD =
            EnumSet.complementOf(EnumSet.of(ProposalStatus.PROPOSED, ProposalStatus.EXEMPTED));

    private final Proposals proposals;
    private final MonthSheets sheets;

    FindingProposals(Proposals proposals, MonthSheets sheets) {
        this.proposals = proposals;
        this.sheets = sheets;
    }

    /** All of a month, for the office. */
    public List<ProposalView> of(ReportingPeriod period) {
        return proposals.findByPeriodOrderByNumberInMonth(period.toString()).stream()
                .map(Proposal::view)
                .toList();
    }

    /** The warnings of a month that were signed and not taken back. */
    public List<ProposalView> standing(ReportingPeriod about) {
        return proposals.findByAboutPeriodAndKindOrderById(about.toString(), ProposalKind.WARNING).stream()
                .map(Proposal::view)
                .filter(proposal -> proposal.status().stands())
                .toList();
    }

    /** What these units have been told, the latest first. */
    public List<ProposalView> toldTo(Collection<Long> unitIds) {
        return proposals.findByUnitIdInAndStatusInOrderByIdDesc(unitIds, TOLD).stream()
                .map(Proposal::view)
                .toList();
    }

    public Optional<ProposalView> numbered(String number) {
        return ProposalNumber.parse(number)
                .flatMap(meant -> proposals.findByPeriodAndNumberInMonth(meant.period(), meant.number()))
                .map(Proposal::view);
    }

    /** The month that waits for the office: the oldest that is not signed; empty when all are. */
    public Optional<ReportingPeriod> waiting() {
        return sheets.findAll().stream()
                .filter(sheet -> sheet.isJudged() && sheet.stage() != SheetStage.SIGNED)
                .map(MonthSheet::period)
                .min(ReportingPeriod::compareTo);
    }

    /** The newest month that was worked out; empty when none was. */
    public Optional<ReportingPeriod> newest() {
        return sheets.findFirstByJudgedTrueOrderByPeriodDesc().map(MonthSheet::period);
    }
}
