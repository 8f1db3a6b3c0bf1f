package cn.dingban.obligation;

/** Where an obligation stands. That it is overdue is not stored but follows from its due day. */
public enum ObligationStatus {
    /** Owed. */
    OPEN,
    /** Done by those who owe it; waits for its acceptance. */
    AWAITING_REVIEW,
    /** Done and accepted. */
    FULFILLED,
    /** No longer owed: withdrawn from the plan, or excused. */
    WAIVED,
    /** Arose before we began to watch: kept for the record, never chased. */
    NOT_CHASED
}
