package cn.dingban.assessment;

import cn.dingban.rulebook.RuleBook;
import cn.dingban.shared.OfficeClock;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** What follows from a signature: judgements stand, and the ledger gets its lines. */
@Component
class Effects {

    private final SignedMonths signed;
    private final Judgements judgements;
    private final Proposals proposals;
    private final Points points;
    private final WarningRules rules;
    private final OfficeClock clock;

    Effects(
            SignedMonths signed,
            Judgements judgements,
            Proposals proposals,
            Points points,
            RuleBook book,
            OfficeClock clock) {
        this.signed = signed;
        this.judgements = judgements;
        this.proposals = proposals;
        this.points = points;
        this.rules = book.read("mechanism/warnings.yml", WarningRules.class);
        this.clock = clock;
    }

    /** It was signed with its month. */
    void stand(Judgement judgement) {
        signed.keep(judgement);
    }

    void sign(Proposal proposal, Point.Hands hands) {
        ProposalView view = proposal.view();
        if (view.kind() == ProposalKind.WARNING) {
            proposal.limitTo(limited(view));
            proposal.sign();
            write(proposal.view(), PointKind.DEDUCTION, proposal.view().matter().points(), hands);
            return;
        }
        proposal.sign();
        boolean clearing = view.kind() == ProposalKind.CLEARING;
        if (!clearing) {
            judgeAnew(view);
        }
        Long refersTo = view.matter().refersTo();
        if (refersTo != null) {
            takeBack(
                    proposals.findById(refersTo).orElseThrow(),
                    clearing ? ProposalStatus.CLEARED : ProposalStatus.WITHDRAWN,
                    new Point.Hands(hands.maker(), hands.checker()),
                    clearing ? PointKind.CLEARING : PointKind.REVISION,
                    view.matter().grounds());
        }
    }

    /** What still stands of a warning's points goes back, whatever was taken back before. */
    void takeBack(Proposal warning, ProposalStatus becomes, Point.Hands hands, PointKind kind, String grounds) {
        if (warning.view().status().stands()) {
            warning.clear(becomes);
        }
        BigDecimal standing = points.findByProposalIdOrderById(warning.view().id()).stream()
                .map(point -> point.view().points())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (standing.signum() != 0) {
            points.save(new Point(warning.view(), kind, standing.negate(), grounds, hands, clock.instant()));
        }
    }

    private void judgeAnew(ProposalView revision) {
        judgements.live(revision.matter().aboutPeriod()).stream()
                .filter(month -> month.project().id() == revision.projectId())
                .forEach(month -> signed.keep(month.judgement()));
    }

    /** No more than what the year's limit leaves. */
    private BigDecimal limited(ProposalView view) {
        BigDecimal cap = rules.rule(view.matter().rule().id())
                .map(WarningRules.Rule::cap)
                .orElse(null);
        BigDecimal off = view.matter().points();
        if (cap == null) {
            return off;
        }
        BigDecimal already =
                points
                        .findByYearOfAndProjectIdOrderById(
                                view.matter().aboutPeriod().year(), view.projectId())
                        .stream()
                        .map(Point::view)
                        .filter(line -> line.unitId() == view.unitId())
                        .map(PointView::points)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = cap.add(already).max(BigDecimal.ZERO);
        return off.abs().min(left).negate();
    }

    private void write(ProposalView about, PointKind kind, BigDecimal amount, Point.Hands hands) {
        if (amount.signum() != 0) {
            points.save(new Point(about, kind, amount, about.matter().grounds(), hands, clock.instant()));
        }
    }
}
