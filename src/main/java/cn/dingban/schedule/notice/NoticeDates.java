package cn.dingban.schedule.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The dates in a sentence of a notice: 1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）, 10月1日至7日, 2022年12月31日至2023年1月2日. */
final class NoticeDates {

    private static final String WEEKDAYS = "一二三四五六日";
    private static final String REMARK = "(?:[（(][^）)]*?(?:(?:周|星期|礼拜)([一二三四五六日天]))?[）)])?";
    private static final Pattern DATE = Pattern.compile("(?:(20\\d{2})年)?(\\d{1,2})月(\\d{1,2})日" + REMARK
            + "(?:(?:至|到|—+|-+|~)(?:(20\\d{2})年)?(?:(\\d{1,2})月)?(\\d{1,2})日" + REMARK + ")?");

    private static final int FROM_YEAR = 1;
    private static final int FROM_MONTH = 2;
    private static final int FROM_DAY = 3;
    private static final int FROM_WEEKDAY = 4;
    private static final int TO_YEAR = 5;
    private static final int TO_MONTH = 6;
    private static final int TO_DAY = 7;
    private static final int TO_WEEKDAY = 8;

    private final int year;

    /** One day, or several in a row, with the weekdays that the text gives. */
    record Said(LocalDate from, LocalDate to, Map<LocalDate, DayOfWeek> weekdays) {

        List<LocalDate> days() {
            return to.isBefore(from)
                    ? List.of(from)
                    : from.datesUntil(to.plusDays(1)).toList();
        }

        /** The same with the Saturday and Sunday that it touches. */
        Said withWeekend() {
            LocalDate first = from;
            while (NoticeItem.isWeekend(first.minusDays(1))) {
                first = first.minusDays(1);
            }
            LocalDate last = to;
            while (NoticeItem.isWeekend(last.plusDays(1))) {
                last = last.plusDays(1);
            }
            return new Said(first, last, weekdays);
        }
    }

    /** @param year of dates that do not name theirs */
    NoticeDates(int year) {
        this.year = year;
    }

    /** @throws java.time.DateTimeException where there is no such day */
    List<Said> in(String sentence) {
        List<Said> found = new ArrayList<>();
        Matcher date = DATE.matcher(sentence);
        while (date.find()) {
            found.add(said(date));
        }
        return found;
    }

    private Said said(Matcher date) {
        Map<LocalDate, DayOfWeek> weekdays = new HashMap<>();
        LocalDate from = LocalDate.of(
                number(date.group(FROM_YEAR), year),
                number(date.group(FROM_MONTH), 0),
                number(date.group(FROM_DAY), 0));
        note(weekdays, from, date.group(FROM_WEEKDAY));
        LocalDate to = from;
        if (date.group(TO_DAY) != null) {
            to = LocalDate.of(
                    number(date.group(TO_YEAR), from.getYear()),
                    number(date.group(TO_MONTH), from.getMonthValue()),
                    number(date.group(TO_DAY), 0));
            note(weekdays, to, date.group(TO_WEEKDAY));
        }
        return new Said(from, to, weekdays);
    }

    private static void note(Map<LocalDate, DayOfWeek> weekdays, LocalDate day, @Nullable String said) {
        if (said != null) {
            int index = WEEKDAYS.indexOf(said);
            weekdays.put(day, index < 0 ? DayOfWeek.SUNDAY : DayOfWeek.of(index + 1));
        }
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
