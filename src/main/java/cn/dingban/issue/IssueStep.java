package cn.dingban.issue;

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

/** One line of an issue's history; written once, never changed. */
@Entity
@Immutable
@Table(name = "issue_step")
class IssueStep {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "issue_step_seq")
    @SequenceGenerator(name = "issue_step_seq", sequenceName = "issue_step_seq", allocationSize = 50)
    private long id;

    private long issueId;

    @Enumerated(EnumType.STRING)
    private StepKind kind;

    private Instant at;
    private String actor;
    private int tier;

    @Column(columnDefinition = "text")
    private String detail;

    private String source;

    protected IssueStep() {
        // for JPA
        this(0, new StepView(StepKind.RAISED, Instant.EPOCH, "", 0, "", ""));
    }

    IssueStep(long issueId, StepView step) {
        this.issueId = issueId;
        this.kind = step.kind();
        this.at = step.at();
        this.actor = step.actor();
        this.tier = step.tier();
        this.detail = step.detail();
        this.source = step.source();
    }

    long issueId() {
        return issueId;
    }

    StepView view() {
        return new StepView(kind, at, actor, tier, detail, source);
    }
}
