package cn.dingban.conversation.language;

import cn.dingban.conversation.language.ProgressSentence.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what the clauses of one sentence say. */
final class ProgressReader {

    private static final Pattern SENTENCE = Pattern.compile("[；;。！!\\n]+");
    private static final Pattern CLAUSE = Pattern.compile("[，,]+|(?<=\\S) (?=\\S)");

    /** A month that is reported about; a day, a third of a month or a deadline is none. */
    private static final Pattern MONTH =
            Pattern.compile("月份:(1[0-2]|[1-9])$|(?<!\\d)(1[0-2]|[1-9])月(?:份)?(?!底前|前|初|[上中下]旬|中下旬|\\d)");

    private static final Pattern FORECAST = Pattern.compile("预计|计划|力争|争取|确保|拟");
    private static final Pattern ABOUT_MONTH =
            Pattern.compile("月份?(?:$|:|底|累计|实际|共|已|完成|投资|无|没|未|停|数|计划|\\d)|月份:|进展|报");
    private static final Pattern SECTION_ENDS =
            Pattern.compile("^(?:本月|当月|累计|今年|本年|(?:1[0-2]|[1-9])月|形象|目前).*|^完成投资.*");

    private static final Pattern PROBLEM =
            Pattern.compile("^(?:存在(?:的)?(?:主要)?(?:问题|困难)(?:是|有|为|:)*|(?:主要)?(?:问题|困难)(?:是|有|为|:)+)");
    private static final Pattern NO_PROBLEM =
            Pattern.compile("^(?:目前|暂时)?(?:无|没有|暂无|没)(?:存在)?(?:的)?(?:任何|其他|其它)?(?:问题|困难)?$");
    private static final Pattern NEXT = Pattern.compile("^(?:下一?步|下月)(?:工作)?(?:计划|举措|打算|措施|拟)?[:：]?");
    private static final Pattern PROGRESS_LABEL = Pattern.compile("^(?:形象进度|形象|进度):");
    private static final Pattern EMPTY_TALK =
            Pattern.compile("^(?:(?:正)?按计划推进|(?:进展|推进)顺利|正常推进|(?:各项)?(?:工作)?有序推进|(?:与|同)上月(?:一样|相同)?|详见附件|已发邮箱|序时进度以上"
                    + "|(?:预计)?可?(?:如期)?完成全年(?:目标)?任务)$");
    /** Follows from the amounts and the plan; no physical progress. */
    private static final Pattern RATE = Pattern.compile("^[(]?(?:占|完成率|完成(?:年度|全年|月度|1-\\d{1,2}月)).*%[)]?$");

    private static final Pattern SCOPE_WORDS_ONLY =
            Pattern.compile("^(?:(?:本月|当月|累计|本年累计|今年|完成|投资|完成投资|(?:1[0-2]|[1-9])月|份|:)+|月份:\\d{1,2})$");

    private final AmountReader amounts = new AmountReader();
    private final List<String> progress = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> next = new ArrayList<>();
    private List<String> section = progress;

    ProgressSentence read(String text) {
        Integer month = null;
        for (String sentence : SENTENCE.split(text)) {
            section = progress;
            for (String clause : CLAUSE.split(sentence)) {
                take(clause.strip());
                month = month == null ? month(clause) : month;
            }
        }
        List<Mention> found = amounts.found();
        return new ProgressSentence(month, found, joined(progress), joined(problems), joined(next));
    }

    private static String joined(List<String> said) {
        return String.join("，", said);
    }

    private static @Nullable Integer month(String clause) {
        Matcher month = MONTH.matcher(clause);
        if (FORECAST.matcher(clause).find() || !month.find()) {
            return null;
        }
        boolean about = ABOUT_MONTH.matcher(clause).find();
        String number = month.group(1) == null ? month.group(2) : month.group(1);
        return about ? Integer.valueOf(number) : null;
    }

    private void take(String clause) {
        if (clause.isEmpty()) {
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
        if (amounts.read(clause) || other) {
            return;
        }
        String said = PROGRESS_LABEL.matcher(clause).replaceFirst("").strip();
        if (!said.isEmpty() && !EMPTY_TALK.matcher(said).matches()) {
            progress.add(said);
        }
    }
}
