package cn.dingban.conversation.language;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which month a clause says that it is about: 5月份, 1-5月, 截至10月底, 上月, 上半年, 三季度. A day, a deadline or a forecast is none. */
final class MonthWords {

    private static final int MONTHS = 12;
    private static final int IN_A_QUARTER = 3;
    private static final int HALF = 6;

    private static final Pattern MONTH = Pattern.compile(
            "月份?:(1[0-2]|0?[1-9])(?!\\d)|(?<![\\d.])(1[0-2]|0?[1-9])月(?:份)?(?!底前|前|初|[上中下]旬|中下旬|\\d|(?:2[89]|3[01])[日号])"
                    + "|截[至止到]?(1[0-2]|0?[1-9])月(?=(?:2[89]|3[01])[日号])");

    private static final Pattern FORECAST = Pattern.compile("预计|力争|争取|确保|拟|(?:^|[^度月初])计划(?!的|[\\d:])|将于|下月|明年");
    private static final Pattern ABOUT_MONTH = Pattern.compile(
            "月份?(?:$|:|底|末|累计|实际|共|已|完成|实现|新增|投资|入库|无|没|未|停|数|计划|目标|当月|单月|的|份|\\d)|月份?:|进展|报|截[至止到]|[-—–~至到](?:1[0-2]|0?[1-9])月");
    private static final Pattern LAST_MONTH = Pattern.compile("上个?月(?!底前|相同|一样|比)");
    private static final Pattern SAME_AS = Pattern.compile("同上月|与上月|比上月|较上月|和上月");
    private static final Pattern QUARTER = Pattern.compile("([一二三四1-4])季度|前([一二三两23])个?季度|[Qq]([1-4])");
    private static final Pattern HALF_YEAR = Pattern.compile("上半年");

    private MonthWords() {}

    static @Nullable Integer in(String clause, LocalDate today) {
        if (FORECAST.matcher(clause).find()) {
            return null;
        }
        Matcher month = MONTH.matcher(clause);
        if (month.find() && ABOUT_MONTH.matcher(clause).find()) {
            return number(month);
        }
        if (LAST_MONTH.matcher(clause).find() && !SAME_AS.matcher(clause).find()) {
            return today.minusMonths(1).getMonthValue();
        }
        if (HALF_YEAR.matcher(clause).find()) {
            return HALF;
        }
        Matcher quarter = QUARTER.matcher(clause);
        return quarter.find() && clause.matches(".*(?:累计|完成|投资).*") ? quarter(quarter) : null;
    }

    private static int number(Matcher month) {
        for (int group = 1; group <= month.groupCount(); group++) {
            if (month.group(group) != null) {
                return Integer.parseInt(month.group(group));
            }
        }
        throw new IllegalStateException("The pattern matches without a number");
    }

    private static int quarter(Matcher quarter) {
        String written = quarter.group(1) != null
                ? quarter.group(1)
                : quarter.group(2) != null ? quarter.group(2) : quarter.group(3);
        int number = "一二三四".indexOf(written.replace('两', '二')) + 1;
        return Math.min(MONTHS, IN_A_QUARTER * (number == 0 ? Integer.parseInt(written) : number));
    }
}
