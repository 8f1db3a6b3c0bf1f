package cn.dingban.issue;

/** Something happened to an issue: whom it concerns is told, and what shows it is brought up to date. */
public record IssueChanged(IssueView before, IssueView issue, StepView step) {}
