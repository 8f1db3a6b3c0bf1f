package cn.dingban.schedule;

import cn.dingban.rulebook.RuleBook;
import cn.dingban.rulebook.RuleBookFault;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * One file of {@code calendar/}: a year by <em>notice</em> (放假通知), so that its New Year may begin in the December before.
 *
 * @param source the notice behind it
 * @param shiftedWorkingDays Saturdays and Sundays that are worked (调休上班)
 */
@JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
public record CalendarYear(int year, String source, List<Holiday> holidays, List<LocalDate> shiftedWorkingDays) {

    /** Days off in a row, both ends included. */
    public record Holiday(String name, LocalDate from, LocalDate to) {

        /** Each day off. */
        public Stream<LocalDate> days() {
            return from.datesUntil(to.plusDays(1));
        }
    }

    static List<CalendarYear> readAll(RuleBook ruleBook) {
        return ruleBook.files("calendar", ".yml").stream()
                .map(file -> read(ruleBook, file))
                .toList();
    }

    static CalendarYear read(RuleBook ruleBook, String file) {
        CalendarYear calendar = ruleBook.read(file, CalendarYear.class);
        calendar.check(file);
        return calendar;
    }

    /** The same in the form of the rule book's files, to be kept beside them. */
    public String asFile() {
        StringBuilder text = new StringBuilder("# yaml-language-server: $schema=../schema/calendar.schema.json\n")
                .append("year: %d\nsource: %s\nholidays:%s\n"
                        .formatted(year, quoted(source), holidays.isEmpty() ? " []" : ""));
        holidays.forEach(holiday -> text.append("  - { name: %s, from: %s, to: %s }\n"
                .formatted(quoted(holiday.name()), holiday.from(), holiday.to())));
        text.append(shiftedWorkingDays.isEmpty() ? "shifted-working-days: []\n" : "shifted-working-days:\n");
        shiftedWorkingDays.forEach(day -> text.append("  - ").append(day).append('\n'));
        return text.toString();
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''").replaceAll("\\p{Cntrl}", " ") + "'";
    }

    /** Every day off, weekends within holidays included. */
    public Set<LocalDate> daysOff() {
        return holidays.stream().flatMap(Holiday::days).collect(Collectors.toSet());
    }

    private void check(String file) {
        if (!file.endsWith("/" + year + ".yml")) {
            throw new RuleBookFault(
                    "%s, field year: says %d. The file's name and the year must agree.".formatted(file, year));
        }
        for (Holiday holiday : holidays) {
            if (holiday.to.isBefore(holiday.from)) {
                throw new RuleBookFault("%s, field holidays: %s ends on %s, before it begins on %s."
                        .formatted(file, holiday.name, holiday.to, holiday.from));
            }
            checkDay(file, "holidays", holiday.from);
            checkDay(file, "holidays", holiday.to);
        }
        Set<LocalDate> off = daysOff();
        for (LocalDate day : shiftedWorkingDays) {
            checkDay(file, "shifted-working-days", day);
            if (off.contains(day)) {
                throw new RuleBookFault(
                        "%s, field shifted-working-days: %s is also a holiday. Keep one.".formatted(file, day));
            }
        }
    }

    private void checkDay(String file, String field, LocalDate day) {
        boolean decemberBefore = day.getYear() == year - 1 && day.getMonthValue() == 12;
        if (day.getYear() != year && !decemberBefore) {
            throw new RuleBookFault(
                    "%s, field %s: %s does not belong to the notice for %d.".formatted(file, field, day, year));
        }
    }
}
