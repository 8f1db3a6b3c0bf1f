package cn.dingban.schedule;

import cn.dingban.rulebook.RuleBook;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which days are worked (工作日), shifted ones (调休) included. It knows only the years that the rule book has or the office has read in
 * ({@link CalendarYears}); for any other it refuses with {@link MissingCalendarYear}, because a guessed deadline is worse than none.
 */
public final class WorkingCalendar {

    private final Supplier<KnownDays> known;

    /** @param known asked again each time, because a year may come in while the service runs */
    WorkingCalendar(Supplier<KnownDays> known) {
        this.known = known;
    }

    WorkingCalendar(List<CalendarYear> calendars) {
        KnownDays fixed = KnownDays.of(calendars);
        this.known = () -> fixed;
    }

    /** All years in the rule book's folder {@code calendar/}, and none besides. */
    public static WorkingCalendar read(RuleBook ruleBook) {
        return new WorkingCalendar(CalendarYear.readAll(ruleBook));
    }

    /** Whether the working days of that year are known. */
    public boolean covers(int year) {
        return known.get().years().contains(year);
    }

    /** @throws MissingCalendarYear unless the date's year is covered */
    public boolean isWorkingDay(LocalDate date) {
        KnownDays days = known.get();
        if (!days.years().contains(date.getYear())) {
            throw new MissingCalendarYear(date.getYear());
        }
        if (days.holidays().containsKey(date)) {
            return false;
        }
        return isWeekday(date) || days.shifted().contains(date);
    }

    /** The holiday that the day belongs to, as in 国庆节. */
    public Optional<String> holiday(LocalDate date) {
        return Optional.ofNullable(known.get().holidays().get(date));
    }

    /** Whether the day is worked although it is a Saturday or Sunday (调休上班). */
    public boolean isShiftedWorkingDay(LocalDate date) {
        return known.get().shifted().contains(date);
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /**
     * The n-th working day after the date, or before it where n is negative; the date itself, worked or not, where n is zero.
     *
     * @throws MissingCalendarYear when the count leaves the years that are covered
     */
    public LocalDate plusWorkingDays(LocalDate date, int n) {
        int step = Integer.signum(n);
        LocalDate day = date;
        for (int left = Math.abs(n); left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /**
     * The date itself when it is worked, otherwise where the rule moves it.
     *
     * @throws MissingCalendarYear when that needs a year that is not covered
     */
    public LocalDate adjust(LocalDate date, DayRule rule) {
        if (rule.kind() == DayRule.Kind.AS_IS || isWorkingDay(date)) {
            return date;
        }
        return switch (rule.kind()) {
            case PREVIOUS_WORKING_DAY -> plusWorkingDays(date, -1);
            case NTH_WORKING_DAY_AFTER -> plusWorkingDays(date, rule.ordinal());
            default -> plusWorkingDays(date, 1);
        };
    }

    /** Like {@link #adjust}, but empty where a year is missing. */
    public Optional<LocalDate> tryAdjust(LocalDate date, DayRule rule) {
        try {
            return Optional.of(adjust(date, rule));
        } catch (MissingCalendarYear missing) {
            return Optional.empty();
        }
    }

    /** Like {@link #plusWorkingDays}, but empty where a year is missing. */
    public Optional<LocalDate> tryPlusWorkingDays(LocalDate date, int n) {
        try {
            return Optional.of(plusWorkingDays(date, n));
        } catch (MissingCalendarYear missing) {
            return Optional.empty();
        }
    }
}
