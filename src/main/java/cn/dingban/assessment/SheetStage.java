package cn.dingban.assessment;

/** How far a month's proposals are. */
public enum SheetStage {
    /** Proposed by the service; the office edits and exempts. */
    PROPOSED,
    /** Handed in by one of the office, to be signed by another. */
    SUBMITTED,
    /** Signed: it holds, and those concerned have been told. */
    SIGNED
}
