package cn.dingban.reporting;

import cn.dingban.shared.ReportingPeriod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report as others see it.
 *
 * @param submittedBy the reporter's userId
 * @param reviewedBy the reviewer's userId
 */
public record ReportView(
        long id,
        long projectId,
        ReportingPeriod period,
        int revision,
        long unitId,
        ReportContent content,
        boolean correction,
        String submittedBy,
        Instant submittedAt,
        ReportStatus status,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt,
        @Nullable String returnReason) {}
