package cn.dingban.console.api;

import cn.dingban.reporting.ReportView;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a month's report.
 *
 * @param project the project's name; null where it is no longer in the register
 * @param revision from 1; a correction is a further revision
 * @param monthInvestmentWan completed in the month, in 万元; null where it is reported elsewhere
 * @param yearToDateWan completed from January to the end of the month, in 万元
 * @param status SUBMITTED, ACCEPTED, RETURNED, WITHDRAWN or SUPERSEDED
 * @param submittedBy the reporter's userId
 */
record ReportAnswer(
        long id,
        long projectId,
        @Nullable String project,
        String unit,
        String period,
        int revision,
        boolean correction,
        String status,
        @Nullable BigDecimal monthInvestmentWan,
        @Nullable BigDecimal yearToDateWan,
        String progress,
        String problems,
        String nextStep,
        String submittedBy,
        OffsetDateTime submittedAt,
        @Nullable String reviewedBy,
        @Nullable OffsetDateTime reviewedAt,
        @Nullable String returnReason) {

    static ReportAnswer of(ReportView view, @Nullable String project, String unit) {
        return new ReportAnswer(
                view.id(),
                view.projectId(),
                project,
                unit,
                view.period().toString(),
                view.revision(),
                view.correction(),
                view.status().name(),
                amount(view.content().monthInvestment()),
                amount(view.content().yearToDate()),
                view.content().progress(),
                view.content().problems(),
                view.content().nextStep(),
                view.submittedBy(),
                OfficeTime.of(view.submittedAt()),
                view.reviewedBy(),
                OfficeTime.ofNullable(view.reviewedAt()),
                view.returnReason());
    }

    static @Nullable BigDecimal amount(@Nullable Wan wan) {
        return wan == null ? null : wan.amount();
    }
}
