package cn.dingban.assessment;

/** Why a line stands in the ledger. */
public enum PointKind {
    /** A signed warning. */
    DEDUCTION,
    /** Taken back because the target was met later. */
    CLEARING,
    /** Taken back because an appeal was granted. */
    APPEAL,
    /** Taken back because the judgement was revised. */
    REVISION
}
