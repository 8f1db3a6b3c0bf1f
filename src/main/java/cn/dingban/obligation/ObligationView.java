package cn.dingban.obligation;

import cn.dingban.shared.ReportingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as others see it.
 *
 * @param unitId the unit that owes it
 * @param dueOn the last day on which it is in time; null while the working calendar of that year is missing
 */
public record ObligationView(
        long id,
        String kind,
        long subjectId,
        String subjectName,
        long unitId,
        ReportingPeriod period,
        String article,
        @Nullable LocalDate dueOn,
        ObligationStatus status,
        Instant changedAt) {

    /** Whether it is owed and its due day has passed on the given day. */
    public boolean isOverdue(LocalDate day) {
        return status == ObligationStatus.OPEN && dueOn != null && day.isAfter(dueOn);
    }
}
