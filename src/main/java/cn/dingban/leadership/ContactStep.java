package cn.dingban.leadership;

import cn.dingban.issue.By;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Something that happened to a line of the register after it was written; written once, never changed. */
@Entity
@Immutable
@Table(name = "leadership_step")
class ContactStep {

    /** What can happen to a line. */
    enum Kind {
        /** Taken back because it was wrong (撤回). */
        WITHDRAWN,
        /** What came of it was told later (结果). */
        OUTCOME
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "leadership_step_seq")
    @SequenceGenerator(name = "leadership_step_seq", sequenceName = "leadership_step_seq", allocationSize = 50)
    private long id;

    private long contactId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Instant at;
    private String actor;

    @Column(columnDefinition = "text")
    private String detail;

    private String source;

    protected ContactStep() {
        // for JPA
        this(0, Kind.OUTCOME, Instant.EPOCH, new By("", ""), "");
    }

    ContactStep(long contactId, Kind kind, Instant at, By by, String detail) {
        this.contactId = contactId;
        this.kind = kind;
        this.at = at;
        this.actor = by.actor();
        this.detail = detail;
        this.source = by.source();
    }

    long contactId() {
        return contactId;
    }

    Kind kind() {
        return kind;
    }

    String detail() {
        return detail;
    }
}
