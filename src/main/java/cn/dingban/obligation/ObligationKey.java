package cn.dingban.obligation;

import cn.dingban.shared.ReportingPeriod;

/**
 * What identifies an obligation: what sort of thing is owed, about which subject, for which month.
 *
 * @param kind as in {@code bot-config/mechanism/obligations.yml}
 * @param subjectId the subject's id within its feature, such as a project's
 */
public record ObligationKey(String kind, long subjectId, ReportingPeriod period) {}
