package cn.dingban.leadership;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A contact, whatever projects it was about; written once, never changed. */
@Entity
@Immutable
@Table(name = "leadership_visit")
class StoredVisit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "leadership_visit_seq")
    @SequenceGenerator(name = "leadership_visit_seq", sequenceName = "leadership_visit_seq", allocationSize = 1)
    private long id;

    @Embedded
    private Visit visit;

    @Embedded
    private Recorded recorded;

    protected StoredVisit() {
        // for JPA
        this(
                new Visit(new LeaderMet(null, "", ""), LocalDate.EPOCH, ContactWay.ON_SITE, ""),
                new Recorded("", 0, Instant.EPOCH, ""));
    }

    StoredVisit(Visit visit, Recorded recorded) {
        this.visit = visit;
        this.recorded = recorded;
    }

    long id() {
        return id;
    }

    Visit visit() {
        return visit;
    }

    Recorded recorded() {
        return recorded;
    }
}
