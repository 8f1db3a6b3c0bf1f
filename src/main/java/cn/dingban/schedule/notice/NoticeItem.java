package cn.dingban.schedule.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One holiday of a notice.
 *
 * @param worked the Saturdays and Sundays that are worked for it
 * @param saidDays how many days off the text counts; null where it does not count
 * @param saidWeekdays the weekdays that the text gives to dates
 */
record NoticeItem(
        String name,
        LocalDate from,
        LocalDate to,
        List<LocalDate> worked,
        @Nullable Integer saidDays,
        Map<LocalDate, DayOfWeek> saidWeekdays) {

    private static final int LONGEST = 15;

    int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** What of this holiday alone cannot be. */
    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        saidWeekdays.forEach((date, said) -> {
            if (date.getDayOfWeek() != said) {
                found.add(Finding.of(Finding.Kind.WEEKDAY, date, said));
            }
        });
        if (days() < 1 || days() > LONGEST) {
            found.add(Finding.of(Finding.Kind.SPAN, from, to));
        } else if (saidDays != null && saidDays != days()) {
            found.add(Finding.of(Finding.Kind.DAYS, saidDays, days()));
        }
        worked.stream()
                .filter(day -> !isWeekend(day))
                .forEach(day -> found.add(Finding.of(Finding.Kind.NOT_WEEKEND, day)));
        return found;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
