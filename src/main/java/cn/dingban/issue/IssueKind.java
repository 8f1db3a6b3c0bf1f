package cn.dingban.issue;

/** The two sorts of things that are followed on the same ground, each with its own numbering and view. */
public enum IssueKind {
    /** Trouble of a project (问题, 第7条). */
    ISSUE,
    /** What a leader assigned or a meeting decided, issued by the three offices (督办, 第9条). */
    FOLLOW_UP_ORDER
}
