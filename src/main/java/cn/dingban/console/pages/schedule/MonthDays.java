package cn.dingban.console.pages.schedule;

import cn.dingban.console.ConsoleWords;
import cn.dingban.console.pages.schedule.DueDayRows.DueRow;
import cn.dingban.schedule.FiringCalendar.Firing;
import cn.dingban.schedule.RunRecord;
import cn.dingban.schedule.RunRecord.Outcome;
import cn.dingban.schedule.WorkingCalendar;
import cn.dingban.shared.OfficeClock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts firings onto the days of a month, which carry their holidays, shifted working days and due days. */
@Component
class MonthDays {

    /** So often in a month is as good as daily. */
    static final int DAILY = 15;

    private final WorkingCalendar calendar;
    private final DueDayRows dueDays;
    private final OfficeClock clock;
    private final ConsoleWords words;

    /**
     * @param style the classes of its cell
     * @param inWords the whole date, for lists
     */
    record Cell(int number, String style, String inWords, boolean today, List<Mark> marks, List<Fired> firings) {}

    /** @param style {@code rest}, {@code work} or {@code due} */
    record Mark(String style, String text) {}

    /**
     * @param style {@code ran}, {@code failed}, {@code held}, or empty where it lies ahead
     * @param remark what the style says, in words
     */
    record Fired(String id, String name, String time, String style, String remark) {}

    MonthDays(WorkingCalendar calendar, DueDayRows dueDays, OfficeClock clock, ConsoleWords words) {
        this.calendar = calendar;
        this.dueDays = dueDays;
        this.clock = clock;
        this.words = words;
    }

    List<Cell> of(YearMonth month, List<Firing> firings) {
        Map<LocalDate, List<Firing>> byDay = firings.stream()
                .collect(Collectors.groupingBy(firing -> LocalDate.ofInstant(firing.at(), OfficeClock.ZONE)));
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .map(day -> cell(day, byDay.getOrDefault(day, List.of())))
                .toList();
    }

    private Cell cell(LocalDate day, List<Firing> firings) {
        List<Mark> marks = marks(day);
        boolean today = day.equals(clock.today());
        List<String> style = new ArrayList<>(List.of("cell"));
        if (day.getDayOfMonth() == 1) {
            style.add("starts-" + day.getDayOfWeek().getValue());
        }
        if (isOff(day)) {
            style.add("off");
        }
        if (today) {
            style.add("today");
        }
        if (firings.isEmpty() && marks.isEmpty()) {
            style.add("empty");
        }
        List<Fired> fired = firings.stream().map(this::fired).toList();
        return new Cell(day.getDayOfMonth(), String.join(" ", style), words.day(day), today, marks, fired);
    }

    private boolean isOff(LocalDate day) {
        if (calendar.covers(day.getYear())) {
            return !calendar.isWorkingDay(day);
        }
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private List<Mark> marks(LocalDate day) {
        List<Mark> marks = new ArrayList<>();
        calendar.holiday(day).ifPresent(name -> marks.add(new Mark("rest", name)));
        if (calendar.isShiftedWorkingDay(day)) {
            marks.add(new Mark("work", words.say("calendar.shifted")));
        }
        dueDays.on(day).ifPresent(due -> marks.add(new Mark("due", due(due))));
        return marks;
    }

    private String due(DueRow due) {
        return due.isSet()
                ? words.say("calendar.due-set", due.name(), due.reason())
                : words.say("calendar.due", due.name());
    }

    private Fired fired(Firing firing) {
        String style = style(firing.run(), firing.paused());
        return new Fired(
                firing.scheduleId(),
                firing.name(),
                words.time(firing.at()),
                style,
                firing.run() == null
                        ? (firing.paused() ? words.say("calendar.paused") : "")
                        : words.say(
                                "calendar.ran",
                                words.state("run", firing.run().outcome()),
                                firing.run().notices()));
    }

    private static String style(@Nullable RunRecord run, boolean paused) {
        if (run == null) {
            return paused ? "held" : "";
        }
        return run.outcome() == Outcome.FAILED ? "failed" : "ran";
    }
}
