package cn.dingban.conversation.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days on which something happened, as officials write them: 今天, 昨天, 上周三, 11月18日, 18日. Deadlines (12月10日前) are none of them. */
public final class PastDays {

    private static final String WEEKDAYS = "一二三四五六日";
    private static final Pattern AGO = Pattern.compile("(大前天)|(前天|前日)|(昨天|昨日|昨晚|昨)(?!天)|(今早|今晨|今上午|今下午|刚才|刚刚|今天|今日)");
    private static final Pattern LAST_WEEK = Pattern.compile("(上上|上)个?(?:周|星期|礼拜)([一二三四五六日天])");
    private static final Pattern LAST_MONTH = Pattern.compile("上个?月(?:份)?(\\d{1,2})[日号]");
    private static final Pattern BARE_DAY = Pattern.compile("(?<![\\d月.])\\d{1,2}[日号](?=\\p{IsHan})(?![前之以至到起由开内止])");
    private static final Pattern DEADLINE_AFTER = Pattern.compile(
            "^\\s*(?:[(]?(?:周|星期)[一二三四五六日天][)]?)?\\s*(?:\\d{1,2}[点时:]\\S{0,3})?(?:前|之前|以前|底前|内|之内|以内|止|截止|起|开始)");
    private static final Pattern DEADLINE_BEFORE =
            Pattern.compile("(?:要求|责成|明确|限|至迟|最迟|务必|确保|争取|力争|计划|预计|拟|将于|下一?步|时限)[^,，。;；\\n]{0,20}$");

    private PastDays() {}

    /** The days on or before today that the text names as past, each once. One that may as well lie ahead is left out: it must be asked about. */
    public static List<LocalDate> in(String text, LocalDate today) {
        String full = inFull(text, today);
        Set<LocalDate> days = new LinkedHashSet<>();
        for (DayForms.Found found : new DayForms(today).in(full)) {
            boolean deadline = DEADLINE_AFTER
                            .matcher(full.substring(found.end()))
                            .find()
                    || DEADLINE_BEFORE.matcher(full.substring(0, found.start())).find();
            if (!deadline) {
                past(found.day(), today).ifPresent(days::add);
            }
        }
        return new ArrayList<>(days);
    }

    private static Optional<LocalDate> past(NamedDay named, LocalDate today) {
        LocalDate ahead = named.onOrAfter(today);
        if (named.fixed() || ahead.equals(today)) {
            return Optional.of(ahead).filter(day -> !day.isAfter(today));
        }
        for (int back : List.of(6, 30, 366)) {
            LocalDate behind = named.onOrAfter(today.minusDays(back));
            if (!behind.isAfter(today)) {
                long since = ChronoUnit.DAYS.between(behind, today);
                boolean clear = YearMonth.from(behind).equals(YearMonth.from(today))
                        || since < ChronoUnit.DAYS.between(today, ahead);
                return Optional.of(behind).filter(day -> clear || !named.mayHaveBegun());
            }
        }
        return Optional.empty();
    }

    /** The text with its past days in figures, each followed by a blank. */
    private static String inFull(String text, LocalDate today) {
        String digits = BARE_DAY.matcher(DayForms.inFull(text)).replaceAll("$0 ");
        String weeks = LAST_WEEK.matcher(digits).replaceAll(match -> ofWeek(match, today) + " ");
        String months = LAST_MONTH.matcher(weeks).replaceAll(match -> ofMonth(match, today));
        return AGO.matcher(months).replaceAll(match -> ago(match, today) + " ");
    }

    private static LocalDate ofWeek(MatchResult match, LocalDate today) {
        int weeks = match.group(1).length();
        DayOfWeek weekday = DayOfWeek.of(WEEKDAYS.indexOf(match.group(2).replace('天', '日')) + 1);
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(weeks)
                .with(TemporalAdjusters.nextOrSame(weekday));
    }

    private static String ofMonth(MatchResult match, LocalDate today) {
        YearMonth month = YearMonth.from(today).minusMonths(1);
        int day = Integer.parseInt(match.group(1));
        return month.isValidDay(day) ? month.atDay(day) + " " : Matcher.quoteReplacement(match.group());
    }

    private static LocalDate ago(MatchResult match, LocalDate today) {
        for (int group = 1; group <= 3; group++) {
            if (match.group(group) != null) {
                return today.minusDays(4L - group);
            }
        }
        return today;
    }
}
