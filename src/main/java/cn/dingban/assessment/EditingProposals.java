package cn.dingban.assessment;

import cn.dingban.audit.AuditTrail;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The key-project office edits what was proposed, before it is handed in: exempts, takes up again, sets other points. */
@Component
@Transactional
public class EditingProposals {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private final Proposals proposals;
    private final MonthSheets sheets;
    private final AuditTrail trail;

    EditingProposals(Proposals proposals, MonthSheets sheets, AuditTrail trail) {
        this.proposals = proposals;
        this.sheets = sheets;
        this.trail = trail;
    }

    /** Leaves it out. */
    public Settled exempt(Official office, String number, String why) {
        if (why.isBlank()) {
            return Settled.refused(Refusal.REASON_PLEASE);
        }
        return edit(office, number, "exempt", why, proposal -> proposal.exempt(userId(office), why));
    }

    /** Takes up again what was exempted. */
    public Settled restore(Official office, String number) {
        return edit(office, number, "restore", "", proposal -> proposal.restore(userId(office)));
    }

    /** @param points how many to take off, as a positive number or as a negative one; zero for a warning only */
    public Settled grade(Official office, String number, BigDecimal points, String why) {
        BigDecimal off = points.abs().negate();
        if (why.isBlank()) {
            return Settled.refused(Refusal.REASON_PLEASE);
        }
        if (off.abs().compareTo(MOST) > 0 || off.stripTrailingZeros().scale() > 2) {
            return Settled.refused(Refusal.POINTS_WRONG);
        }
        Optional<Proposal> warning = find(number).filter(each -> each.view().kind() == ProposalKind.WARNING);
        return warning.isEmpty()
                ? Settled.refused(find(number).isPresent() ? Refusal.NOT_NOW : Refusal.NOT_FOUND)
                : edit(office, number, "grade " + off, why, proposal -> proposal.grade(off, userId(office), why));
    }

    private Settled edit(Official office, String number, String action, String why, Consumer<Proposal> change) {
        if (!office.holds(Role.KEY_PROJECT_OFFICE)) {
            return Settled.refused(Refusal.NOT_YOURS);
        }
        Optional<Proposal> found = find(number);
        if (found.isEmpty()) {
            return Settled.refused(Refusal.NOT_FOUND);
        }
        Proposal proposal = found.get();
        SheetStage stage = sheets.findById(proposal.view().period().toString())
                .orElseThrow()
                .stage();
        if (stage != SheetStage.PROPOSED) {
            return Settled.refused(stage == SheetStage.SIGNED ? Refusal.SIGNED_ALREADY : Refusal.HANDED_IN);
        }
        boolean open = proposal.view().status() == ProposalStatus.PROPOSED
                || proposal.view().status() == ProposalStatus.EXEMPTED && !action.startsWith("grade");
        if (!open) {
            return Settled.refused(Refusal.NOT_NOW);
        }
        change.accept(proposal);
        trail.record(userId(office), "assessment." + action.split(" ")[0], number, (action + " " + why).strip());
        return Settled.of(proposal);
    }

    private Optional<Proposal> find(String number) {
        return ProposalNumber.parse(number)
                .flatMap(meant -> proposals.findByPeriodAndNumberInMonth(meant.period(), meant.number()));
    }

    private static String userId(Official official) {
        return String.valueOf(official.userId());
    }
}
