package cn.dingban.schedule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the calendars of some years say together.
 *
 * @param holidays each day off that a notice names, and what it is called
 * @param shifted the Saturdays and Sundays that are worked
 */
record KnownDays(Set<Integer> years, Map<LocalDate, String> holidays, Set<LocalDate> shifted) {

    static KnownDays of(List<CalendarYear> calendars) {
        Set<Integer> years = new HashSet<>();
        Map<LocalDate, String> holidays = new HashMap<>();
        Set<LocalDate> shifted = new HashSet<>();
        for (CalendarYear calendar : calendars) {
            years.add(calendar.year());
            calendar.holidays().forEach(holiday -> holiday.days().forEach(day -> holidays.put(day, holiday.name())));
            shifted.addAll(calendar.shiftedWorkingDays());
        }
        return new KnownDays(Set.copyOf(years), Map.copyOf(holidays), Set.copyOf(shifted));
    }
}
