package cn.dingban.reporting;

import cn.dingban.shared.ReportingPeriod;

/**
 * A reporter sends in a project's month.
 *
 * @param correction whether it corrects what was reported before
 * @param userId who reports
 * @param source through what: {@code inbox:417}
 */
public record SubmitReport(
        long projectId,
        ReportingPeriod period,
        ReportContent content,
        boolean correction,
        String userId,
        String source) {}
