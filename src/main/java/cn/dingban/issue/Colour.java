package cn.dingban.issue;

/** How near the end of its time an issue is, in the order of urgency. */
public enum Colour {
    /** Plenty of time. */
    NONE,
    /** Its end is near: a reminder (提醒). */
    BLUE,
    /** It is about to be late: a warning (预警). */
    YELLOW,
    /** It is late (逾期). */
    RED
}
