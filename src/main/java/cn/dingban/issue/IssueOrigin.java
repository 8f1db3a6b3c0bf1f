package cn.dingban.issue;

/** How an issue or a follow-up order came up. */
public enum IssueOrigin {
    /** Said in chat, or filled in on a card. */
    CHAT,
    /** Found in a progress report. */
    REPORT,
    /** By the key-project office. */
    OFFICE,
    /** At a meeting. */
    MEETING,
    /** Assigned by a leader. */
    LEADER,
    /** What was left of another that was solved in part. */
    SPLIT
}
