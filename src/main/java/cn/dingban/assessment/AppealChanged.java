package cn.dingban.assessment;

/** A unit appealed, or the office said something to an appeal. */
public record AppealChanged(ProposalView warning) {}
