package cn.dingban.briefing;

/** How far a bulletin is. */
public enum BulletinStage {
    /** The office works on it. */
    DRAFT,
    /** Handed in by one of the office, to be signed by another. */
    SUBMITTED,
    /** Signed: its text and files do not change any more. */
    SIGNED,
    /** Sent to those whom the rule names. */
    PUBLISHED
}
