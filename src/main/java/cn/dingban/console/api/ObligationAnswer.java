package cn.dingban.console.api;

import cn.dingban.obligation.ObligationView;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One obligation.
 *
 * @param period the month that it is about, as in {@code 2026-11}
 * @param dueOn the last day in time; null while that year's working calendar is missing
 * @param status OPEN, AWAITING_REVIEW, FULFILLED, WAIVED or NOT_CHASED
 */
record ObligationAnswer(
        long id,
        String kind,
        long subjectId,
        String subject,
        long unitId,
        String unit,
        String period,
        String article,
        @Nullable LocalDate dueOn,
        String status,
        boolean overdue,
        OffsetDateTime changedAt) {

    static ObligationAnswer of(ObligationView view, String unit, LocalDate today) {
        return new ObligationAnswer(
                view.id(),
                view.kind(),
                view.subjectId(),
                view.subjectName(),
                view.unitId(),
                unit,
                view.period().toString(),
                view.article(),
                view.dueOn(),
                view.status().name(),
                view.isOverdue(today),
                OfficeTime.of(view.changedAt()));
    }
}
