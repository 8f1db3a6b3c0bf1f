package cn.dingban.shared;

import java.time.LocalDate;
import java.time.YearMonth;

/** A month that is reported about (填报期), written {@code 2026-11}. */
public record ReportingPeriod(YearMonth month) implements Comparable<ReportingPeriod> {

    public static ReportingPeriod of(int year, int month) {
        return new ReportingPeriod(YearMonth.of(year, month));
    }

    /** @throws java.time.format.DateTimeParseException unless the text has the form {@code 2026-11} */
    public static ReportingPeriod parse(String text) {
        return new ReportingPeriod(YearMonth.parse(text));
    }

    /** The month before the one that holds the date: what is reported about on that date. */
    public static ReportingPeriod before(LocalDate date) {
        return new ReportingPeriod(YearMonth.from(date).minusMonths(1));
    }

    /** The month that holds the date. */
    public static ReportingPeriod containing(LocalDate date) {
        return new ReportingPeriod(YearMonth.from(date));
    }

    public ReportingPeriod next() {
        return new ReportingPeriod(month.plusMonths(1));
    }

    public ReportingPeriod previous() {
        return new ReportingPeriod(month.minusMonths(1));
    }

    public int year() {
        return month.getYear();
    }

    public int monthNumber() {
        return month.getMonthValue();
    }

    @Override
    public int compareTo(ReportingPeriod other) {
        return month.compareTo(other.month);
    }

    @Override
    public String toString() {
        return month.toString();
    }
}
