package cn.dingban.assessment;

import cn.dingban.audit.AuditTrail;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out a month's proposals. Nothing follows from them until two of the office have signed. Worked out again before that, what the office
 * has edited stays as it is.
 */
@Component
@Transactional
class ProposingMonths {

    private final MonthSheets sheets;
    private final Proposals proposals;
    private final Judgements judgements;
    private final Rules rules;
    private final AuditTrail trail;
    private final OfficeClock clock;

    ProposingMonths(
            MonthSheets sheets,
            Proposals proposals,
            Judgements judgements,
            Rules rules,
            AuditTrail trail,
            OfficeClock clock) {
        this.sheets = sheets;
        this.proposals = proposals;
        this.judgements = judgements;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the rules make of a month. */
    @Component("assessmentRules")
    record Rules(Findings findings, Clearings clearings) {}

    /** Works the month out; once it has been handed in or signed, nothing changes any more. */
    void propose(ReportingPeriod period, String actor) {
        MonthSheet sheet = sheet(period);
        if (sheet.stage() != SheetStage.PROPOSED) {
            return;
        }
        sheet.judge();
        List<ProjectMonth> months = judgements.live(period);
        List<Matter> found = Stream.concat(
                        rules.findings().in(period, months).stream(), rules.clearings().in(period, months).stream())
                .toList();
        List<Proposal> kept = keepEdited(period);
        List<Matter> fresh = found.stream()
                .filter(matter -> kept.stream()
                        .noneMatch(proposal -> proposal.view().matter().isTheSameAs(matter)))
                .toList();
        add(period, fresh);
        trail.record(
                actor,
                "assessment.propose",
                period.toString(),
                "%d projects judged, %d proposals".formatted(months.size(), kept.size() + fresh.size()));
    }

    /** What the office has not touched is worked out anew; revisions come from figures that arrived and stay. */
    private List<Proposal> keepEdited(ReportingPeriod period) {
        List<Proposal> kept = new ArrayList<>();
        for (Proposal proposal : proposals.findByPeriodOrderByNumberInMonth(period.toString())) {
            if (proposal.isEdited() || proposal.view().kind() == ProposalKind.REVISION) {
                kept.add(proposal);
            } else {
                proposals.delete(proposal);
            }
        }
        proposals.flush();
        return kept;
    }

    MonthSheet sheet(ReportingPeriod period) {
        return sheets.findById(period.toString())
                .orElseGet(() -> sheets.saveAndFlush(new MonthSheet(period, clock.instant())));
    }

    List<Proposal> add(ReportingPeriod period, List<Matter> matters) {
        int last = proposals.findByPeriodOrderByNumberInMonth(period.toString()).stream()
                .mapToInt(proposal -> proposal.view().numberInMonth())
                .max()
                .orElse(0);
        List<Proposal> added = new ArrayList<>();
        for (Matter matter : matters) {
            last++;
            added.add(proposals.save(new Proposal(period, last, matter)));
        }
        return added;
    }
}
