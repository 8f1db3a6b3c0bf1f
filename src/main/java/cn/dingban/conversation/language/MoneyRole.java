package cn.dingban.conversation.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words around an amount say that it is: completed, planned, the whole, or something else. The nearest word before it decides. */
final class MoneyRole {

    private static final Pattern HARMLESS =
            Pattern.compile("(?:按照?|超|超额|对照|根据|依照|序时)(?:年度|全年|月度|序时|既定)?(?:计划|目标|任务|进度)|计划(?:内|外)|未来|差不多|问题不大");

    /** Words that say that an amount has not been completed, or is not investment. */
    private static final String NOT_INVESTED =
            "支付|付款|到位|拨付|拨款|产值|产出|合同|中标|签约|招标价|控制价|债券|专项债|贷款|融资|授信|补助|补贴|资金|费用|税|租金|保证金"
                    + "|土地款|出让金|工程款|进度款|结算|罚|赔偿|补偿款|设备款|申请|请求|恳请|请.{0,4}(?:拨|落实|解决)|欠|缺|缺口|差|剩|尚需|还需|还要|需要|要投|配套资金";

    private static final String NOT_YET =
            "下月|下个月|次月|明年|下一?年|下半年计划|上年|去年|往年|预计|预期|预估|力争|争取|确保|有望|拟|将(?!近)|准备|打算|可望|可完成|能完成|要完成"
                    + "|应完成|需完成|未完成|没完成|没有完成|尚未|未能|不是|并非|而非|原报|多报|少报|多填|少填|漏报|虚报|原来|原先|之前报|上次报|误报|错报|写成|报成";

    private static final String COMPARED =
            "比上|较上|比去年|较去年|同比|环比|增加|增长|减少|下降|多了|多出|少了|少完成|超出|相差|[(](?:不?含|包括|其中)[^)]*$|其中(?!今年|本年|本月|当月|年内|[\\d])";

    private static final String TOTAL = "总投资额?|总投|概算|估算|批复投资|总造价|投资规模|投资总额|计划总投资";
    private static final String PLAN = "计划|目标|任务|指标|应完成|应该完成";
    private static final String DONE = "完成|实际|实完|已投|累计|开累|本月|当月|投资|投入|实现|入库";

    private static final Pattern NOT = Pattern.compile(NOT_INVESTED + "|" + NOT_YET + "|" + COMPARED);
    private static final Pattern WORD =
            Pattern.compile("(?<total>" + TOTAL + ")|(?<plan>" + PLAN + ")|(?<done>" + DONE + ")");
    private static final Pattern OF_A_TIME = Pattern.compile("月|季度|半年|同期|序时|阶段|期间");
    private static final Pattern AFTER_NOT_INVESTED = Pattern.compile(
            "^(?:元)?(?:的)?(?:改[为成]|更正为|错了|有误|不对|工程款|产值|贷款|专项债|债券|资金|补助|缺口|欠账|合同|保证金|进度款|设备款|土地款|费用|税|未完成|没完成|还没|尚未|的任务|的目标|的计划|目标|任务)");

    private static final Pattern PLANNED_TO_DO = Pattern.compile("(?:计划|目标|任务)(?:投资|投入|完成|实现|是|为|额|数|共|:|约|达|到){0,6}$");

    private MoneyRole() {}

    /**
     * @param before what stands before the amount in its clause, back to the amount before it
     * @param after what follows it in its clause
     * @return UNKNOWN for what is completed
     */
    static AmountScope of(String before, String after) {
        String words = HARMLESS.matcher(before).replaceAll("");
        if (PLANNED_TO_DO.matcher(words).find() && !words.contains("总投资")) {
            return NOT.matcher(words).find() && words.contains("下") ? AmountScope.OTHER : plan(words);
        }
        AmountScope nearest = nearest(words);
        if (nearest == AmountScope.TOTAL || nearest == AmountScope.PLAN_YEAR || nearest == AmountScope.TARGET) {
            return nearest;
        }
        boolean not =
                NOT.matcher(words).find() || AFTER_NOT_INVESTED.matcher(after).find();
        return not ? AmountScope.OTHER : AmountScope.UNKNOWN;
    }

    private static AmountScope nearest(String words) {
        AmountScope nearest = AmountScope.UNKNOWN;
        Matcher matcher = WORD.matcher(words);
        while (matcher.find()) {
            if (matcher.group("total") != null) {
                nearest = AmountScope.TOTAL;
            } else if (matcher.group("plan") != null) {
                nearest = plan(words);
            } else {
                nearest = AmountScope.UNKNOWN;
            }
        }
        return nearest;
    }

    /** A plan that names no month is the year's. */
    private static AmountScope plan(String words) {
        return OF_A_TIME.matcher(words).find() ? AmountScope.TARGET : AmountScope.PLAN_YEAR;
    }
}
