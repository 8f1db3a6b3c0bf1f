package cn.dingban.conversation.language;

/** What an amount covers. Only the first four are completed investment of a known time. */
public enum AmountScope {
    /** The month alone (当月). */
    MONTH,
    /** From January to the end of the month (本年累计). */
    YEAR_TO_DATE,
    /** Since construction began (开工以来). */
    SINCE_START,
    /** A quarter, or some other run of months that does not begin in January. */
    QUARTER,
    /** Completed, but it is not said over which time. */
    UNKNOWN,
    /** What the year's plan demands (年度计划). */
    PLAN_YEAR,
    /** What the plan demands up to this month or for it (1-5月计划, 月度目标). */
    TARGET,
    /** What the whole project costs (总投资). */
    TOTAL,
    /** No completed investment at all: a payment, a grant, a forecast, a difference. */
    OTHER;

    /** Whether it counts completed investment, of a known time or not. */
    public boolean isCompleted() {
        return this == MONTH || this == YEAR_TO_DATE || this == SINCE_START || this == QUARTER || this == UNKNOWN;
    }
}
