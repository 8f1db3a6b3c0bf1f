package cn.dingban.leadership;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** What a contact was about in one project; written once, never changed. What happened to it since is in its steps. */
@Entity
@Immutable
@Table(name = "leadership_contact")
class StoredContact {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "leadership_contact_seq")
    @SequenceGenerator(name = "leadership_contact_seq", sequenceName = "leadership_contact_seq", allocationSize = 50)
    private long id;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "visit_id")
    private StoredVisit visit;

    private long projectId;
    private boolean counts;

    @Embedded
    private Matter matter;

    protected StoredContact() {
        // for JPA
        this(new StoredVisit(), 0, false, new Matter("", "", "", "", null, ""));
    }

    StoredContact(StoredVisit visit, long projectId, boolean counts, Matter matter) {
        this.visit = visit;
        this.projectId = projectId;
        this.counts = counts;
        this.matter = matter;
    }

    long id() {
        return id;
    }

    /** @param since what happened to it, the earliest first */
    ContactView view(List<ContactStep> since) {
        String outcome = since.stream()
                .filter(step -> step.kind() == ContactStep.Kind.OUTCOME)
                .reduce((earlier, later) -> later)
                .map(ContactStep::detail)
                .orElse(matter.outcome());
        boolean withdrawn = since.stream().anyMatch(step -> step.kind() == ContactStep.Kind.WITHDRAWN);
        return new ContactView(
                id, visit.id(), projectId, visit.visit(), matter.with(outcome), counts, visit.recorded(), withdrawn);
    }
}
