package cn.dingban.conversation.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as officials write them: 12月1日, 12/1, 12.1, 2026-12-01, 明天, 下周一, 本月底, 3天内, and two of them joined by 到, 至 or a dash. A day
 * without its year, month or week is the next such day from today on.
 */
public final class DayWords {

    private static final Pattern JOINED = Pattern.compile("\\s*(?:到|至|直到|[-~—–]{1,2})\\s*");
    private static final Pattern UNTIL = Pattern.compile("(?:到|至|截止)\\s*$");
    private static final Pattern FOR_DAYS = Pattern.compile("(?<!\\d)(\\d{1,2})天(?!内|后|之|以)");
    private static final Pattern FROM = Pattern.compile("^\\s*(?:起|开始|以后|之后|出发)");

    /** The first of two days may lie so far behind us; then we are in the middle of it. */
    private static final int BEGUN_WITHIN = 31;

    private DayWords() {}

    /** From one day until another, both included. */
    public record Days(LocalDate from, LocalDate until) {

        /** Whether the two stand the right way round. */
        public boolean inOrder() {
            return !until.isBefore(from);
        }
    }

    /** The one day that a text names; empty when it names none, or several. */
    public static Optional<LocalDate> day(String text, LocalDate today) {
        List<LocalDate> days = new DayForms(today)
                .in(DayForms.inFull(text)).stream()
                        .map(found -> found.day().onOrAfter(today))
                        .distinct()
                        .toList();
        return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }

    /**
     * From when until when: two days that are joined, a day and how many days (明天起3天), until a day (到周五: from today), or one day alone. Empty
     * for a beginning without an end (12月1日起).
     */
    public static Optional<Days> span(String text, LocalDate today) {
        String full = DayForms.inFull(text);
        List<DayForms.Found> found = new DayForms(today).in(full);
        for (int i = 1; i < found.size(); i++) {
            String between = full.substring(found.get(i - 1).end(), found.get(i).start());
            if (JOINED.matcher(between).matches()) {
                return Optional.of(between(found.get(i - 1).day(), found.get(i).day(), today));
            }
        }
        return found.size() == 1 ? alone(full, found.get(0), today) : Optional.empty();
    }

    private static Optional<Days> alone(String full, DayForms.Found found, LocalDate today) {
        LocalDate day = found.day().onOrAfter(today);
        if (UNTIL.matcher(full.substring(0, found.start())).find()) {
            return Optional.of(new Days(today, day));
        }
        String after = full.substring(found.end());
        Matcher days = FOR_DAYS.matcher(after);
        if (days.find()) {
            return Optional.of(new Days(day, day.plusDays(Math.max(1, Integer.parseInt(days.group(1))) - 1L)));
        }
        return FROM.matcher(after).find() ? Optional.empty() : Optional.of(new Days(day, day));
    }

    private static Days between(NamedDay first, NamedDay last, LocalDate today) {
        LocalDate from = first.onOrAfter(today);
        LocalDate until = last.onOrAfter(today);
        if (first.fixed() || last.fixed() || !from.isAfter(until)) {
            return new Days(from, last.onOrAfter(from));
        }
        LocalDate begun = first.mayHaveBegun() ? first.onOrAfter(today.minusDays(BEGUN_WITHIN)) : from;
        return begun.isBefore(today) ? new Days(begun, until) : new Days(from, last.onOrAfter(from));
    }

    /** The text without the days that it names and what joins them; numerals of days are in digits. */
    public static String without(String text, LocalDate today) {
        String full = DayForms.inFull(text);
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (DayForms.Found found : new DayForms(today).in(full)) {
            String before = full.substring(at, found.start());
            rest.append(
                            JOINED.matcher(before).matches()
                                    ? " "
                                    : UNTIL.matcher(before).replaceFirst(""))
                    .append(' ');
            at = found.end();
        }
        String after = full.substring(at);
        return rest.append(at == 0 ? after : FROM.matcher(after).replaceFirst(""))
                .toString()
                .replaceAll("\\s+", " ")
                .strip();
    }
}
