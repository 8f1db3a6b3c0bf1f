package cn.dingban.issue;

import java.util.EnumSet;
import java.util.Set;

/** Where an issue stands between its being raised and its being closed (销号). */
public enum IssueStatus {
    /** With whoever has it by themselves: the project's owner. */
    OPEN,
    /** Handed out (交办); not accepted yet. */
    ASSIGNED,
    /** The lead body has accepted it (签收). */
    ACCEPTED,
    /** The lead body says that it is not theirs; the office hands it out anew. */
    DECLINED,
    /** The lead body says that it is solved; whoever raised it has to agree. */
    RESOLVED,
    /** Whoever raised it agrees; the office has to close it. */
    CONFIRMED,
    /** Closed by the office. */
    CLOSED;

    private static final Set<IssueStatus> IN_HAND = EnumSet.of(OPEN, ASSIGNED, ACCEPTED, DECLINED);

    /** Whether somebody still has to solve it: its clock runs. */
    public boolean isInHand() {
        return IN_HAND.contains(this);
    }
}
