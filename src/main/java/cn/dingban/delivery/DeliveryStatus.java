package cn.dingban.delivery;

/** Where a delivery stands. */
public enum DeliveryStatus {
    /** Waits for its turn. */
    PENDING,
    /** A dispatcher has it, until its lease ends. */
    CLAIMED,
    /** The platform took it. */
    SENT,
    /** Will be tried again at its next attempt time. */
    RETRY,
    /** May or may not have arrived, and is of a kind that must not arrive twice: a person decides. */
    UNCERTAIN,
    /** Cannot be sent until a person mends something. */
    BLOCKED,
    /** Given up by a person, with a reason; or superseded before it left. */
    CANCELLED
}
