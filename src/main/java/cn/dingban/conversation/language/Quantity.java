package cn.dingban.conversation.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number in a clause that may count money, before anybody knows which money.
 *
 * @param start where it begins in the clause
 * @param end where the number and its unit end
 * @param unit null when none is written
 * @param exactness whether it is meant to the last digit
 */
record Quantity(
        int start, int end, BigDecimal count, @Nullable MoneyUnit unit, Exactness exactness) {

    /** How exactly an amount was said. */
    enum Exactness {
        EXACT,
        /** 约, 近, 多, 左右: to be read back as such. */
        ABOUT,
        /** Between two amounts: no figure at all. */
        RANGE,
        /** In another currency: no figure in 万元. */
        FOREIGN
    }

    /** What counts other things than money: nothing of that, and no digit, may follow. */
    private static final String NO_OTHER_UNIT =
            "(?![\\d.%‰]|[万亿千百]|个(?!亿)|成(?!投资)|米|公里|里|亩|公顷|户|家|层|座|根|栋|幢|号|年|月|日|天|阶段|人(?!民币)|名|台|套|期|标|处|片|段|孔"
                    + "|节|榀|棵|株|穴|辆|项|次|#|[-+/~—–:：]|平方|立方|方|吨|千瓦|伏|度|头|只|张|条|点|时|分|倍|位|周|季|环|国道|省道|县道|[A-Za-z㎡³])";

    private static final String NUMBER = "\\d{1,15}(?:\\.\\d{1,6})?";
    private static final String UNIT = "(个亿|亿元?|千万元?|百万元?|万元?|元)";
    private static final Pattern MONEY = Pattern.compile("(?<![A-Za-z\\d.#])(-?" + NUMBER + ")(?:" + UNIT
            + "?(?:-|~|至|到|—|–)(" + NUMBER + "))?(?:([余多来几])?" + UNIT + "([余多])?)?" + NO_OTHER_UNIT
            + "(?:的?(美元|美金|欧元|日元|港元|港币|英镑))?");

    private static final Pattern ABOUT_BEFORE =
            Pattern.compile("(?:约|近|大约|大概|将近|接近|不到|差不多|超|超过|逾|约合|计约|大致)(?:人民币|为|是|在)?$");
    private static final Pattern ABOUT_AFTER = Pattern.compile("^(?:左右|上下|以上|不到|出头)");

    /** All of them, in their order. */
    static List<Quantity> in(String clause) {
        List<Quantity> found = new ArrayList<>();
        Matcher matcher = MONEY.matcher(clause);
        while (matcher.find()) {
            found.add(from(clause, matcher));
        }
        return found;
    }

    private static Quantity from(String clause, Matcher matcher) {
        String written = matcher.group(5);
        MoneyUnit unit = written == null ? null : MoneyUnit.parse(written).orElse(null);
        String number = matcher.group(3) == null ? matcher.group(1) : matcher.group(3);
        return new Quantity(matcher.start(), matcher.end(), new BigDecimal(number), unit, exactness(clause, matcher));
    }

    private static Exactness exactness(String clause, Matcher matcher) {
        if (matcher.group(7) != null) {
            return Exactness.FOREIGN;
        }
        if (matcher.group(3) != null) {
            return Exactness.RANGE;
        }
        boolean about = matcher.group(4) != null
                || matcher.group(6) != null
                || ABOUT_BEFORE.matcher(clause.substring(0, matcher.start())).find()
                || ABOUT_AFTER.matcher(clause.substring(matcher.end())).find();
        return about ? Exactness.ABOUT : Exactness.EXACT;
    }
}
