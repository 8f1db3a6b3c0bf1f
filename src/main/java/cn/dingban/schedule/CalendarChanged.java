package cn.dingban.schedule;

/** The working calendar of a year is another one now (工作日历已更新). Heard in the transaction that changes it, so that what was worked out with the old one follows. */
public record CalendarChanged(int year) {}
