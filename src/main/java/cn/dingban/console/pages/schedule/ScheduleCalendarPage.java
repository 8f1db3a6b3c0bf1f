package cn.dingban.console.pages.schedule;

import cn.dingban.console.ConsoleWords;
import cn.dingban.console.pages.schedule.MonthDays.Cell;
import cn.dingban.schedule.FiringCalendar;
import cn.dingban.schedule.FiringCalendar.Firing;
import cn.dingban.schedule.WorkingCalendar;
import cn.dingban.shared.OfficeClock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A month with everything that fires in it (排期日历); on a phone a list of days, on paper one sheet. */
@Controller
class ScheduleCalendarPage {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final FiringCalendar firings;
    private final MonthDays days;
    private final WorkingCalendar calendar;
    private final OfficeClock clock;
    private final ConsoleWords words;

    ScheduleCalendarPage(
            FiringCalendar firings, MonthDays days, WorkingCalendar calendar, OfficeClock clock, ConsoleWords words) {
        this.firings = firings;
        this.days = days;
        this.calendar = calendar;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping("/schedules/calendar")
    String page(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(defaultValue = "") String daily,
            Model model) {
        YearMonth shown = asked(month);
        boolean withoutDaily = daily.equals("hide");
        List<Firing> all =
                firings.between(start(shown.atDay(1)), start(shown.plusMonths(1).atDay(1)));
        Map<String, Long> perSchedule =
                all.stream().collect(Collectors.groupingBy(Firing::scheduleId, Collectors.counting()));
        List<Firing> visible = all.stream()
                .filter(firing -> !withoutDaily || perSchedule.get(firing.scheduleId()) < MonthDays.DAILY)
                .toList();
        List<Cell> cells = days.of(shown, visible);
        model.addAttribute("month", shown.toString());
        model.addAttribute("monthName", words.say("month", shown.getYear(), shown.getMonthValue()));
        model.addAttribute("previous", shown.minusMonths(1).toString());
        model.addAttribute("next", shown.plusMonths(1).toString());
        model.addAttribute("cells", cells);
        model.addAttribute("count", visible.size());
        model.addAttribute("hidden", all.size() - visible.size());
        model.addAttribute("daily", withoutDaily ? "hide" : "");
        model.addAttribute("known", calendar.covers(shown.getYear()));
        model.addAttribute("year", shown.getYear());
        return "console/schedule-calendar";
    }

    /** What makes no sense is taken as the running month: a stale link is no fault. */
    private YearMonth asked(@Nullable String month) {
        YearMonth running = YearMonth.from(clock.today());
        if (month == null) {
            return running;
        }
        try {
            YearMonth wanted = YearMonth.parse(month);
            return wanted.getYear() >= FIRST_YEAR && wanted.getYear() <= LAST_YEAR ? wanted : running;
        } catch (DateTimeException e) {
            return running;
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(OfficeClock.ZONE).toInstant();
    }
}
