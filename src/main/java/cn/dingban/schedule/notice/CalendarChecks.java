package cn.dingban.schedule.notice;

import cn.dingban.schedule.CalendarYear;
import cn.dingban.schedule.notice.Finding.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a year's holidays fit together. */
final class CalendarChecks {

    private static final List<String> HOLIDAYS = List.of("元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆");

    /** 全国年节及纪念日放假办法: thirteen days since 2025, eleven before. */
    private static final int STATUTORY_DAYS = 13;

    private static final int STATUTORY_DAYS_BEFORE = 11;
    private static final int MORE_SINCE = 2025;

    private CalendarChecks() {}

    static List<Finding> of(CalendarYear calendar) {
        List<Finding> found = new ArrayList<>();
        Set<LocalDate> off = new HashSet<>();
        for (CalendarYear.Holiday holiday : calendar.holidays()) {
            if (holiday.to().isBefore(holiday.from())) {
                return List.of();
            }
            Set<LocalDate> days = new HashSet<>(holiday.days().toList());
            if (days.stream().anyMatch(off::contains)) {
                found.add(Finding.of(Kind.OVERLAP, holiday.name()));
            }
            off.addAll(days);
        }
        calendar.shiftedWorkingDays().stream()
                .filter(off::contains)
                .forEach(day -> found.add(Finding.of(Kind.WORKED_AND_OFF, day)));
        Stream.concat(off.stream(), calendar.shiftedWorkingDays().stream())
                .filter(day -> !belongs(day, calendar.year()))
                .sorted()
                .forEach(day -> found.add(Finding.of(Kind.OTHER_YEAR, day, calendar.year())));
        HOLIDAYS.stream()
                .filter(name ->
                        calendar.holidays().stream().noneMatch(h -> h.name().contains(name)))
                .forEach(name -> found.add(Finding.of(Kind.MISSING, name)));
        checkBalance(calendar, off, found);
        return found;
    }

    private static boolean belongs(LocalDate day, int year) {
        boolean decemberBefore = day.getYear() == year - 1 && day.getMonthValue() == 12;
        return day.getYear() == year || decemberBefore;
    }

    private static void checkBalance(CalendarYear calendar, Set<LocalDate> off, List<Finding> found) {
        int expected = calendar.year() < MORE_SINCE ? STATUTORY_DAYS_BEFORE : STATUTORY_DAYS;
        long weekdaysOff =
                off.stream().filter(day -> !NoticeItem.isWeekend(day)).count();
        long net = weekdaysOff - calendar.shiftedWorkingDays().size();
        if (net != expected && found.isEmpty()) {
            found.add(Finding.of(
                    Kind.BALANCE, weekdaysOff, calendar.shiftedWorkingDays().size(), net, expected));
        }
    }
}
