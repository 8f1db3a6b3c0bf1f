package cn.dingban.reporting;

/** A report was submitted, accepted, sent back or withdrawn: what shows it has to be brought up to date. */
public record ReportChanged(ReportView report) {}
