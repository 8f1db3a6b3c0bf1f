package cn.dingban.delivery;

/** The order in which deliveries leave: the lower the ordinal, the sooner. */
public enum Priority {
    /** An answer to somebody who is waiting. */
    REPLY,
    /** A card that has to show a new state. */
    CARD_UPDATE,
    /** Something that a person owes. */
    REMINDER,
    /** Everything else. */
    BULK
}
