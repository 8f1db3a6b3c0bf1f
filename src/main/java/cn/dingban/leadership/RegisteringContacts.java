package cn.dingban.leadership;

import cn.dingban.audit.AuditTrail;
import cn.dingban.issue.By;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes into the register of leaders' contacts (联系登记). Nothing is changed or removed: what was wrong is withdrawn, which is a line too. */
@Component
@Transactional
public class RegisteringContacts {

    private final Register written;
    private final FindingContacts finding;
    private final OwingContacts owing;
    private final LeadersOfProjects leaders;
    private final AuditTrail trail;
    private final OfficeClock clock;

    RegisteringContacts(
            Register written,
            FindingContacts finding,
            OwingContacts owing,
            LeadersOfProjects leaders,
            AuditTrail trail,
            OfficeClock clock) {
        this.written = written;
        this.finding = finding;
        this.owing = owing;
        this.leaders = leaders;
        this.trail = trail;
        this.clock = clock;
    }

    /** Where it is written. */
    @Component("contactRegister")
    record Register(StoredVisits visits, StoredContacts contacts, ContactSteps steps, ProjectRegister projects) {}

    /** What a contact was about in one project. */
    public record About(long projectId, Matter matter) {}

    /** @param unitId the unit of whoever registers it */
    public List<ContactView> register(Visit visit, List<About> projects, long unitId, By by) {
        StoredVisit stored = written.visits()
                .save(new StoredVisit(visit, new Recorded(by.actor(), unitId, clock.instant(), by.source())));
        ReportingPeriod period = ReportingPeriod.containing(visit.heldOn());
        List<Project> concerned = new ArrayList<>();
        for (About about : projects) {
            Project project = project(about.projectId());
            boolean counts = leaders.counts(visit.leader(), visit.way(), project, period);
            written.contacts().save(new StoredContact(stored, project.id(), counts, about.matter()));
            trail.record(
                    by.actor(),
                    "contact.register",
                    "contact %d, %s".formatted(stored.id(), project.name()),
                    "%s, %s, %s".formatted(visit.leader().name(), visit.heldOn(), visit.way()));
            concerned.add(project);
        }
        concerned.forEach(project -> owing.settle(project, period));
        return finding.numbered(stored.id());
    }

    /** Takes lines back. */
    public void withdraw(List<ContactView> contacts, String reason, By by) {
        for (ContactView contact : contacts) {
            step(contact, ContactStep.Kind.WITHDRAWN, reason, by);
            owing.settle(
                    project(contact.projectId()),
                    ReportingPeriod.containing(contact.visit().heldOn()));
        }
    }

    /** Notes what came of it. */
    public void noteOutcome(List<ContactView> contacts, String outcome, By by) {
        contacts.forEach(contact -> step(contact, ContactStep.Kind.OUTCOME, outcome, by));
    }

    private void step(ContactView contact, ContactStep.Kind kind, String detail, By by) {
        written.steps().save(new ContactStep(contact.id(), kind, clock.instant(), by, detail));
        trail.record(
                by.actor(),
                kind == ContactStep.Kind.WITHDRAWN ? "contact.withdraw" : "contact.outcome",
                "contact %d, %s"
                        .formatted(
                                contact.number(), project(contact.projectId()).name()),
                detail);
    }

    private Project project(long id) {
        return written.projects()
                .project(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no project " + id));
    }
}
