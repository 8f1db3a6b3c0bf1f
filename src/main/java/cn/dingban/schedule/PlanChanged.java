package cn.dingban.schedule;

/** The next firings are no longer those planned: a schedule was changed, or the clock was set. */
public record PlanChanged(String why) {}
