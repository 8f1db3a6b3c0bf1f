package cn.dingban.conversation.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the days that a text names, in the order in which they stand. */
final class DayForms {

    private static final String WEEKDAYS = "一二三四五六日";
    private static final String NUMERALS = "一二三四五六七八九";

    /** What a number must stand between to be a day without the word for it. */
    private static final String BEFORE = "(?<=^|[\\s,，。;；:：(~\\-—–于在到至截从自])";

    private static final String AFTER = "(?=$|[\\s,，。;；:：)~\\-—–前之以至到起由开内止])(?!\\s*[项个家亩米公%万亿元套栋台次人份件处段层期])";

    private static final Pattern FORM =
            Pattern.compile("(?<!\\d)(?<y>\\d{4})[-/.年](?<m>\\d{1,2})[-/.月](?<d>\\d{1,2})(?!\\d)[日号]?"
                    + "|(?:(?<yw>今年|明年|后年|本年)|(?<![\\d.年]))(?<m2>\\d{1,2})月(?:份)?(?:(?<d2>\\d{1,2})[日号]?(?!\\d)|(?<end>底|末))"
                    + "|(?<month>下个?月|本月|这个?月|当月)(?<d3>\\d{1,2})[日号]?(?!\\d)"
                    + "|(?<ends>下个?月|本月|这个?月|当月|(?<![\\d个月]))月(?:底|末)|(?<ends2>下个?月|本月|这个?月|当月)(?:底|末)"
                    + "|(?<ye>今年|明年|本年)?年底|(?<ye2>今年|明年)底"
                    + "|(?<rel>今天|今日|明天|明日|后天|大后天)"
                    + "|(?<wk>下下|下|本|这)?个?(?:周|星期|礼拜)(?<w>[一二三四五六日天])"
                    + "|(?<later>\\d{1,2})(?:天|日)(?:内|后|之内|以内)|(?<weeks>\\d)(?:周|个?星期)(?:内|后|之内|以内)"
                    + "|" + BEFORE + "(?<m4>\\d{1,2})[./](?<d4>\\d{1,2})(?![\\d./])" + AFTER
                    + "|(?<![\\d月.])(?<d5>\\d{1,2})[日号]" + AFTER);

    private static final Map<String, Integer> RELATIVE = Map.of("今天", 0, "今日", 0, "明天", 1, "明日", 1, "后天", 2, "大后天", 3);
    private static final Pattern NUMERAL =
            Pattern.compile("(?<![周期拜第])([一二三四五六七八九]?十?[一二三四五六七八九]|[一二三]?十)(?=个?[月日号天]|个?星期|周[内后以之])|两(?=天|周|个?星期)");
    private static final Pattern SHORT_RANGE =
            Pattern.compile("(\\d{1,2})月(\\d{1,2})\\s*[-~—–至到]\\s*(\\d{1,2})(?=[日号])");
    private static final Pattern WEEKDAY_AGAIN =
            Pattern.compile("(?<=\\d[日号]?)\\s*(?:\\(\\s*(?:周|星期)[一二三四五六日天]\\s*\\)|(?<=[日号])(?:周|星期)[一二三四五六日天])");

    private final LocalDate today;

    DayForms(LocalDate today) {
        this.today = today;
    }

    /** A day and where the text names it. */
    record Found(int start, int end, NamedDay day) {}

    /** Digits for numerals, both days of a short range in full, no weekday that only repeats a date. */
    static String inFull(String text) {
        String digits =
                NUMERAL.matcher(ChineseText.normalise(text)).replaceAll(match -> String.valueOf(number(match.group())));
        String ranges = SHORT_RANGE.matcher(digits).replaceAll("$1月$2日至$3");
        return WEEKDAY_AGAIN.matcher(ranges).replaceAll("");
    }

    private static int number(String numeral) {
        if (numeral.equals("两")) {
            return 2;
        }
        int ten = numeral.indexOf('十');
        if (ten < 0) {
            return NUMERALS.indexOf(numeral.charAt(numeral.length() - 1)) + 1;
        }
        int tens = ten == 0 ? 1 : NUMERALS.indexOf(numeral.charAt(0)) + 1;
        return tens * 10 + (ten == numeral.length() - 1 ? 0 : NUMERALS.indexOf(numeral.charAt(ten + 1)) + 1);
    }

    List<Found> in(String inFull) {
        List<Found> all = new ArrayList<>();
        Matcher form = FORM.matcher(inFull);
        while (form.find()) {
            named(form).ifPresent(day -> all.add(new Found(form.start(), form.end(), day)));
        }
        return all;
    }

    private Optional<NamedDay> named(Matcher form) {
        if (form.group("y") != null) {
            return NamedDay.of(number(form, "y"), number(form, "m"), number(form, "d"));
        }
        if (form.group("m2") != null) {
            return ofMonth(form);
        }
        if (form.group("month") != null) {
            return NamedDay.of(month(form.group("month")), number(form, "d3"));
        }
        if (form.group("m4") != null) {
            return NamedDay.of(null, number(form, "m4"), number(form, "d4"));
        }
        if (form.group("d5") != null) {
            return NamedDay.ofAnyMonth(number(form, "d5"));
        }
        return form.group("w") != null ? Optional.of(weekday(form)) : Optional.of(NamedDay.fixed(reckoned(form)));
    }

    private Optional<NamedDay> ofMonth(Matcher form) {
        Integer year = form.group("yw") == null ? null : year(form.group("yw"));
        int month = number(form, "m2");
        if (form.group("end") == null) {
            return NamedDay.of(year, month, number(form, "d2"));
        }
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        int ofYear = year != null ? year : today.getYear() + (month < today.getMonthValue() ? 1 : 0);
        return Optional.of(NamedDay.fixed(YearMonth.of(ofYear, month).atEndOfMonth()));
    }

    private NamedDay weekday(Matcher form) {
        DayOfWeek weekday = DayOfWeek.of(WEEKDAYS.indexOf(form.group("w").replace('天', '日')) + 1);
        String week = form.group("wk");
        if (week == null) {
            return NamedDay.weekday(weekday);
        }
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int weeks = week.equals("下下") ? 2 : week.equals("下") ? 1 : 0;
        return NamedDay.fixed(monday.plusWeeks(weeks).with(TemporalAdjusters.nextOrSame(weekday)));
    }

    private LocalDate reckoned(Matcher form) {
        if (form.group("rel") != null) {
            return today.plusDays(RELATIVE.getOrDefault(form.group("rel"), 0));
        }
        if (form.group("later") != null) {
            return today.plusDays(number(form, "later"));
        }
        if (form.group("weeks") != null) {
            return today.plusWeeks(number(form, "weeks"));
        }
        if (form.group("ends") != null || form.group("ends2") != null) {
            return month(form.group("ends") != null ? form.group("ends") : form.group("ends2"))
                    .atEndOfMonth();
        }
        return YearMonth.of(year(form.group("ye") != null ? form.group("ye") : form.group("ye2")), 12)
                .atEndOfMonth();
    }

    private YearMonth month(String word) {
        return YearMonth.from(today).plusMonths(word.startsWith("下") ? 1 : 0);
    }

    private int year(@Nullable String word) {
        return today.getYear() + (word == null ? 0 : word.startsWith("明") ? 1 : word.startsWith("后") ? 2 : 0);
    }

    private static int number(Matcher form, String group) {
        return Integer.parseInt(form.group(group));
    }
}
