package cn.dingban.console.pages.rules;

import cn.dingban.console.ConsoleWords;
import cn.dingban.schedule.WorkingCalendar;
import cn.dingban.shared.OfficeClock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** A year of working days, month by month, as a wall calendar shows it. */
@Component
class YearMonths {

    private static final int DAYS_OF_WEEK = 7;

    private final WorkingCalendar calendar;
    private final OfficeClock clock;
    private final ConsoleWords words;

    /** @param workingDays how many, in words */
    record Month(String name, String workingDays, List<List<Day>> weeks) {}

    /**
     * @param number of the day; 0 where the week begins or ends in another month
     * @param style the classes of its cell
     * @param mark 休 or 班 where the day is not what its weekday suggests
     * @param inWords the whole of it, for those who cannot see the colours
     */
    record Day(int number, String style, String mark, String inWords) {}

    private static final Day NONE = new Day(0, "", "", "");

    YearMonths(WorkingCalendar calendar, OfficeClock clock, ConsoleWords words) {
        this.calendar = calendar;
        this.clock = clock;
        this.words = words;
    }

    /** Of a year that is known. */
    List<Month> of(int year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(YearMonth.of(year, month)))
                .toList();
    }

    private Month month(YearMonth month) {
        List<LocalDate> days =
                month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
        List<Day> cells = new ArrayList<>();
        for (int i = 1; i < days.get(0).getDayOfWeek().getValue(); i++) {
            cells.add(NONE);
        }
        days.forEach(day -> cells.add(cell(day)));
        while (cells.size() % DAYS_OF_WEEK != 0) {
            cells.add(NONE);
        }
        List<List<Day>> weeks = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += DAYS_OF_WEEK) {
            weeks.add(List.copyOf(cells.subList(i, i + DAYS_OF_WEEK)));
        }
        long worked = days.stream().filter(calendar::isWorkingDay).count();
        return new Month(
                words.say("month", month.getYear(), month.getMonthValue()),
                words.say("year-calendar.days", worked),
                weeks);
    }

    private Day cell(LocalDate day) {
        boolean today = day.equals(clock.today());
        boolean worked = calendar.isWorkingDay(day);
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        String holiday = calendar.holiday(day).orElse("");
        String mark = mark(worked, weekend, holiday);
        String kind = worked ? words.say("today.working") : words.say("today.off");
        String named = holiday.isEmpty() ? kind : holiday;
        String shifted = worked && weekend ? words.say("calendar.shifted") : named;
        String style = (worked ? weekend ? "made-up" : "" : holiday.isEmpty() ? "weekend" : "holiday")
                + (today ? " today" : "");
        return new Day(
                day.getDayOfMonth(), style.strip(), mark, words.say("year-calendar.day-name", words.day(day), shifted));
    }

    private String mark(boolean worked, boolean weekend, String holiday) {
        if (worked) {
            return weekend ? words.say("year-calendar.work") : "";
        }
        return holiday.isEmpty() ? "" : words.say("year-calendar.rest");
    }
}
