package cn.dingban.console.pages.schedule;

import cn.dingban.console.ConsoleWords;
import cn.dingban.schedule.TryingCadences;
import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The choices of the form: days of the month, working days, days around another day, weekdays, and what becomes of a day off. */
@Component
class ScheduleTicks {

    private static final int LAST_COMMON_DAY = 28;
    private static final int SHOWN_WORKING_DAYS = 5;
    private static final int MOST_BEFORE = 3;
    private static final int MOST_AFTER = 5;
    private static final List<String> RULES = List.of("next", "previous", "skip", "as-is");

    private final ConsoleWords words;

    record Tick(String value, String label, boolean chosen) {}

    /** @param more what was chosen and has no box, in one line */
    record Ticks(
            List<Tick> days,
            List<Tick> workingDays,
            List<Tick> around,
            List<Tick> weekdays,
            List<Tick> rules,
            String more) {}

    ScheduleTicks(ConsoleWords words) {
        this.words = words;
    }

    Ticks of(ScheduleForm form, TryingCadences trying) {
        Set<String> chosen = new HashSet<>(form.on());
        List<Tick> days = Stream.concat(
                        IntStream.rangeClosed(1, LAST_COMMON_DAY).mapToObj(String::valueOf), Stream.of("last"))
                .map(day -> new Tick(day, label(day, trying), chosen.contains(day)))
                .toList();
        List<Tick> workingDays =
                ticks(IntStream.rangeClosed(1, SHOWN_WORKING_DAYS).mapToObj(n -> "workday " + n), chosen, trying);
        List<Tick> around = ticks(trying.anchors().stream().flatMap(ScheduleTicks::around), chosen, trying);
        Set<String> offered = new HashSet<>();
        Stream.of(days, workingDays, around).flatMap(List::stream).forEach(tick -> offered.add(tick.value()));
        List<String> more =
                form.on().stream().filter(day -> !offered.contains(day)).toList();
        return new Ticks(days, workingDays, around, weekdays(form), rules(form), joined(more, form.more()));
    }

    private static String label(String day, TryingCadences trying) {
        return day.equals("last") ? trying.dayInWords(day) : day;
    }

    private static List<Tick> ticks(Stream<String> tokens, Set<String> chosen, TryingCadences trying) {
        return tokens.map(token -> new Tick(token, trying.dayInWords(token), chosen.contains(token)))
                .toList();
    }

    private static Stream<String> around(String anchor) {
        return IntStream.rangeClosed(-MOST_BEFORE, MOST_AFTER)
                .mapToObj(n -> n == 0 ? anchor : anchor + (n > 0 ? "+" : "") + n);
    }

    private List<Tick> weekdays(ScheduleForm form) {
        return Stream.of(DayOfWeek.values())
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .map(day -> new Tick(
                        day, words.say("weekday." + day), form.weekdays().contains(day)))
                .toList();
    }

    private List<Tick> rules(ScheduleForm form) {
        return RULES.stream()
                .map(rule -> new Tick(
                        rule,
                        words.say("if-not-working." + rule),
                        form.ifNotWorking().equals(rule)))
                .toList();
    }

    private static String joined(List<String> more, String typed) {
        return Stream.concat(more.stream(), Stream.of(typed))
                .filter(text -> !text.isEmpty())
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
