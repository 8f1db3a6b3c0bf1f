package cn.dingban.assessment;

/** What is proposed. */
public enum ProposalKind {
    /** A warning with its points (提示、扣分). */
    WARNING,
    /** That an earlier warning is cleared, because the target was met later (清除). */
    CLEARING,
    /** That a signed judgement is revised, because other figures came afterwards (修订). */
    REVISION
}
