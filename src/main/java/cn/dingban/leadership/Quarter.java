package cn.dingban.leadership;

import cn.dingban.shared.ReportingPeriod;
import java.time.LocalDate;

/**
 * A quarter of a year (季度).
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {

    private static final int MONTHS = 3;

    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("There is no quarter " + number);
        }
    }

    public static Quarter containing(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** The one that is over last. */
    public static Quarter before(LocalDate day) {
        return containing(containing(day).from().minusDays(1));
    }

    /** The one to be filed these days: in the first month of a quarter the one before, otherwise the one that is running. */
    public static Quarter toBeFiled(LocalDate day) {
        return (day.getMonthValue() - 1) % MONTHS == 0 ? before(day) : containing(day);
    }

    public LocalDate from() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    public LocalDate until() {
        return last().month().atEndOfMonth();
    }

    /** Its last month. */
    public ReportingPeriod last() {
        return ReportingPeriod.of(year, number * MONTHS);
    }
}
