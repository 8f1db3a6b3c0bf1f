package cn.dingban.conversation.language;

import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence about one project's progress says, clause by clause. It reads, it does not guess: an amount without a unit or without a
 * scope is handed on as such.
 *
 * @param month the month that is named, 1 to 12; null when none is
 * @param amounts the amounts of completed investment
 * @param progress what is said of physical progress, problems left out; empty when nothing is
 * @param problems what is said to be a problem; empty when nothing is
 * @param nextStep what is to be done next; empty when nothing is said
 */
public record ProgressSentence(
        @Nullable Integer month, List<Mention> amounts, String progress, String problems, String nextStep) {

    private static final Pattern CLAUSE = Pattern.compile("[，,；;。\\n]+|(?<=\\S) (?=\\S)");
    private static final Pattern MONTH = Pattern.compile("(?<!\\d)(1[0-2]|[1-9])月(?:份)?(?!底前|\\d)");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?:约|近|大约)?(-?\\d+(?:\\.\\d+)?)\\s*(个亿|亿元|亿|千万元|千万|万元|万|元)?(?![\\d.%‰]|米|公里|亩|户|层|座|根|栋|幢|号|年|月|日|天|阶段|人|台|套|期|标|个(?!亿)|#|\\+|平方|立方|方|吨|kV|/)");
    private static final Pattern SINCE_START = Pattern.compile("开工以来|开累|自开工|总累计");
    private static final Pattern YEAR_TO_DATE = Pattern.compile("累计|今年|本年|年度完成|全年完成|年初以来|1-\\d{1,2}月");
    private static final Pattern THIS_MONTH = Pattern.compile("本月|当月|(?<![-\\d])(1[0-2]|[1-9])月(?:份)?");
    private static final Pattern OTHER = Pattern.compile("计划|目标|总投资|概算|支付|到位|拨付|产值|下月|预计|申请|请求|欠|配套资金");
    private static final Pattern INVESTMENT = Pattern.compile("完成|投资|累计|本月|当月|\\d月|今年|本年");
    private static final Pattern PROBLEM = Pattern.compile("^(?:存在)?(?:的)?(?:问题|困难)[是有:：]*");
    private static final Pattern NO_PROBLEM = Pattern.compile("^(?:无|没有|暂无|没)$");
    private static final Pattern NEXT = Pattern.compile("^(?:下一?步|下月)(?:计划|举措|打算|拟|工作)?[:：]?");
    private static final Pattern NOTHING_DONE = Pattern.compile("无进展|没有进展|没进展|未开工|没开工|停工|零投资|未动工");
    private static final Pattern EMPTY_TALK =
            Pattern.compile("^(?:按计划推进|进展顺利|正常推进|有序推进|同上月|详见附件|已发邮箱|各项工作有序推进|序时进度以上)$");
    private static final Pattern SCOPE_WORDS_ONLY =
            Pattern.compile("^(?:(?:本月|当月|累计|本年累计|今年|完成|投资|完成投资|1[0-2]月|[1-9]月|份)+)$");

    /**
     * An amount of completed investment.
     *
     * @param count the number as written
     * @param unit null when none is written
     * @param words the clause that it stands in, to quote in a question
     */
    public record Mention(BigDecimal count, @Nullable MoneyUnit unit, AmountScope scope, String words) {

        /** The amount, if the unit is known. */
        public Optional<Wan> amount() {
            return unit == null ? Optional.empty() : Optional.of(unit.of(count));
        }

        public Mention inUnit(MoneyUnit known) {
            return new Mention(count, known, scope, words);
        }

        public Mention withScope(AmountScope known) {
            return new Mention(count, unit, known, words);
        }
    }

    /** Reads a sentence from which the project's name has been taken out. */
    public static ProgressSentence parse(String text) {
        return new Reader().read(ChineseText.normalise(text));
    }

    /** Whether the text says that nothing was done: zero is data. */
    public boolean saysNothingWasDone() {
        return NOTHING_DONE.matcher(progress).find();
    }

    /** Collects what the clauses say. */
    private static final class Reader {

        private final List<Mention> amounts = new ArrayList<>();
        private final List<String> progress = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private final List<String> next = new ArrayList<>();
        private AmountScope carried = AmountScope.UNKNOWN;

        ProgressSentence read(String text) {
            Matcher month = MONTH.matcher(text);
            Integer named = month.find() ? Integer.valueOf(month.group(1)) : null;
            for (String clause : CLAUSE.split(text)) {
                read(clause.strip(), named);
            }
            return new ProgressSentence(
                    named,
                    List.copyOf(amounts),
                    String.join("，", progress),
                    String.join("，", problems),
                    String.join("，", next));
        }

        private void read(String clause, @Nullable Integer named) {
            if (clause.isEmpty()) {
                return;
            }
            Matcher problem = PROBLEM.matcher(clause);
            Matcher nextStep = NEXT.matcher(clause);
            if (problem.find()) {
                addUnless(NO_PROBLEM, clause.substring(problem.end()).strip(), problems);
            } else if (nextStep.find()) {
                addUnless(NO_PROBLEM, clause.substring(nextStep.end()).strip(), next);
            } else if (!readAmounts(clause) && !SCOPE_WORDS_ONLY.matcher(clause).matches()) {
                addUnless(EMPTY_TALK, clause, progress);
            } else if (SCOPE_WORDS_ONLY.matcher(clause).matches()) {
                carried = scope(clause);
            }
        }

        private static void addUnless(Pattern nothing, String said, List<String> list) {
            if (!said.isEmpty() && !nothing.matcher(said).matches()) {
                list.add(said);
            }
        }

        private boolean readAmounts(String clause) {
            Matcher matcher = AMOUNT.matcher(clause);
            int from = 0;
            boolean found = false;
            while (matcher.find()) {
                String before = clause.substring(from, matcher.start());
                String unitWord = matcher.group(2);
                boolean money = unitWord != null
                        || INVESTMENT.matcher(before).find()
                        || (before.isBlank() && matcher.end() == clause.length());
                if (!money) {
                    continue;
                }
                AmountScope scope = scope(before);
                MoneyUnit unit =
                        unitWord == null ? null : MoneyUnit.parse(unitWord).orElse(null);
                if (scope != AmountScope.OTHER) {
                    amounts.add(new Mention(new BigDecimal(matcher.group(1)), unit, scope, clause));
                }
                from = matcher.end();
                found = true;
            }
            return found;
        }

        private AmountScope scope(String words) {
            if (OTHER.matcher(words).find()) {
                return AmountScope.OTHER;
            }
            if (SINCE_START.matcher(words).find()) {
                return AmountScope.SINCE_START;
            }
            if (YEAR_TO_DATE.matcher(words).find()) {
                return AmountScope.YEAR_TO_DATE;
            }
            if (THIS_MONTH.matcher(words).find()) {
                return AmountScope.MONTH;
            }
            AmountScope inherited = carried;
            carried = AmountScope.UNKNOWN;
            return inherited;
        }
    }
}
