package cn.dingban.console.pages.rules;

import cn.dingban.console.ConsoleWords;
import cn.dingban.schedule.CalendarYear;
import cn.dingban.schedule.notice.Finding;
import cn.dingban.schedule.notice.Understood;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says holidays, what was understood of a notice, and what is doubtful in it. */
@Component
class NoticeWords {

    private static final int WEEKDAY_AT = 1;

    private final ConsoleWords words;

    /**
     * @param span from when to when
     * @param days how many
     * @param worked the days made up for; empty where there are none
     * @param checked whether the text gave something to check against
     */
    record Line(String name, String span, int days, String worked, boolean checked, List<String> faults) {}

    NoticeWords(ConsoleWords words) {
        this.words = words;
    }

    Line line(Understood.Line line) {
        return new Line(
                line.name(),
                span(line.from(), line.to()),
                line.days(),
                days(line.worked()),
                line.checked(),
                line.findings().stream().map(this::say).toList());
    }

    String span(LocalDate from, LocalDate to) {
        return from.equals(to) ? words.day(from) : words.say("year-calendar.span", words.day(from), words.day(to));
    }

    String days(List<LocalDate> days) {
        return days.stream().map(words::day).collect(Collectors.joining(words.say("year-calendar.joiner")));
    }

    String say(Finding finding) {
        List<Object> values = new ArrayList<>();
        for (Object value : finding.values()) {
            values.add(value instanceof LocalDate day ? words.day(day) : value);
        }
        if (finding.kind() == Finding.Kind.WEEKDAY) {
            LocalDate day = (LocalDate) finding.values().get(0);
            values.set(0, words.say("due-day.plain", day.getMonthValue(), day.getDayOfMonth()));
            values.add(WEEKDAY_AT, weekday(day.getDayOfWeek()));
            values.set(WEEKDAY_AT + 1, weekday((DayOfWeek) finding.values().get(WEEKDAY_AT)));
        }
        return words.say("notice." + finding.kind().name(), values.toArray());
    }

    private String weekday(DayOfWeek day) {
        return words.say("weekday." + day.name().toLowerCase(Locale.ROOT));
    }

    /** The days that would be worked and are not now, or the other way round. */
    List<String> changes(@Nullable CalendarYear now, CalendarYear then) {
        if (now == null) {
            return List.of();
        }
        Set<LocalDate> touched = new TreeSet<>(now.daysOff());
        touched.addAll(then.daysOff());
        touched.addAll(now.shiftedWorkingDays());
        touched.addAll(then.shiftedWorkingDays());
        return touched.stream()
                .filter(day -> isWorked(now, day) != isWorked(then, day))
                .map(day -> words.say(
                        isWorked(then, day) ? "year-calendar.becomes.work" : "year-calendar.becomes.rest",
                        words.day(day)))
                .toList();
    }

    private static boolean isWorked(CalendarYear year, LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return year.shiftedWorkingDays().contains(day)
                || !weekend && !year.daysOff().contains(day);
    }
}
