package cn.dingban.issue;

/** One sort of entry in an issue's history. */
public enum StepKind {
    RAISED,
    ASSIGNED,
    ACCEPTED,
    DECLINED,
    ANSWERED,
    EXTENSION_ASKED,
    EXTENSION_GRANTED,
    EXTENSION_REFUSED,
    RESOLVED,
    SPLIT,
    CONFIRMED,
    DISPUTED,
    CLOSED,
    ESCALATED,
    HELD,
    KEPT,
    SUGGESTED,
    REOPENED,
    /** The same trouble was told again. */
    TOLD_AGAIN,
    /** A picture or file was added as evidence. */
    EVIDENCE,
    /** The clock: its end is near. */
    REMINDED,
    /** The clock: it is about to be late. */
    WARNED,
    /** The clock: it is late. */
    OVERDUE,
    /** The clock: its time in this tier is over, and the office is asked. */
    ESCALATION_PROPOSED,
    /** The clock: whoever raised it did not answer in time, and the office decides. */
    ANSWER_OVERDUE
}
