package cn.dingban.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** A named day of each month that schedules may refer to, such as the due day of the monthly report. Owned by the feature that knows the day. */
public interface DayAnchor {

    /** The name used in {@code schedules.yml}, as in {@code report-due}. */
    String name();

    /** The day that falls in the given month; empty where it cannot be told (no calendar for that year). */
    Optional<LocalDate> in(YearMonth month);
}
