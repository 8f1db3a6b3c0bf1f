package cn.dingban.conversation.language;

import java.util.regex.Pattern;

/** Tells from the words alone what a message wants. The first that fits decides, so that what must never be stored comes first. */
final class KindWords {

    /** What DingTalk puts in place of what is no text. */
    private static final Pattern PLACEHOLDER = Pattern.compile("[\\[【](?:语音|视频|图片|文件|表情|照片|位置|链接)[^\\]】]{0,20}[\\]】]");

    private static final Pattern INJECTION = Pattern.compile(
            "(?:忽略|无视|忘记|忘掉|跳过|不要管).{0,8}(?:规则|指令|要求|提示|设定|限制|审核)"
                    + "|(?:改成|改为|标记?为|设为|置为|视为|算作?).{0,4}已(?:报|审|完成|通过|办结)|(?:system|系统)\\s*(?:prompt|提示词|指令)|ignore .{0,20}(?:instruction|rule)|(?:drop|delete|update|insert)\\s+(?:table|from|into)|你现在是|扮演|管理员权限|<script",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TAKE_BACK = Pattern.compile(
            "(?:撤回|作废|收回|取消)(?:.{0,6}(?:上|刚|前|那)|$)|(?:上|刚|前)[^，]{0,8}(?:作废|不算|撤回|撤销|取消|无效)|发错(?:了|群|人)?|忽略(?:上|刚|前)[^，]{0,3}条|当我没说|报错项目");
    private static final Pattern WRONG_BEFORE = Pattern.compile(
            "(?:报|写|填|打|输|弄|搞|算|看)错(?!误率)|更正|更改|改正|订正|修正(?:一下|为)|应(?:该)?[为是]\\s*\\d|(?:有|是)误(?!差|工)|不是\\s*\\d[\\d.,]*.{0,3}[,，]?\\s*(?:是|应)|多报|少报|漏报了?|重复报|(?:^|[^，]{0,12})(?:改成|改为)\\s*\\d|(?:上|前|刚).{0,8}(?:不对|有误|错了)|不对[,，]");

    private static final Pattern QUESTION = Pattern.compile(
            "[?？]\\s*$|[?？]|吗[^\\p{L}\\p{N}]*$|呢[^\\p{L}\\p{N}]*$|(?:谁|哪(?:些|几个|个|家)?).{0,8}没(?:有)?(?:报|交|填)|没报的|还(?:差|有)(?:谁|哪|几|多少)|什么时候|啥时候|几号|哪天|何时|截止(?:日期|时间)|为什么|为啥|为何|怎么(?!也|都)|怎样|如何(?:报|填|查|算|操作)|是不是|算不算|能不能|可不可以|要不要|有没有|多少分|扣.{0,4}分|啥意思|什么意思|^(?:查|看)一?下|是什么|是多少|报了没|在哪");

    private static final Pattern HOW = Pattern.compile("怎么(?:改|办|填|报|撤|更正|修改)|如何(?:改|填|报|撤|更正|修改)");

    private static final Pattern LEADER = Pattern.compile(
            "(?:[\\u4e00-\\u9fa5X×]{0,3}(?:书记|市长|县长|区长|主席|常委|部长|主任|局长|秘书长|专员|副职|总指挥|厅长|处长|镇长|乡长)|领导|人大|政协|四套班子)");
    private static final Pattern VISIT = Pattern.compile(
            "调研|到[^，]{0,12}现场|现场(?:办公|协调|调研|督导|督查|推进|指导|查看|检查|踏勘|会)|来(?:了|到)?(?:现场|工地|项目|我们|看)|赴[^，]{1,14}|电话|问了|过问|了解|听取?了?[^，]{0,8}(?:汇报|情况)|专班会|专题会|协调会|推进会|例会|座谈|会商|视察|督查|督导|检查|指导|慰问|走访|看了|召集|主持|开了?[^，]{0,6}会|联系|调度|踏勘|察看|听汇报");
    private static final Pattern VISIT_WITHOUT_NAME =
            Pattern.compile("现场(?:协调|办公)(?:会|解决|了|推进)|领办(?:领导)?(?:调研|联系|到现场|走访)");

    private static final Pattern HEARSAY =
            Pattern.compile("领导.{0,6}(?:说过|说了|说|同意|答应|批准|口头|意思|交代)|(?:书记|市长|县长|主席|局长|主任)(?:说过|说了|已?同意|口头|交代|答应)");
    private static final Pattern PASS_ON =
            Pattern.compile("(?:帮|替|请|麻烦).{0,4}(?:转|发|传|带|捎).{0,4}给?.{0,6}(?:书记|市长|县长|主席|领导|局长|主任|他|她)");
    private static final Pattern URGING = Pattern.compile(
            "请?(?:各|相关|有关|还没|未报|没报|尚未).{0,14}(?:抓紧|尽快|及时|按时|今天|明天|今日|务必|马上|速|下班前|于).{0,16}(?:上报|报送|报|填报|提交|填|交|发)|请(?:大家|各位|各单位).{0,20}(?:报|填|交)|(?:收到请回复|请(?:回复|接龙)|[@]所有人|@全体)|催(?:一下|报)");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "^(?:材料|报表|表格|数据|进展|情况|月报|资料)?(?:我|我们|都|均){0,6}已?(?:经)?(?:发|报|交|传|送|提交|报送|上传)(?:到|给|在|至|了){0,6}(?:邮箱|邮件|群里?|你|重点办|微信|纸质|省平台|平台|系统|三库|办公室){1,12}.{0,6}$|已盖章报|已报(?:重点办|备)|报备(?:了|完成|已)|^已.{0,4}(?:上报|报送|报备|盖章)[^，]{0,10}$");
    private static final Pattern WAITS_FOR_FIGURES = Pattern.compile(
            "以统计.{0,4}为准|等.{0,6}(?:统计|数|审计|结算).{0,6}(?:出来|下来|再报)|等.{0,8}再报|晚点再?报|稍后(?:再)?报|明天再?报|下午再?报|暂不报|先不报");
    private static final Pattern PLAN_CHANGE = Pattern.compile(
            "(?:申请|要求|拟|建议|请求|请予).{0,10}(?:调出|退出|移出|剔除|调减|调增|调整).{0,8}(?:计划|库|名单|目标|任务)?|申请(?:调出|退出|暂停)|拟(?:暂停|终止|退出)(?!.*完成)");
    private static final Pattern CHATTER = Pattern.compile(
            "^(?:好|收到|谢谢|感谢|多谢|辛苦|您好|你好|早上?好|下午好|晚上好|大家好|机器人|小盯|盯办|在吗|在不在|嗯|哦|噢|行|可以|没问题|知道|明白|了解|ok|OK|Ok|再见|哈|呵|马上|立即|稍后|这就|尽快|落实|发送|办理|就|去|来|报|发|处理|整改|已阅|阅|赞|点赞|厉害|给力|加油|新年|节日|快乐|周末|愉快|领导|各位|大家|同志们"
                    + "|[了啦的呀哈吧啊,，。.!！~～\\s\\p{So}\\p{Sk}\\x{1F300}-\\x{1FAFF}\\x{FE0F}]){1,30}$|^[^\\p{L}\\p{N}]*$|^\\d{1,2}$|^测试$|你是谁");

    private static final Pattern PHYSICAL = Pattern.compile(
            "完成|开工|动工|封顶|结顶|浇筑|开挖|施工|贯通|安装|批复|通过|已过|办结|进场|验收|摘牌|交地|供地|入库|纳统|中标|招标|挂网|砌筑|在办|在做|在建|进展|上月|顺利|序时|停工|复工|竣工|完工|交工|交付|决算|通车|运营|试运行|投产|试生产|路基|桩基|主体|楼|层|钻孔|架梁|铺|初设|可研|工可|施工图|预审|核准|土地证|拆|迁|征|签约|清表|测量|放样|设备|调试|绿化|装修|幕墙|管网|投资|累计|本月|当月|支付|专项债|尾工|成型|到位|滞后|推进|正常|形象|滞|暂停|±|%|照旧|老样子|变化");
    private static final Pattern UNDER_WAY =
            Pattern.compile("已(?:经|全部)?完成|完成(?:了|\\d|投资|率)|封顶|结顶|贯通|浇筑|成型|形象进度|复工|恢复施工");

    /** What a message wants shows in its beginning. */
    private static final int ENOUGH = 600;

    private KindWords() {}

    static boolean isInjection(String text) {
        return INJECTION.matcher(text).find();
    }

    /** Text without what stands for pictures and the like. */
    static String withoutPlaceholders(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(" ").strip();
    }

    static MessageKind of(String whole, ProgressSentence said) {
        String text = whole.length() > ENOUGH ? whole.substring(0, ENOUGH) : whole;
        if (text.isBlank() || isInjection(text) || CHATTER.matcher(text).find() || isForOthers(text)) {
            return MessageKind.OTHER;
        }
        if (HOW.matcher(text).find() && said.amounts().isEmpty()) {
            return MessageKind.QUERY;
        }
        if (TAKE_BACK.matcher(text).find() || WRONG_BEFORE.matcher(text).find()) {
            return MessageKind.CORRECTION;
        }
        if (QUESTION.matcher(text).find()) {
            return MessageKind.QUERY;
        }
        boolean completed = !said.amounts().isEmpty();
        if (!completed && isContact(text)) {
            return MessageKind.CONTACT;
        }
        if (PLAN_CHANGE.matcher(text).find() && !completed) {
            return MessageKind.OTHER;
        }
        return progressOrIssue(text, said, completed);
    }

    private static MessageKind progressOrIssue(String text, ProgressSentence said, boolean completed) {
        boolean trouble = !said.problems().isEmpty();
        boolean works = completed
                || said.saysNothingWasDone()
                || UNDER_WAY.matcher(said.progress()).find();
        if (trouble && (!works || (!completed && TroubleWords.outweighs(said)))) {
            return MessageKind.ISSUE;
        }
        boolean progress = completed || PHYSICAL.matcher(text).find();
        return progress ? MessageKind.PROGRESS : MessageKind.OTHER;
    }

    private static boolean isForOthers(String text) {
        return HEARSAY.matcher(text).find() && !text.contains("缓")
                || PASS_ON.matcher(text).find()
                || URGING.matcher(text).find()
                || ELSEWHERE.matcher(text).find()
                || WAITS_FOR_FIGURES.matcher(text).find();
    }

    private static boolean isContact(String text) {
        return VISIT_WITHOUT_NAME.matcher(text).find()
                || (LEADER.matcher(text).find() && VISIT.matcher(text).find());
    }
}
