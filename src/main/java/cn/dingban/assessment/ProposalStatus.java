package cn.dingban.assessment;

/** What became of a proposal. */
public enum ProposalStatus {
    /** Not signed yet: nobody outside the office knows of it. */
    PROPOSED,
    /** Left out by the office, with a reason. */
    EXEMPTED,
    /** Signed; the unit has been told and the points are in the ledger. */
    SIGNED,
    /** The unit objects, and the office has not decided. */
    APPEALED,
    /** The appeal was not granted. */
    UPHELD,
    /** The appeal was granted, or the judgement was revised: the points were taken back. */
    WITHDRAWN,
    /** The target was met later: the points were taken back. */
    CLEARED;

    /** Whether it stands: it was signed and has not been taken back. */
    public boolean stands() {
        return this == SIGNED || this == APPEALED || this == UPHELD;
    }
}
