package cn.dingban.conversation.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A percentage and what it is a share of.
 *
 * @param percent as written, 45 for 45%
 * @param base what it is a share of
 * @param words what says so
 */
public record Share(BigDecimal percent, Base base, String words) {

    /** What a percentage is a share of. */
    public enum Base {
        /** The year's plan (年度计划). */
        ANNUAL_PLAN,
        /** The plan up to this month, or for it (1-4月计划, 序时, 月度目标). */
        PERIOD_PLAN,
        /** The whole cost (总投资). */
        TOTAL,
        /** The works as a whole (形象进度30%). */
        PHYSICAL,
        /** Some work, payment or other thing. */
        OTHER,
        /** A rate of completion of nobody says what. */
        UNSAID
    }

    private static final Pattern PERCENT = Pattern.compile("(?<![\\d.])(\\d{1,6}(?:\\.\\d{1,6})?)%");
    private static final Pattern ANNUAL = Pattern.compile("年度|全年|年计划|年目标|年任务|今年(?:计划|任务|目标)|本年(?:计划|任务|目标)|年完成率|占年");
    private static final Pattern PERIOD =
            Pattern.compile("(?:\\d月|月度|当月|本月|同期|季度|半年)(?:份)?(?:进度|累计|投资)?(?:计划|目标|任务|完成率)|月目标|月计划|月任务|序时|时序|同期");
    private static final Pattern TOTAL = Pattern.compile("总投资|概算|总投|总量|总额");
    private static final Pattern PHYSICAL = Pattern.compile("形象(?:进度)?|总(?:体|的)?进度|工程进度|总体(?:形象)?(?:完成)?|整体(?:进度|完成)?");
    private static final Pattern NOT_INVESTED = Pattern.compile("支付|资金|到位|供地|征地|征收|开工|产值");
    private static final Pattern PLAIN = Pattern.compile("^[(]?(?:占比?|完成率?|达|到|已|约|近|为|是|:|计划|任务|目标|投资|了|的){0,6}$");

    static List<Share> in(String clause) {
        List<Share> found = new ArrayList<>();
        Matcher matcher = PERCENT.matcher(clause);
        int from = 0;
        while (matcher.find()) {
            String before = clause.substring(from, matcher.start());
            found.add(new Share(new BigDecimal(matcher.group(1)), base(before), before + matcher.group()));
            from = matcher.end();
        }
        return found;
    }

    private static Base base(String before) {
        if (TOTAL.matcher(before).find()) {
            return Base.TOTAL;
        }
        if (PERIOD.matcher(before).find()) {
            return Base.PERIOD_PLAN;
        }
        if (ANNUAL.matcher(before).find() && !NOT_INVESTED.matcher(before).find()) {
            return Base.ANNUAL_PLAN;
        }
        if (PHYSICAL.matcher(before).find()) {
            return Base.PHYSICAL;
        }
        return PLAIN.matcher(before.substring(Math.max(0, before.lastIndexOf(' '))))
                        .matches()
                ? Base.UNSAID
                : Base.OTHER;
    }

    /** Whether the clause says nothing but such shares of money. */
    boolean isOfMoney() {
        return base == Base.ANNUAL_PLAN || base == Base.PERIOD_PLAN || base == Base.TOTAL;
    }

    Share ofAnnualPlan() {
        return new Share(percent, Base.ANNUAL_PLAN, words);
    }
}
