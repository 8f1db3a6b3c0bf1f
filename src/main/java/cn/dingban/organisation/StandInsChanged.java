package cn.dingban.organisation;

/**
 * Somebody will be stood in for, or no longer. Published inside the transaction; {@link StandIns} already answers with the new state there.
 *
 * @param cancelled whether the arrangement was called off
 */
public record StandInsChanged(StandIn standIn, boolean cancelled) {}
