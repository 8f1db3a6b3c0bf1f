package cn.dingban.conversation.language;

import java.util.regex.Pattern;

/** Whether a clause tells of trouble: something that is in the way, missing, refused or asked for. What was solved is none. */
final class TroubleWords {

    private static final Pattern NONE = Pattern.compile(
            "^(?:存在)?(?:的)?(?:主要)?(?:问题|困难)?:?(?:目前|暂时)?(?:无|没有|暂无|没|不存在)(?:存在)?(?:的)?(?:任何|其他|其它)?(?:问题|困难)?$|没有?问题|问题不大|无困难|没困难|没有困难"
                    + "|(?:暂|并)?[无没](?:有)?(?:需|须)?要?.{0,4}(?:协调|解决|帮助).{0,4}(?:问题|事项|困难)|不影响|不存在|无影响|已.{0,6}(?:解决|办结|落实|化解|清零|销号|协调好|打通|打下来)|(?:问题|困难|难题|障碍)(?:都|均|已|全部){0,6}(?:解决|化解|清零|销号)了?$|解决了(?:,|$)");

    private static final String ASKS =
            "恳请|请求|望(?:市|县|区|上级|领导|有关|相关)|请(?:求)?(?!示|款|各|相关单位抓紧|大家|假|查|核|审批).{0,20}(?:帮|协调|落实|解决|支持|对接|加快|出面|研究|送电|拨付|明确|督促|配合|推动|牵头|给予|尽快|介入|处理|安排|会商)"
                    + "|需要?.{0,12}(?:协调|帮助|支持|解决|出面|明确|会商)|建议.{0,16}(?:协调|研究|解决|调整)|希望.{0,16}(?:协调|支持|解决|加快|尽快)|要求助|求助";

    private static final String STUCK =
            "[办批审报拆签谈推打过]不(?:下来?|上去|拢|了|动|出|成|过|通|下)|(?:还|一直|迟迟|至今|仍|尚|都)没(?:有)?(?!开工|动|进展|报)|迟迟|未能|无法|没法|不能|不了(?!解)"
                    + "|未批|未获批|[没未](?:有)?(?:批|办|审|拿)(?:下来|到|出来|完|通过)|争议|异议|不签|不配合|不同意|不肯|不愿|不让|不到位|没.{0,6}到位|未.{0,4}到位|不落实|没人|没地方|没着落|未落实|没落实|进不了|[没未]签约|[没未](?:签|拆|搬|迁|腾空)|阻工|阻挠|阻力|受阻|信访|上访|抵触|反对|扯皮"
                    + "|因.{1,14}(?:停工|停摆|暂停|停滞)|困难|难度|难以|难题|很难|较难|太难|难点|矛盾|瓶颈|制约|影响|受限|卡(?:在|了|住|壳)|卡.{0,2}[月天周]|拖(?:了|着|延|欠|后)|滞后|延误|进度慢|太慢|[交办审推]\\S{0,3}又?慢|慢$|慢了|太繁|繁琐|繁杂"
                    + "|缺(?:口|少|乏|[^陷])|不足|不够|紧缺|短缺|紧张|欠(?:拨|付|薪|缴|款)|断供|涨价|流标|废标|冲突|不符|占[了用].{0,6}(?:基本农田|红线|林地)|要(?:停工|变更|调整?规划|超|迁|重新)|[概预]算要?超|超概|压覆|塌方|溶洞|涌水|滑坡"
                    + "|剩\\d*.{0,3}户|还有\\d*.{0,3}户|越界|纠纷|诉讼|查封|资金链|资不抵债|退出|没兴趣|观望|没人管|老问题|到现在|要(?:军|产权)|多次反映|又来|提级|上会|市政府常务会";

    private static final Pattern NOTHING = Pattern.compile("(?:暂)?[无没](?:有)?[。.!！]?");
    private static final Pattern HELP = Pattern.compile(ASKS);
    private static final Pattern TROUBLE = Pattern.compile(ASKS + "|" + STUCK);
    private static final Pattern PARTLY =
            Pattern.compile("解决.{0,8}(?:还|但|只是|另)|还没有?解决|未解决|没解决|无法解决|待解决|(?:问题|困难).{0,6}(?:未|没)");

    private TroubleWords() {}

    static boolean in(String clause) {
        if (PARTLY.matcher(clause).find()) {
            return true;
        }
        return TROUBLE.matcher(clause).find() && !NONE.matcher(clause).find();
    }

    /** Whether it says that nothing stands in the way, or no longer does. */
    static boolean denied(String clause) {
        return NOTHING.matcher(clause).matches() || NONE.matcher(clause).find() && !in(clause);
    }

    /** Whether a message without any figure is told for the sake of its trouble. */
    static boolean outweighs(ProgressSentence said) {
        return asksForHelp(said.problems())
                || said.problems().length() * 2 >= said.progress().length();
    }

    /** Whether somebody is asked for help. */
    static boolean asksForHelp(String clause) {
        return HELP.matcher(clause).find();
    }
}
