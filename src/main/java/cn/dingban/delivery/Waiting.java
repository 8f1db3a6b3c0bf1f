package cn.dingban.delivery;

/** What keeps a delivery that is due from leaving. */
enum Waiting {
    /** The group has had as many messages as it may in a minute. */
    GROUP_MINUTE,
    /** The person has had enough for today. */
    PERSON_DAY,
    /** The platform takes no more calls of this sort for now. */
    API
}
