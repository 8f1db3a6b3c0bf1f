package cn.dingban.assessment;

import cn.dingban.audit.AuditTrail;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import cn.dingban.shared.OfficeClock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Units appeal against signed warnings (申诉); two of the office decide: one says what should become of it, another agrees. */
@Component
@Transactional
public class Appealing {

    private final Proposals proposals;
    private final Effects effects;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final OfficeClock clock;

    Appealing(
            Proposals proposals,
            Effects effects,
            AuditTrail trail,
            ApplicationEventPublisher events,
            OfficeClock clock) {
        this.proposals = proposals;
        this.effects = effects;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this person speaks for the unit that was warned. */
    public static boolean speaksFor(Official official, ProposalView warning) {
        return official.unitId() == warning.unitId()
                && Stream.of(Role.REPORTER, Role.REVIEWER, Role.UNIT_HEAD).anyMatch(official::holds);
    }

    /** The unit objects. */
    public Settled appeal(Official official, String number, String words) {
        Optional<Proposal> found = find(number);
        if (found.isEmpty()
                || found.get().view().status() == ProposalStatus.PROPOSED
                || found.get().view().status() == ProposalStatus.EXEMPTED) {
            return Settled.refused(Refusal.NOT_FOUND);
        }
        Proposal warning = found.get();
        if (!speaksFor(official, warning.view())) {
            return Settled.refused(Refusal.NOT_YOURS);
        }
        if (warning.view().status() != ProposalStatus.SIGNED || warning.view().kind() != ProposalKind.WARNING) {
            return Settled.refused(Refusal.NOT_NOW);
        }
        if (words.isBlank()) {
            return Settled.refused(Refusal.REASON_PLEASE);
        }
        warning.appeal(words, userId(official), clock.instant());
        trail.record(userId(official), "assessment.appeal", number, words);
        events.publishEvent(new AppealChanged(warning.view()));
        return Settled.of(warning);
    }

    /** One of the office says what should become of it; when another of the office says the same, it is decided. */
    public Settled decide(Official office, String number, boolean grant, String why) {
        if (!office.holds(Role.KEY_PROJECT_OFFICE)) {
            return Settled.refused(Refusal.NOT_YOURS);
        }
        Optional<Proposal> found = find(number);
        if (found.isEmpty()) {
            return Settled.refused(Refusal.NOT_FOUND);
        }
        Proposal warning = found.get();
        if (warning.view().status() != ProposalStatus.APPEALED) {
            return Settled.refused(Refusal.NOT_NOW);
        }
        AppealView appeal = warning.view().appeal();
        boolean second = appeal.endorsedBy() != null && appeal.grant() == grant;
        if (second && userId(office).equals(appeal.endorsedBy())) {
            return Settled.refused(Refusal.SAME_PERSON);
        }
        if (!second && why.isBlank()) {
            return Settled.refused(Refusal.REASON_PLEASE);
        }
        if (second) {
            settle(warning, office);
        } else {
            warning.endorse(userId(office), grant, why);
        }
        trail.record(
                userId(office),
                second ? "assessment.appeal-decided" : "assessment.appeal-endorsed",
                number,
                grant ? "granted " + why : "not granted " + why);
        events.publishEvent(new AppealChanged(warning.view()));
        return Settled.of(warning);
    }

    private void settle(Proposal warning, Official office) {
        warning.decide(userId(office), clock.instant());
        AppealView appeal = warning.view().appeal();
        if (appeal.grant()) {
            effects.takeBack(
                    warning,
                    ProposalStatus.WITHDRAWN,
                    new Point.Hands(String.valueOf(appeal.endorsedBy()), userId(office)),
                    PointKind.APPEAL,
                    appeal.why());
        }
    }

    /** Appeals that wait for the office, the oldest first. */
    @Transactional(readOnly = true)
    public List<ProposalView> open() {
        return proposals.findByStatusOrderById(ProposalStatus.APPEALED).stream()
                .map(Proposal::view)
                .toList();
    }

    private Optional<Proposal> find(String number) {
        return ProposalNumber.parse(number)
                .flatMap(meant -> proposals.findByPeriodAndNumberInMonth(meant.period(), meant.number()));
    }

    private static String userId(Official official) {
        return String.valueOf(official.userId());
    }
}
