package cn.dingban.issue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An issue or a follow-up order as others see it.
 *
 * @param projectId null for a follow-up order about no single project
 * @param extension more time that is asked for; null when none is
 * @param splitFrom the issue whose rest this is; null when it is whole
 */
public record IssueView(
        long id,
        IssueKind kind,
        IssueNumber number,
        @Nullable Long projectId,
        Trouble trouble,
        Raised raised,
        IssueStatus status,
        Assignment assignment,
        Standing standing,
        @Nullable Extension extension,
        Outcome outcome,
        @Nullable Long splitFrom) {

    /** The tier that it is in. */
    public int tier() {
        return standing.tier();
    }

    /** The last day in this tier; null without a clock. */
    public @Nullable LocalDate dueOn() {
        return standing.dueOn();
    }

    /** Whether it is late on that day. */
    public boolean isOverdue(LocalDate day) {
        LocalDate due = standing.dueOn();
        return status.isInHand() && due != null && day.isAfter(due);
    }

    /** Whether its lead body was told by somebody to settle it. */
    public boolean isHandedOut() {
        return !assignment.issuer().isEmpty();
    }

    /** The key under which its cards are found again. */
    public String cardKey() {
        return (kind == IssueKind.FOLLOW_UP_ORDER ? "f" : "i") + id;
    }
}
