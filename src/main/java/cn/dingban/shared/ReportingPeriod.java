package cn.dingban.shared;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** A month that is reported about (填报期), written {@code 2026-11}. */
public record ReportingPeriod(YearMonth month) implements Comparable<ReportingPeriod> {

    private static final Pattern STORED = Pattern.compile("[12][0-9]{3}-(0[1-9]|1[0-2])");
    private static final int YEAR = 4;
    private static final int RADIX = 10;

    public static ReportingPeriod of(int year, int month) {
        return new ReportingPeriod(YearMonth.of(year, month));
    }

    /** @throws java.time.format.DateTimeParseException unless the text has the form {@code 2026-11} */
    public static ReportingPeriod parse(String text) {
        // Lists of thousands read theirs; the general parser takes longer than the database does.
        return STORED.matcher(text).matches()
                ? of(Integer.parseInt(text, 0, YEAR, RADIX), Integer.parseInt(text, YEAR + 1, text.length(), RADIX))
                : new ReportingPeriod(YearMonth.parse(text));
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
