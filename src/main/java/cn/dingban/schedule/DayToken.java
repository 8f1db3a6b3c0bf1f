package cn.dingban.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of a monthly schedule's {@code on}.
 *
 * @param number the day, the ordinal of the working day, or the working days from the anchor
 * @param anchor the anchor's name; empty for the other kinds
 */
record DayToken(Kind kind, int number, String anchor) {

    /** Days that every month has; for the end of a month there is {@code last}. */
    private static final int LAST_COMMON_DAY = 28;

    private static final int MOST_WORKING_DAYS = 23;

    private static final Pattern CALENDAR_DAY = Pattern.compile("[1-9][0-9]?");
    private static final Pattern WORKDAY = Pattern.compile("workday ([1-9][0-9]?)");
    private static final Pattern ANCHOR = Pattern.compile("([a-z]+(?:-[a-z]+)*)([+-][1-9][0-9]?)?");

    enum Kind {
        CALENDAR_DAY,
        LAST_DAY,
        WORKDAY,
        ANCHOR
    }

    static DayToken parse(String text) {
        if (text.equals("last")) {
            return new DayToken(Kind.LAST_DAY, 0, "");
        }
        if (CALENDAR_DAY.matcher(text).matches()) {
            return new DayToken(Kind.CALENDAR_DAY, atMost(LAST_COMMON_DAY, text, text), "");
        }
        Matcher workday = WORKDAY.matcher(text);
        if (workday.matches()) {
            return new DayToken(Kind.WORKDAY, atMost(MOST_WORKING_DAYS, workday.group(1), text), "");
        }
        Matcher anchor = ANCHOR.matcher(text);
        if (anchor.matches()) {
            String offset = anchor.group(2) == null ? "0" : anchor.group(2);
            return new DayToken(Kind.ANCHOR, atMost(MOST_WORKING_DAYS, offset, text), anchor.group(1));
        }
        throw new IllegalArgumentException(
                "'%s' is no day; allowed are 1 to 28, last, 'workday 3', an anchor such as report-due, report-due+1, report-due-2"
                        .formatted(text));
    }

    private static int atMost(int limit, String number, String text) {
        int value = Integer.parseInt(number);
        if (Math.abs(value) > limit) {
            throw new IllegalArgumentException("'%s': not every month has that; at most %d".formatted(text, limit));
        }
        return value;
    }

    boolean isCalendarDay() {
        return kind == Kind.CALENDAR_DAY || kind == Kind.LAST_DAY;
    }

    /** The day itself, not yet moved; empty where this month has none. */
    Optional<LocalDate> in(YearMonth month, WorkingCalendar calendar, Map<String, DayAnchor> anchors) {
        return switch (kind) {
            case CALENDAR_DAY -> Optional.of(month.atDay(number));
            case LAST_DAY -> Optional.of(month.atEndOfMonth());
            case WORKDAY ->
                Optional.of(calendar.plusWorkingDays(month.atDay(1).minusDays(1), number))
                        .filter(day -> YearMonth.from(day).equals(month));
            case ANCHOR -> anchors.get(anchor).in(month).map(day -> calendar.plusWorkingDays(day, number));
        };
    }
}
