package cn.dingban.conversation.language;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A day as it is named: fixed, as 明天 and 2026-12-01 are, or one that comes again, as 12月1日, 5日 and 周五 do.
 *
 * @param next the first such day on or after the given one
 * @param mayHaveBegun whether the first of two such days may lie behind us
 */
record NamedDay(boolean fixed, boolean mayHaveBegun, UnaryOperator<LocalDate> next) {

    private static final int YEARS = 8;
    private static final int MONTHS = 3;

    LocalDate onOrAfter(LocalDate day) {
        return next.apply(day);
    }

    static NamedDay fixed(LocalDate day) {
        return new NamedDay(true, false, from -> day);
    }

    static NamedDay weekday(DayOfWeek weekday) {
        return new NamedDay(false, false, from -> from.with(TemporalAdjusters.nextOrSame(weekday)));
    }

    /** @return empty for a day that no year has */
    static Optional<NamedDay> of(@Nullable Integer year, int month, int day) {
        try {
            MonthDay named = MonthDay.of(month, day);
            return year == null
                    ? Optional.of(new NamedDay(false, true, from -> next(named, from)))
                    : Optional.of(fixed(LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** @return empty for a day that the month lacks */
    static Optional<NamedDay> of(YearMonth month, int day) {
        return month.isValidDay(day) ? Optional.of(fixed(month.atDay(day))) : Optional.empty();
    }

    /** @return empty for a day that no month has */
    static Optional<NamedDay> ofAnyMonth(int day) {
        return day < 1 || day > 31
                ? Optional.empty()
                : Optional.of(new NamedDay(false, true, from -> nextOfAnyMonth(day, from)));
    }

    private static LocalDate next(MonthDay named, LocalDate from) {
        for (int year = from.getYear(); year <= from.getYear() + YEARS; year++) {
            if (named.isValidYear(year) && !named.atYear(year).isBefore(from)) {
                return named.atYear(year);
            }
        }
        return named.atYear(from.getYear() + 1);
    }

    private static LocalDate nextOfAnyMonth(int day, LocalDate from) {
        for (int later = 0; later < MONTHS; later++) {
            YearMonth month = YearMonth.from(from).plusMonths(later);
            if (month.isValidDay(day) && !month.atDay(day).isBefore(from)) {
                return month.atDay(day);
            }
        }
        throw new IllegalStateException("No month of three has day " + day);
    }
}
