package cn.dingban.reporting;

/** Where a report stands. */
public enum ReportStatus {
    /** Sent in by the reporter; waits for the unit's reviewer. */
    SUBMITTED,
    /** Accepted by the reviewer: it counts. */
    ACCEPTED,
    /** Sent back by the reviewer, with a reason. */
    RETURNED,
    /** Taken back by the reporter before it was accepted. */
    WITHDRAWN,
    /** Replaced by a later revision. */
    SUPERSEDED
}
