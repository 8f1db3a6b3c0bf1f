package cn.dingban.conversation.language;

import cn.dingban.conversation.language.ProgressSentence.Mention;
import cn.dingban.conversation.language.Share.Base;
import cn.dingban.shared.Wan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the amounts among all the numbers that officials write, and what each of them covers. */
final class AmountReader {

    /** A number without a unit is money only right after such words. */
    private static final Pattern INVESTMENT =
            Pattern.compile("(?:完成|投资|累计|实际|本月|当月|月份?|今年|本年|开工以来|总投资|计划|目标)(?:额|数|了|约|近|为|是|达|到|共|计|大约|:|投资|完成){0,6}$");

    /** After the whole cost or the year's plan, what has been completed of it: since the start, or since January. */
    private static final Pattern SO_FAR = Pattern.compile("(?:现|目前|实际){0,6}已?(?:累计)?(?:完成)(?:投资)?(?:额)?(?:约|近)?");

    private static final Pattern OF_A_RUN_OF_MONTHS = Pattern.compile("月|季度|半年");

    private final LocalDate today;
    private final @Nullable MoneyUnit stated;
    private final List<Mention> found = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();
    private @Nullable String expected;
    private @Nullable String sameTime;
    private boolean justRead;
    private @Nullable AmountScope whole;

    /**
     * @param stated the unit of all amounts without one of their own: said for all (单位:万元), or that of the office's forms; null for none
     */
    AmountReader(LocalDate today, @Nullable MoneyUnit stated) {
        this.today = today;
        this.stated = stated;
    }

    /** Words such as 累计 that the next amount belongs to. */
    void expect(String words) {
        expected = expected == null ? words : expected + words;
        justRead = false;
    }

    /** A new sentence: what was said about time before no longer holds. */
    void newSentence() {
        sameTime = null;
        whole = null;
    }

    /** @return whether the clause is about money, and about nothing else that would have to be kept */
    boolean read(String clause) {
        List<Share> here = Share.in(clause);
        boolean follows = justRead;
        justRead = false;
        boolean money = readAmounts(clause);
        if (follows || justRead) {
            here.forEach(this::learnFrom);
        }
        for (Share share : here) {
            boolean plain = share.base() == Base.UNSAID && (follows || justRead) && lastIsOfTheYear();
            shares.add(plain ? share.ofAnnualPlan() : share);
        }
        justRead = justRead || (follows && !here.isEmpty());
        return money || (!here.isEmpty() && here.stream().allMatch(Share::isOfMoney));
    }

    private boolean readAmounts(String clause) {
        int from = 0;
        boolean money = false;
        for (Quantity quantity : Quantity.in(clause)) {
            String before = clause.substring(from, quantity.start());
            boolean alone = before.isBlank() && quantity.end() == clause.length();
            if (quantity.unit() != null || INVESTMENT.matcher(before).find() || alone) {
                take(clause, before, quantity);
                from = quantity.end();
                money = true;
            }
        }
        return money;
    }

    private void take(String clause, String before, Quantity quantity) {
        AmountScope role = MoneyRole.of(before, clause.substring(quantity.end()));
        if (role == AmountScope.OTHER) {
            justRead = false;
            return;
        }
        MoneyUnit unit = unit(quantity);
        if (role != AmountScope.UNKNOWN) {
            whole = role;
            if (role == AmountScope.TARGET && OF_A_RUN_OF_MONTHS.matcher(before).find()) {
                sameTime = before;
            }
            found.add(new Mention(quantity.count(), unit, role, quantity.exactness(), false, clause));
            return;
        }
        ScopeWords.Found scope = scope(before);
        expected = null;
        found.add(new Mention(quantity.count(), unit, scope.scope(), quantity.exactness(), scope.supposed(), clause));
        justRead = true;
    }

    private ScopeWords.Found scope(String before) {
        ScopeWords.Found own = ScopeWords.in(before, today);
        if (own.scope() != AmountScope.UNKNOWN || before.contains("以来")) {
            return own;
        }
        boolean ofTheWhole = SO_FAR.matcher(before).matches();
        if (ofTheWhole && whole == AmountScope.TOTAL) {
            return new ScopeWords.Found(AmountScope.SINCE_START, true);
        }
        if (ofTheWhole && whole == AmountScope.PLAN_YEAR) {
            return new ScopeWords.Found(AmountScope.YEAR_TO_DATE, true);
        }
        String earlier = expected == null ? sameTime : expected;
        return earlier == null ? own : ScopeWords.in(earlier + before, today);
    }

    /** Nobody reports less than 1 万元 in 元: a word is missing, and has to be asked for. */
    private @Nullable MoneyUnit unit(Quantity quantity) {
        MoneyUnit unit = quantity.unit();
        if (unit == null) {
            return stated;
        }
        boolean tooSmall = unit == MoneyUnit.YUAN && unit.of(quantity.count()).compareTo(Wan.of(1)) < 0;
        return tooSmall ? null : unit;
    }

    /** A share of the annual plan tells that the amount before it is the year's; one of the total that it counts since the start. */
    private void learnFrom(Share share) {
        int last = lastCompleted();
        if (last < 0) {
            return;
        }
        Mention mention = found.get(last);
        if (share.base() == Base.ANNUAL_PLAN && mention.scope() == AmountScope.UNKNOWN && isPlain(mention)) {
            found.set(last, mention.withScope(AmountScope.YEAR_TO_DATE));
        } else if (share.base() == Base.TOTAL && (mention.supposed() || mention.scope() == AmountScope.UNKNOWN)) {
            found.set(last, mention.withScope(AmountScope.SINCE_START));
        }
    }

    private int lastCompleted() {
        int last = found.size() - 1;
        while (last >= 0 && !found.get(last).scope().isCompleted()) {
            last--;
        }
        return last;
    }

    private boolean lastIsOfTheYear() {
        int last = lastCompleted();
        return last >= 0 && found.get(last).scope() == AmountScope.YEAR_TO_DATE;
    }

    private static boolean isPlain(Mention mention) {
        return !mention.words().contains("年以来");
    }

    List<Share> shares() {
        return List.copyOf(shares);
    }

    /** The amounts; two different ones cannot both be the month's or the year's, so a person has to say which is. */
    List<Mention> found() {
        return found.stream()
                .map(each -> isDisputed(each) ? each.withScope(AmountScope.UNKNOWN) : each)
                .toList();
    }

    private boolean isDisputed(Mention one) {
        return one.scope().isCompleted()
                && one.scope() != AmountScope.UNKNOWN
                && found.stream().anyMatch(other -> disputes(other, one));
    }

    private static boolean disputes(Mention other, Mention one) {
        return other != one
                && other.scope() == one.scope()
                && !sameAmount(other, one)
                && (one.supposed() || !other.supposed());
    }

    private static boolean sameAmount(Mention one, Mention other) {
        return one.amount().isPresent() && one.amount().equals(other.amount());
    }
}
