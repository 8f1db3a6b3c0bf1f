package cn.dingban.organisation;

/**
 * The organisation was imported and {@link Organisation} already answers with the new state. Published after the commit: a listener that writes
 * needs a transaction of its own.
 */
public record OrganisationChanged(int created, int updated) {}
