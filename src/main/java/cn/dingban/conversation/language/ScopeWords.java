package cn.dingban.conversation.language;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Over which time the words before an amount say that it was completed. */
final class ScopeWords {

    private static final String MONTH_NUMBER = "(1[0-2]|0?[1-9])";
    private static final Pattern RANGE =
            Pattern.compile("(?<!\\d)" + MONTH_NUMBER + "月?份?(?:-|—|–|~|至|到)" + MONTH_NUMBER + "月");
    private static final Pattern SINCE_START = Pattern.compile("开工(?:建设)?(?:以来|至今|到现在)|开累|自开工|总累计|建设以来|累计自");

    /** Up to some day that is no month's end. */
    private static final Pattern UNSETTLED = Pattern.compile(
            "截[至止到]?(?:今日|今天|昨日|昨天|目前|现在|当前|此刻|\\d{1,2}月(?!2[89]|3[01])\\d{1,2}[日号])|目前为止|到目前|到现在|迄今|下半年|月底|近\\d|上周|本周|这周");

    private static final Pattern YEARS_SINCE = Pattern.compile("(20\\d\\d)年(?:以来|至今|起)");
    private static final Pattern MONTHS_END = Pattern.compile("月底|月末");
    private static final Pattern THIS_YEAR = Pattern.compile(
            "今年|本年|年内|年度(?:累计|实际)?完成|全年(?:累计|实际|共)?完成|年初(?:以来|至今|到现在|起)|上半年|前[23三两二]季度|前\\d{1,2}个?月|年累");
    private static final Pattern QUARTER = Pattern.compile("(?:[一二三四1-4]季度|[Qq][1-4]|本季度|当季|上季度)");
    private static final Pattern THIS_MONTH =
            Pattern.compile("本月|当月|这个?月|上个?月|单月|(?<![-\\d])" + MONTH_NUMBER + "月(?:份)?(?!\\d)");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{1,2}月\\d{1,2}[日号]");

    private ScopeWords() {}

    /** What was found and on what it rests: 累计 alone is only supposed to be the year's, and gives way to better knowledge. */
    record Found(AmountScope scope, boolean supposed) {}

    static Found in(String words, LocalDate today) {
        Matcher since = YEARS_SINCE.matcher(words);
        if (since.find()) {
            boolean thisYear = Integer.parseInt(since.group(1)) == today.getYear();
            return said(thisYear ? AmountScope.YEAR_TO_DATE : AmountScope.UNKNOWN);
        }
        if (SINCE_START.matcher(words).find()) {
            return said(AmountScope.SINCE_START);
        }
        Matcher range = RANGE.matcher(words);
        if (range.find()) {
            return said(Integer.parseInt(range.group(1)) == 1 ? AmountScope.YEAR_TO_DATE : AmountScope.QUARTER);
        }
        return inOneTime(words);
    }

    private static Found inOneTime(String words) {
        boolean cumulative = words.contains("累计");
        boolean thisYear = THIS_YEAR.matcher(words).find();
        if (QUARTER.matcher(words).find() && !thisYear) {
            return said(AmountScope.QUARTER);
        }
        if (UNSETTLED.matcher(words).find()
                && !((cumulative || thisYear) && MONTHS_END.matcher(words).find())) {
            return said(AmountScope.UNKNOWN);
        }
        boolean bareMonth = words.contains("本月") || words.contains("当月");
        if (cumulative && bareMonth && !thisYear) {
            return said(AmountScope.UNKNOWN);
        }
        if (cumulative || thisYear) {
            return new Found(AmountScope.YEAR_TO_DATE, !thisYear);
        }
        boolean month = THIS_MONTH.matcher(DAY.matcher(words).replaceAll("")).find();
        return said(month ? AmountScope.MONTH : AmountScope.UNKNOWN);
    }

    private static Found said(AmountScope scope) {
        return new Found(scope, false);
    }
}
