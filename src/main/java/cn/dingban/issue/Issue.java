package cn.dingban.issue;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An issue, or a follow-up order. Its history is in its steps; this is where it stands now. */
@Entity
@Table(name = "issue")
class Issue {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "issue_seq")
    @SequenceGenerator(name = "issue_seq", sequenceName = "issue_seq", allocationSize = 50)
    private long id;

    @Enumerated(EnumType.STRING)
    private IssueKind kind;

    @Embedded
    private IssueNumber number;

    private @Nullable Long projectId;

    @Embedded
    private Trouble trouble;

    @Embedded
    private Raised raised;

    @Enumerated(EnumType.STRING)
    private IssueStatus status = IssueStatus.OPEN;

    @Embedded
    private Assignment assignment;

    @Embedded
    private Standing standing;

    @Embedded
    private @Nullable Extension extension;

    @Embedded
    private Outcome outcome = Outcome.NONE;

    private @Nullable Long splitFrom;

    protected Issue() {
        // for JPA
        this(
                IssueKind.ISSUE,
                new IssueNumber(0, 0),
                new Trouble("", "", "", false),
                new Raised(IssueOrigin.CHAT, "", 0, Instant.EPOCH, ""));
    }

    Issue(IssueKind kind, IssueNumber number, Trouble trouble, Raised raised) {
        this.kind = kind;
        this.number = number;
        this.trouble = trouble;
        this.raised = raised;
        this.assignment = Assignment.none(0);
        this.standing = Standing.entering(Ladder.LOWEST, LocalDate.EPOCH, null, false);
    }

    Issue about(@Nullable Long project) {
        projectId = project;
        return this;
    }

    Issue splitFrom(Issue whole) {
        splitFrom = whole.id;
        status = whole.status;
        assignment = whole.assignment;
        standing = whole.standing.due(whole.standing.dueOn());
        return this;
    }

    /** With whoever has it by themselves. */
    Issue with(long unitId, Standing where) {
        assignment = Assignment.none(unitId);
        standing = where;
        status = IssueStatus.OPEN;
        return this;
    }

    void assign(Assignment to, Standing where) {
        require(status.isInHand());
        assignment = to;
        standing = where;
        extension = null;
        status = IssueStatus.ASSIGNED;
    }

    void accept() {
        require(status == IssueStatus.ASSIGNED);
        status = IssueStatus.ACCEPTED;
    }

    void decline() {
        require(status == IssueStatus.ASSIGNED || status == IssueStatus.ACCEPTED);
        status = IssueStatus.DECLINED;
        extension = null;
    }

    void ask(Extension more) {
        require(status.isInHand());
        extension = more;
    }

    /** @param granted whether the deadline moves to the day that was asked for */
    void decideExtension(boolean granted) {
        Extension asked = extension;
        require(asked != null && status.isInHand());
        if (granted && asked != null) {
            standing = standing.due(asked.until());
        }
        extension = null;
    }

    void stand(Standing where) {
        require(status.isInHand());
        standing = where;
    }

    void resolve(Outcome how) {
        require(status.isInHand());
        outcome = how;
        extension = null;
        status = IssueStatus.RESOLVED;
    }

    void confirm() {
        require(status == IssueStatus.RESOLVED);
        status = IssueStatus.CONFIRMED;
    }

    void unanswered() {
        require(status == IssueStatus.RESOLVED);
        outcome = outcome.unanswered();
    }

    /** Not solved after all, or there again: whoever had it has it again, with the given clock. */
    void goOn(Standing where) {
        require(!status.isInHand());
        boolean handedOut = !assignment.issuer().isEmpty();
        status = handedOut ? IssueStatus.ACCEPTED : IssueStatus.OPEN;
        outcome = Outcome.NONE;
        standing = where;
    }

    void close(LocalDate day) {
        require(status == IssueStatus.CONFIRMED || status == IssueStatus.RESOLVED && outcome.answerOverdue());
        outcome = outcome.closed(day);
        status = IssueStatus.CLOSED;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("Issue %s is %s".formatted(number, status));
        }
    }

    long id() {
        return id;
    }

    Standing standing() {
        return standing;
    }

    IssueStatus status() {
        return status;
    }

    IssueView view() {
        return new IssueView(
                id,
                kind,
                number,
                projectId,
                trouble,
                raised,
                status,
                assignment,
                standing,
                Optional.ofNullable(extension).filter(e -> e.until() != null).orElse(null),
                outcome,
                splitFrom);
    }
}
