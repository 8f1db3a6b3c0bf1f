package cn.dingban.issue;

import cn.dingban.audit.AuditTrail;
import cn.dingban.shared.OfficeClock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What every change of an issue has in common: a line of history, a line of the audit trail, the obligation, and those who hear of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IssueBook {

    private final IssueRecords records;
    private final IssueSteps steps;
    private final OwingIssues owing;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final OfficeClock clock;

    IssueBook(
            IssueRecords records,
            IssueSteps steps,
            OwingIssues owing,
            AuditTrail trail,
            ApplicationEventPublisher events,
            OfficeClock clock) {
        this.records = records;
        this.steps = steps;
        this.owing = owing;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    /** The issue, kept from others until the commit. */
    Issue locked(long id) {
        return records.locked(id).orElseThrow(() -> new IllegalArgumentException("There is no issue " + id));
    }

    Issue added(Issue issue) {
        return records.saveAndFlush(issue);
    }

    /** Notes what happened. @param detail the words that came with it */
    IssueView changed(Issue issue, IssueView before, StepKind kind, By by, String detail) {
        IssueView now = issue.view();
        StepView step = new StepView(kind, clock.instant(), by.actor(), now.tier(), detail, by.source());
        steps.save(new IssueStep(now.id(), step));
        owing.settle(now);
        trail.record(
                by.actor(),
                "issue." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                now.kind() == IssueKind.ISSUE ? "issue " + now.number() : "follow-up " + now.number(),
                detail);
        events.publishEvent(new IssueChanged(before, now, step));
        return now;
    }
}
