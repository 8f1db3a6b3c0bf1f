package cn.dingban.assessment;

import cn.dingban.audit.AuditTrail;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two of the office sign a month: one hands it in (经办), another signs (签发). Only then judgements stand, points are written and units are told. */
@Component
@Transactional
public class SigningMonths {

    private final MonthSheets sheets;
    private final Proposals proposals;
    private final Judgements judgements;
    private final Effects effects;
    private final Noting noting;
    private final OfficeClock clock;

    SigningMonths(
            MonthSheets sheets,
            Proposals proposals,
            Judgements judgements,
            Effects effects,
            Noting noting,
            OfficeClock clock) {
        this.sheets = sheets;
        this.proposals = proposals;
        this.judgements = judgements;
        this.effects = effects;
        this.noting = noting;
        this.clock = clock;
    }

    /** Where it is noted. */
    @Component("assessmentNoting")
    record Noting(AuditTrail trail, ApplicationEventPublisher events) {}

    /** One of the office hands the month in. */
    public Settled submit(Official office, ReportingPeriod period) {
        Optional<Refusal> refusal = refusal(office, period, SheetStage.PROPOSED);
        if (refusal.isPresent()) {
            return Settled.refused(refusal.get());
        }
        sheet(period).submit(userId(office), clock.instant());
        noting.trail().record(userId(office), "assessment.submit", period.toString(), "");
        noting.events().publishEvent(new MonthChanged(period, SheetStage.SUBMITTED, userId(office), ""));
        return Settled.ok();
    }

    /** Whoever is to sign sends it back; whoever handed it in takes it back. */
    public Settled sendBack(Official office, ReportingPeriod period, String why) {
        Optional<Refusal> refusal = refusal(office, period, SheetStage.SUBMITTED);
        if (refusal.isPresent()) {
            return Settled.refused(refusal.get());
        }
        if (why.isBlank()) {
            return Settled.refused(Refusal.REASON_PLEASE);
        }
        sheet(period).sendBack(why);
        noting.trail().record(userId(office), "assessment.send-back", period.toString(), why);
        noting.events().publishEvent(new MonthChanged(period, SheetStage.PROPOSED, userId(office), why));
        return Settled.ok();
    }

    /** Another of the office signs: it holds from now on. */
    public Settled sign(Official office, ReportingPeriod period) {
        Optional<Refusal> refusal = refusal(office, period, SheetStage.SUBMITTED);
        if (refusal.isPresent()) {
            return Settled.refused(refusal.get());
        }
        MonthSheet sheet = sheet(period);
        if (!sheet.maySign(userId(office))) {
            return Settled.refused(Refusal.SAME_PERSON);
        }
        sheet.sign(userId(office), clock.instant());
        judgements.live(period).forEach(month -> effects.stand(month.judgement()));
        Point.Hands hands = new Point.Hands(String.valueOf(sheet.maker()), userId(office));
        List<Proposal> holding = proposals.findByPeriodOrderByNumberInMonth(period.toString()).stream()
                .filter(proposal -> proposal.view().status() == ProposalStatus.PROPOSED)
                .toList();
        holding.forEach(proposal -> effects.sign(proposal, hands));
        noting.trail()
                .record(
                        userId(office),
                        "assessment.sign",
                        period.toString(),
                        "%d proposals signed, handed in by %s".formatted(holding.size(), hands.maker()));
        noting.events().publishEvent(new MonthChanged(period, SheetStage.SIGNED, userId(office), ""));
        return Settled.ok();
    }

    private Optional<Refusal> refusal(Official office, ReportingPeriod period, SheetStage needed) {
        if (!office.holds(Role.KEY_PROJECT_OFFICE)) {
            return Optional.of(Refusal.NOT_YOURS);
        }
        Optional<SheetStage> stage =
                sheets.findById(period.toString()).filter(MonthSheet::isJudged).map(MonthSheet::stage);
        if (stage.isEmpty()) {
            return Optional.of(Refusal.NO_SHEET);
        }
        return stage.get() == needed ? Optional.empty() : Optional.of(instead(stage.get()));
    }

    private static Refusal instead(SheetStage stage) {
        if (stage == SheetStage.SIGNED) {
            return Refusal.SIGNED_ALREADY;
        }
        return stage == SheetStage.SUBMITTED ? Refusal.HANDED_IN : Refusal.NOT_HANDED_IN;
    }

    private MonthSheet sheet(ReportingPeriod period) {
        return sheets.findById(period.toString()).orElseThrow();
    }

    /** Who handed a month in and who signed it; null where nobody has. */
    public record Signatures(
            SheetStage stage,
            @Nullable String maker,
            @Nullable String checker,
            String returnedWhy) {}

    /** How far a month is; empty while it has not been worked out. */
    @Transactional(readOnly = true)
    public Optional<Signatures> signatures(ReportingPeriod period) {
        return sheets.findById(period.toString())
                .filter(MonthSheet::isJudged)
                .map(sheet -> new Signatures(sheet.stage(), sheet.maker(), sheet.checker(), sheet.returnedWhy()));
    }

    private static String userId(Official official) {
        return String.valueOf(official.userId());
    }
}
