package cn.dingban.conversation.language;

import cn.dingban.conversation.language.ProgressSentence.Mention;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the amounts of completed investment among all the numbers that officials write, and what each of them covers. */
final class AmountReader {

    /** A number that counts money: nothing of its digits, and no unit of anything else, may follow. */
    private static final Pattern AMOUNT = Pattern.compile(
            "(-?\\d+(?:\\.\\d+)?)(?:[余多来]?(个亿|亿元|亿|千万元|千万|万元|万|元))?+(?![\\d.%‰]|[万亿千百]|个(?!亿)|成|米|公里|里|亩|公顷|户|家|层|座|根|栋"
                    + "|幢|号|年|月|日|天|阶段|人|名|台|套|期|标|处|片|段|孔|节|榀|棵|株|穴|辆|项|次|#|[-+/~—–]|平方|立方|方|吨|[A-Za-z㎡³])");

    /** A number without a unit is money only right after such words. */
    private static final Pattern INVESTMENT =
            Pattern.compile("(?:完成|投资|累计|实际|本月|当月|月份?|今年|本年)(?:额|了|约|近|为|是|达|到|共|计|大约|:)*$");

    private static final Pattern OTHER = Pattern.compile("计划|目标|任务|总投资|概算|预算|支付|到位|拨付|产值|合同|中标|专项债|贷款|融资|下月|明年|上年|去年"
            + "|预计|预期|力争|争取|确保|有望|拟|将完成|申请|请求|恳请|欠|差|缺|剩|尚需|还需|未完成|不是|原报|误报|配套资金|比上|较上|同比|环比|增加|增长|减少");

    private static final Pattern RANGE = Pattern.compile("(?<!\\d)(1[0-2]|[1-9])月?(?:-|—|–|~|至|到)(?:1[0-2]|[1-9])月");
    private static final Pattern SINCE_START = Pattern.compile("开工以来|开累|自开工|总累计");

    /** Up to some day or over some other time: no month's end that a report could be about. */
    private static final Pattern UNSETTLED = Pattern.compile("截[至止](?:今日|今天|昨日|昨天|目前)|半年|季度|20\\d\\d年以来|月底");

    private static final Pattern THIS_YEAR = Pattern.compile("今年|本年|年度完成|全年完成|年初以来");
    private static final Pattern THIS_MONTH = Pattern.compile("本月|当月|(?<![-\\d])(1[0-2]|[1-9])月(?:份)?");
    private static final Pattern OF_THE_YEAR = Pattern.compile("^[(]?(?:占|完成)(?:全年|年度)");
    private static final Pattern OF_THE_TOTAL = Pattern.compile("^[(]?占(?:项目|工程)?(?:总投资|概算)");

    /** How sure we are of a scope: what is only supposed gives way to what is said. */
    private record Found(Mention mention, boolean supposed) {}

    private final List<Found> found = new ArrayList<>();
    private @Nullable String expected;
    private boolean justRead;

    /** Words such as 累计 that the next amount belongs to. */
    void expect(String words) {
        expected = expected == null ? words : expected + words;
        justRead = false;
    }

    /** @return whether the clause is about money, and about nothing else that would have to be kept */
    boolean read(String clause) {
        if (justRead) {
            shareOf(clause);
        }
        justRead = false;
        Matcher matcher = AMOUNT.matcher(clause);
        int from = 0;
        boolean money = false;
        while (matcher.find()) {
            String before = clause.substring(from, matcher.start());
            if (matcher.group(2) != null
                    || INVESTMENT.matcher(before).find()
                    || (before.isBlank() && matcher.end() == clause.length())) {
                take(clause, before, matcher);
                from = matcher.end();
                money = true;
            }
        }
        if (money) {
            shareOf(clause.substring(from));
        }
        return money;
    }

    private void take(String clause, String before, Matcher matcher) {
        if (OTHER.matcher(before).find()) {
            justRead = false;
            return;
        }
        String words = expected == null || scope(before) != AmountScope.UNKNOWN ? before : expected + before;
        expected = null;
        BigDecimal count = new BigDecimal(matcher.group(1));
        AmountScope scope = scope(words);
        boolean supposed = scope == AmountScope.YEAR_TO_DATE
                && !THIS_YEAR.matcher(words).find()
                && !RANGE.matcher(words).find();
        found.add(new Found(new Mention(count, unit(count, matcher.group(2)), scope, clause), supposed));
        justRead = true;
    }

    /** Nobody reports less than 1 万元 in 元: a word is missing, and has to be asked for. */
    private static @Nullable MoneyUnit unit(BigDecimal count, @Nullable String word) {
        MoneyUnit unit = word == null ? null : MoneyUnit.parse(word).orElse(null);
        boolean tooSmall = unit == MoneyUnit.YUAN && unit.of(count).compareTo(Wan.of(1)) < 0;
        return tooSmall ? null : unit;
    }

    private static AmountScope scope(String words) {
        Matcher range = RANGE.matcher(words);
        if (range.find()) {
            return range.group(1).equals("1") ? AmountScope.YEAR_TO_DATE : AmountScope.UNKNOWN;
        }
        if (SINCE_START.matcher(words).find()) {
            return AmountScope.SINCE_START;
        }
        boolean cumulative = words.contains("累计");
        if (UNSETTLED.matcher(words).find() && !(cumulative && words.contains("月底"))) {
            return AmountScope.UNKNOWN;
        }
        if (cumulative || THIS_YEAR.matcher(words).find()) {
            return AmountScope.YEAR_TO_DATE;
        }
        return THIS_MONTH.matcher(words).find() ? AmountScope.MONTH : AmountScope.UNKNOWN;
    }

    /** 占年度计划 tells that the amount before it is the year's; 占总投资 that 累计 may well have meant since the start. */
    private void shareOf(String words) {
        if (found.isEmpty()) {
            return;
        }
        Found last = found.get(found.size() - 1);
        Mention mention = last.mention();
        if (OF_THE_YEAR.matcher(words).find() && mention.scope() == AmountScope.UNKNOWN && isPlain(mention)) {
            found.set(found.size() - 1, new Found(mention.withScope(AmountScope.YEAR_TO_DATE), false));
        } else if (OF_THE_TOTAL.matcher(words).find() && last.supposed()) {
            found.set(found.size() - 1, new Found(mention.withScope(AmountScope.UNKNOWN), false));
        }
    }

    private static boolean isPlain(Mention mention) {
        return !mention.words().contains("年以来");
    }

    /** The amounts; two different ones cannot both be the month's or the year's, so a person has to say which is. */
    List<Mention> found() {
        return found.stream()
                .map(each -> isDisputed(each) ? each.mention().withScope(AmountScope.UNKNOWN) : each.mention())
                .toList();
    }

    private boolean isDisputed(Found one) {
        return one.mention().scope() != AmountScope.UNKNOWN && found.stream().anyMatch(other -> disputes(other, one));
    }

    private static boolean disputes(Found other, Found one) {
        return other != one
                && other.mention().scope() == one.mention().scope()
                && !sameAmount(other.mention(), one.mention())
                && (one.supposed() || !other.supposed());
    }

    private static boolean sameAmount(Mention one, Mention other) {
        return one.amount().isPresent() && one.amount().equals(other.amount());
    }
}
