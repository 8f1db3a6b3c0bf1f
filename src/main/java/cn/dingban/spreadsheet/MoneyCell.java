package cn.dingban.spreadsheet;

import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell read as money. The unit in the cell wins, then the header's, then the title's; where none is stated nothing is guessed.
 *
 * @param amount null where the cell is blank or could not be read
 * @param problem what to ask the person, in Chinese; null when all is well
 */
public record MoneyCell(@Nullable Wan amount, @Nullable String problem) {

    private static final Phrases PHRASES = new Phrases("spreadsheet");
    private static final Wan MOST = Wan.of(10_000_000_000L);
    private static final String NUMBER = "(?:\\d{1,20}(?:\\.\\d{0,20})?|\\.\\d{1,20})";
    private static final Pattern MONEY =
            Pattern.compile("(?:(" + NUMBER + ")亿)?(?:(" + NUMBER + ")万)?(?:(" + NUMBER + ")(元?))?元?");
    private static final Pattern ABOUT = Pattern.compile("^(?:约|大约|近|概算|估算|人民币|¥|￥|RMB)+|(?:左右|余|多|整)(?=元?$)");
    private static final Pattern BLANK = Pattern.compile("[-—–/\\\\]*|无|暂无");
    private static final Pattern RANGE = Pattern.compile(".*\\d.*[-—–~～至到].*\\d.*");
    private static final Pattern NUMERIC = Pattern.compile("[+-]?" + NUMBER + "(?:[eE][+-]?\\d{1,2})?");

    /** Reads what stands in the cell, given the units that header and title state. */
    public static MoneyCell read(String text, @Nullable MoneyUnit inHeader, @Nullable MoneyUnit inTitle) {
        String plain = PlainText.compact(text).replace(",", "").replace("，", "");
        if (BLANK.matcher(plain).matches()) {
            return new MoneyCell(null, null);
        }
        String bare = ABOUT.matcher(plain).replaceAll("");
        MoneyUnit otherwise = inHeader == null ? inTitle : inHeader;
        if (NUMERIC.matcher(bare).matches()) {
            return number(text.strip(), new BigDecimal(bare), otherwise);
        }
        return worded(text.strip(), bare);
    }

    private static MoneyCell number(String shown, BigDecimal number, @Nullable MoneyUnit unit) {
        if (number.signum() < 0) {
            return fault("money.negative", shown);
        }
        if (number.signum() == 0) {
            return new MoneyCell(Wan.ZERO, null);
        }
        return unit == null ? fault("money.no-unit", shown) : within(shown, unit.amount(number));
    }

    private static MoneyCell worded(String shown, String bare) {
        if (bare.startsWith("#")) {
            return fault("money.formula-error", shown);
        }
        Matcher money = MONEY.matcher(bare);
        if (bare.startsWith("-") && MONEY.matcher(bare.substring(1)).matches()) {
            return fault("money.negative", shown);
        }
        if (!money.matches() || incomplete(money)) {
            return fault(RANGE.matcher(bare).matches() ? "money.range" : "money.not-a-number", shown);
        }
        Wan sum = part(money.group(1), MoneyUnit.YI)
                .plus(part(money.group(2), MoneyUnit.WAN))
                .plus(part(money.group(3), MoneyUnit.YUAN));
        return within(shown, sum);
    }

    private static MoneyCell within(String shown, Wan amount) {
        return amount.compareTo(MOST) > 0 ? fault("money.too-large", shown) : new MoneyCell(amount, null);
    }

    /** Trailing digits without 元, as in 1亿5, leave open what the 5 counts. */
    private static boolean incomplete(Matcher money) {
        boolean nothing = money.group(1) == null && money.group(2) == null && money.group(3) == null;
        return nothing || money.group(3) != null && money.group(4).isEmpty();
    }

    private static Wan part(@Nullable String digits, MoneyUnit unit) {
        return digits == null ? Wan.ZERO : unit.amount(new BigDecimal(digits));
    }

    private static MoneyCell fault(String key, String shown) {
        return new MoneyCell(null, PHRASES.say(key, shown));
    }
}
