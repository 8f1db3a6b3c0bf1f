package cn.dingban.spreadsheet;

import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The units of money that tables use: 亿元, 万元, 元. */
public enum MoneyUnit {
    YI,
    WAN,
    YUAN;

    private static final Pattern STATED_UNIT = Pattern.compile("单位[:：]?[((]?([^\\s)）;；]*)");
    private static final Pattern WORD = Pattern.compile("亿元?|万元?|元");

    Wan amount(BigDecimal number) {
        return switch (this) {
            case YI -> Wan.ofYi(number);
            case WAN -> new Wan(number);
            case YUAN -> Wan.ofYuan(number);
        };
    }

    /** The unit of that word; empty for any other word, also for one that names two units. */
    static Optional<MoneyUnit> ofWord(String text) {
        Matcher words = WORD.matcher(text);
        MoneyUnit found = null;
        while (words.find()) {
            MoneyUnit unit = ofFirst(words.group().charAt(0));
            if (found != null && found != unit) {
                return Optional.empty();
            }
            found = unit;
        }
        return Optional.ofNullable(found);
    }

    /** The unit that a title states, as in {@code 单位：万元}. */
    static Optional<MoneyUnit> statedIn(String title) {
        Matcher stated = STATED_UNIT.matcher(PlainText.compact(title));
        while (stated.find()) {
            Optional<MoneyUnit> unit = ofWord(stated.group(1));
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    private static MoneyUnit ofFirst(char letter) {
        return switch (letter) {
            case '亿' -> YI;
            case '万' -> WAN;
            default -> YUAN;
        };
    }
}
