package cn.dingban.conversation.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what the clauses of one sentence say. */
final class ProgressReader {

    /** What goes on for longer without a comma is no sentence, and kept as it is. */
    private static final int LONGEST_CLAUSE = 300;

    private static final Pattern SENTENCE = Pattern.compile("[；;。！!\\n]+");
    private static final Pattern CLAUSE = Pattern.compile("[，,]+|(?<=\\S) (?=\\S)");
    private static final Pattern FIELD = Pattern.compile(
            "(?:^|[;；，,\\n 。])(?:月份|当月|本月|累计|本年累计|当月完成|本月完成|累计完成|形象|形象进度|问题|存在问题|下步|下月计划|项目|进度)[^:;；，,。\\n]{0,4}:");

    private static final Pattern STATED_UNIT = Pattern.compile("单位(?:都|均)?[:是为]?(?:人民币)?(万|亿)元?(?!\\d)|[(](万|亿)元[)]");

    private static final Pattern SECTION_ENDS =
            Pattern.compile("^(?:本月|当月|累计|今年|本年|(?:1[0-2]|[1-9])月|形象|目前).*|^完成投资.*");
    private static final Pattern PROBLEM =
            Pattern.compile("^(?:存在(?:的)?(?:主要)?(?:问题|困难)(?:是|有|为|:){0,6}|(?:主要)?(?:问题|困难|原因)(?:是|有|为|:){1,12})");
    private static final Pattern NO_PROBLEM = Pattern.compile(
            "^(?:目前|暂时)?(?:无|没有|暂无|没)(?:存在)?(?:的)?(?:任何|其他|其它)?(?:问题|困难)?$|^(?:问题|困难|难题)?(?:都|均|已){0,6}(?:解决|化解)了?$");
    private static final Pattern NEXT = Pattern.compile("^(?:下一?步|下月|下一?阶段)(?:工作)?(?:计划|举措|打算|措施|拟)?[:：]?");
    private static final Pattern PROGRESS_LABEL = Pattern.compile("^(?:(?:形象进度|形象|进度|报送|报|汇报|项目名称|项目):){1,12}");
    private static final Pattern EMPTY_TALK = Pattern.compile(
            "^(?:[(]?(?:金额)?单位[^\\d]{0,8}|(?:正|都|均|一切|继续|总体|整体|全部|目前|现在|项目|工程|工作){0,6}(?:按(?:照)?(?:序时)?(?:计划|进度|要求|节点)(?:有序|正常|稳步)?(?:推进|进行|实施|施工|开展)?(?:中|着)?|(?:进展|推进|进行|建设|施工)?(?:顺利|正常|良好|平稳)(?:推进|进行|施工)?(?:中)?"
                    + "|正常推进|(?:各项)?(?:工作|建设|施工)?(?:有序|稳步|扎实|加快|全力|积极|全面|抓紧)(?:推进|进行|开展|实施|建设|推动)(?:中)?)|(?:与|同|和|跟)?上(?:个)?月(?:一样|相同|差不多)?|同上|一样|详见附件|见附件|已发(?:邮箱|群里?|邮件)?"
                    + "|序时进度(?:以上|内|之上)?|(?:达到|超|超过|符合)序时(?:进度)?|过半|超额完成|(?:预计|力争|确保|可){0,6}(?:可|能)?(?:如期|按期|按时|顺利)?完成(?:全年|年度)(?:目标)?(?:任务|目标)?|收到|好的?|谢谢|辛苦了?|(?:夜间|日夜|加班|连续|昼夜)?(?:施工|作业)(?:进行)?中|大干快上|热火朝天|(?:正在)?施工|在建|没?有?变化|无变化|老样子)$");
    /** Follows from the amounts and the plan; no physical progress. */
    private static final Pattern RATE = Pattern.compile("^[(]?(?:占|完成率|完成(?:年度|全年|月度|1-\\d{1,2}月)).*%[)]?$");

    private static final Pattern RATE_FIRST = Pattern.compile("^\\d+(?:\\.\\d+)?%");

    private static final Pattern SCOPE_WORDS_ONLY = Pattern.compile(
            "^(?:(?:本月|当月|累计|本年累计|今年|年初|以来|截[至止到]|完成|投资|额|(?:1[0-2]|0?[1-9])月|底|末|份|数|报|:|目前|为止|今日|今天|[一二三四]季度|上半年|(?:1[0-2]|\\d)[-~至到]|\\d{1,2}[日号]){1,12}|月份:\\d{1,2})$");

    private static final Pattern FORECAST = Pattern.compile(
            "^.{0,14}?(?:预计|预期|有望|力争|争取|确保|拟于|将于|计划(?:于|在)|计划\\d|打算|准备(?:在|于|\\d))|(?:\\d{1,2}月|\\d{1,2}日|年底|月底|明年底?|[上中下]旬)(?:底)?(?:前|之前)|^(?:明年|下月|下周|年底)(?!.*(?:已|了)).*");
    private static final Pattern DATED = Pattern.compile(
            "^.{0,4}?(?<!\\d)(1[0-2]|[1-9])月(?:(\\d{1,2})[日号]|中?[上中下]旬|底|末|份)?.{0,8}(?:封顶|结顶|试生产|投产|竣工|验收|完工|通车|开工|交付|交地|完成|贯通)$");
    private static final Pattern DONE_ALREADY = Pattern.compile("已|完成了|了$|实现了?|均已|全部贯通|连续贯通|顺利");
    private static final Pattern NOT_PHYSICAL = Pattern.compile(".*(?:支付率|支付(?:工程款|了)|产值|资金到位|债券|贷款|专项债).*");

    private final LocalDate today;
    private final List<String> progress = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> next = new ArrayList<>();
    private List<String> section = progress;
    private AmountReader amounts;

    ProgressReader(LocalDate today) {
        this.today = today;
        this.amounts = new AmountReader(today, null);
    }

    ProgressSentence read(String text) {
        amounts = new AmountReader(today, unitOf(text));
        Integer month = null;
        Boolean met = MilestoneWords.in(text);
        for (String sentence : SENTENCE.split(text)) {
            section = progress;
            amounts.newSentence();
            for (String clause : CLAUSE.split(sentence)) {
                take(clause.strip());
                boolean readable = month == null && clause.length() <= LONGEST_CLAUSE;
                month = readable ? MonthWords.in(clause, today) : month;
            }
        }
        return new ProgressSentence(
                month, amounts.found(), amounts.shares(), joined(progress), joined(problems), joined(next), met);
    }

    /** The unit that is stated for all amounts; in a filled form (当月:1800;累计:7200) it is 万元, as in every form of the office. */
    private static @Nullable MoneyUnit unitOf(String text) {
        Matcher stated = STATED_UNIT.matcher(text);
        if (stated.find()) {
            return (stated.group(1) == null ? stated.group(2) : stated.group(1)).startsWith("亿")
                    ? MoneyUnit.YI
                    : MoneyUnit.WAN;
        }
        return FIELD.matcher(text).results().limit(2).count() == 2 ? MoneyUnit.WAN : null;
    }

    private static String joined(List<String> said) {
        return String.join("，", said);
    }

    private void take(String clause) {
        if (clause.isEmpty()) {
            return;
        }
        if (clause.length() > LONGEST_CLAUSE) {
            section.add(clause);
            return;
        }
        Matcher problem = PROBLEM.matcher(clause);
        Matcher nextStep = NEXT.matcher(clause);
        if (problem.find()) {
            begin(problems, clause.substring(problem.end()));
        } else if (nextStep.find()) {
            begin(next, clause.substring(nextStep.end()));
        } else if (section != progress && !SECTION_ENDS.matcher(clause).matches()) {
            section.add(clause);
        } else {
            section = progress;
            readProgress(clause);
        }
    }

    /** What follows in this sentence belongs to it as well, unless there was nothing to say. */
    private void begin(List<String> labelled, String said) {
        boolean nothing = said.isBlank() || NO_PROBLEM.matcher(said.strip()).matches();
        section = nothing && !said.isBlank() ? progress : labelled;
        if (!nothing) {
            labelled.add(said.strip());
        }
    }

    private void readProgress(String clause) {
        if (SCOPE_WORDS_ONLY.matcher(clause).matches()) {
            amounts.expect(clause);
            return;
        }
        boolean other =
                RATE.matcher(clause).matches() || NO_PROBLEM.matcher(clause).matches();
        if (!RATE_FIRST.matcher(clause).find() && TroubleWords.in(clause)) {
            problems.add(clause);
            return;
        }
        if (amounts.read(clause) || other || NOT_PHYSICAL.matcher(clause).matches()) {
            return;
        }
        keep(PROGRESS_LABEL.matcher(clause).replaceFirst("").strip());
    }

    private void keep(String said) {
        if (said.isEmpty() || EMPTY_TALK.matcher(said).matches()) {
            return;
        }
        boolean ahead = FORECAST.matcher(said).find() || isDatedAhead(said);
        (ahead && !DONE_ALREADY.matcher(said).find() ? next : progress).add(said);
    }

    /** A day without a year that is still to come: what should happen then has not happened. */
    private boolean isDatedAhead(String said) {
        Matcher dated = DATED.matcher(said);
        if (!dated.find()) {
            return false;
        }
        int month = Integer.parseInt(dated.group(1));
        int day = dated.group(2) == null ? 1 : Integer.parseInt(dated.group(2));
        return month > today.getMonthValue() || (month == today.getMonthValue() && day > today.getDayOfMonth());
    }
}
