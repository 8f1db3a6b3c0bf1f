package cn.dingban.issue;

import cn.dingban.shared.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers issues and follow-up orders, and takes up again what had been closed. */
@Component
@Transactional
public class RaisingIssues {

    private final IssueBook book;
    private final IssueRecords records;
    private final Numbering numbering;
    private final Deadlines deadlines;
    private final Ladder ladder;
    private final OfficeClock clock;

    RaisingIssues(
            IssueBook book,
            IssueRecords records,
            Numbering numbering,
            Deadlines deadlines,
            Ladder ladder,
            OfficeClock clock) {
        this.book = book;
        this.records = records;
        this.numbering = numbering;
        this.deadlines = deadlines;
        this.ladder = ladder;
        this.clock = clock;
    }

    /**
     * Somebody tells of trouble.
     *
     * @param ownerUnitId the project's unit, which has it first
     * @param kept whether it is to stay there (先不用上报)
     * @param raisedUnitId the unit of whoever tells it
     */
    public record NewIssue(
            long projectId, long ownerUnitId, Trouble trouble, IssueOrigin origin, long raisedUnitId, boolean kept) {}

    /**
     * The three offices order something.
     *
     * @param projectId null when it is about no single project
     * @param due the last day; null for as many working days as the ladder gives
     */
    public record NewOrder(
            @Nullable Long projectId,
            Trouble trouble,
            IssueOrigin origin,
            long raisedUnitId,
            long unitId,
            List<Long> supportingUnits,
            @Nullable LocalDate due) {

        public NewOrder {
            supportingUnits = List.copyOf(supportingUnits);
        }
    }

    /** Registers an issue in the lowest tier, with the project's owner (即报即列). */
    public IssueView raise(NewIssue told, By by) {
        LocalDate today = clock.today();
        Issue issue = new Issue(
                        IssueKind.ISSUE,
                        numbering.next(IssueKind.ISSUE, today.getYear()),
                        told.trouble(),
                        raised(told.origin(), told.raisedUnitId(), by))
                .about(told.projectId());
        issue.with(told.ownerUnitId(), entering(IssueKind.ISSUE, today, null, told.kept()));
        return book.changed(
                book.added(issue),
                issue.view(),
                StepKind.RAISED,
                by,
                told.trouble().description());
    }

    /** Issues a follow-up order, jointly signed by the three offices. */
    public IssueView order(NewOrder order, By by) {
        LocalDate today = clock.today();
        Issue issue = new Issue(
                        IssueKind.FOLLOW_UP_ORDER,
                        numbering.next(IssueKind.FOLLOW_UP_ORDER, today.getYear()),
                        order.trouble(),
                        raised(order.origin(), order.raisedUnitId(), by))
                .about(order.projectId());
        issue.assign(
                new Assignment(
                        order.unitId(),
                        order.supportingUnits(),
                        order.trouble().description(),
                        ladder.followUp().issuer()),
                entering(IssueKind.FOLLOW_UP_ORDER, today, order.due(), false));
        return book.changed(
                book.added(issue),
                issue.view(),
                StepKind.ASSIGNED,
                by,
                order.trouble().description());
    }

    private Raised raised(IssueOrigin origin, long unitId, By by) {
        Instant now = clock.instant();
        return new Raised(origin, by.actor(), unitId, now, by.source());
    }

    private Standing entering(IssueKind kind, LocalDate day, @Nullable LocalDate due, boolean kept) {
        LocalDate last = due == null ? deadlines.entering(kind, Ladder.LOWEST, day) : due;
        return Standing.entering(Ladder.LOWEST, day, last, kept);
    }

    /** The same trouble is told again while it is in hand: noted there, not registered twice. */
    public IssueView toldAgain(long id, String words, By by) {
        Issue issue = book.locked(id);
        return book.changed(issue, issue.view(), StepKind.TOLD_AGAIN, by, words);
    }

    /** It is there again: whoever had it has it again, in the tier where it was, with that tier's full time. */
    public IssueView reopen(long id, String reason, By by) {
        Issue issue = book.locked(id);
        IssueView before = issue.view();
        LocalDate today = clock.today();
        issue.goOn(Standing.entering(
                before.tier(), today, deadlines.entering(before.kind(), before.tier(), today), false));
        return book.changed(issue, before, StepKind.REOPENED, by, reason);
    }

    /** What has been told of this project in this category, the latest first. */
    @Transactional(readOnly = true)
    public List<IssueView> alike(long projectId, String category) {
        return category.isEmpty()
                ? List.of()
                : records.alike(projectId, category).stream().map(Issue::view).toList();
    }
}
