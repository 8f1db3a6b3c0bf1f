package cn.dingban.conversation.language;

/** What an amount of investment covers. */
public enum AmountScope {
    /** The month alone (当月). */
    MONTH,
    /** From January to the end of the month (本年累计). */
    YEAR_TO_DATE,
    /** Since construction began (开工以来). */
    SINCE_START,
    /** Not said. */
    UNKNOWN,
    /** No completed investment at all: a plan, a payment, a total. */
    OTHER
}
