package cn.dingban.conversation.language;

import java.math.BigDecimal;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes in digits what officials write in Chinese numerals, where it counts money, months or shares: 一亿二千万, 十一月, 六成. Nothing else. */
public final class ChineseNumerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String CHEQUE = "壹贰叁肆伍陆柒捌玖拾佰仟";
    private static final String EVERYDAY = "一二三四五六七八九十百千";
    private static final Pattern FORMAL = Pattern.compile("[" + CHEQUE + "]");
    private static final String DIGIT = "[零〇一二两三四五六七八九]";
    private static final String BELOW_WAN = "[零〇一二两三四五六七八九十百千]{1,24}(?:点" + DIGIT + "{1,6})?";

    /** One number with its units, as in 一亿二千万 or 两千; the unit is seen from outside by what follows. */
    private static final Pattern MONEY = Pattern.compile("(?<![\\d.])(" + BELOW_WAN + ")([余多几]?)个?(亿)(?:(" + BELOW_WAN
            + ")(万))?|(?<![\\d.])(" + BELOW_WAN + ")([余多几]?)(万)");

    private static final Pattern HALF_YI = Pattern.compile("半个?亿");
    private static final Pattern MONTH = Pattern.compile("(?<![\\d零〇一二两三四五六七八九十第周])(十[一二]?|[一二三四五六七八九])(月)(?!台|嫂)");
    private static final Pattern TENTHS =
            Pattern.compile("(?<![\\d.零〇一二三四五六七八九十百千万])([一二三四五六七八九])成(半|[一二三四五六七八九])?(?![立员为品果本功交型套熟人都效])");
    private static final Pattern DIGIT_TENTHS =
            Pattern.compile("(?<![\\d.])([1-9])成(半|[1-9](?!\\d))?(?![立员为品果本功交型套熟人都效])");
    private static final Pattern PERCENT =
            Pattern.compile("百分之([零〇一二两三四五六七八九十百]+(?:点" + DIGIT + "+)?|\\d+(?:\\.\\d+)?)");
    private static final Pattern YI_AND_WAN =
            Pattern.compile("(?<![\\d.])(\\d{1,6}(?:\\.\\d{1,4})?)个?亿[零,]?(\\d{1,4}(?:\\.\\d{1,4})?)(千万|百万|万)");
    /** 1亿2 is 1.2亿, as people say it. */
    private static final Pattern YI_AND_TENTHS = Pattern.compile("(?<![\\d.])(\\d{1,6})个?亿([1-9])(?=元|[,，;；。 ]|$)");

    private static final Pattern KEYBOARD_WAN = Pattern.compile("(?<=\\d)\\s?[wW](?![A-Za-z0-9])");

    private ChineseNumerals() {}

    public static String inDigits(String text) {
        String plain = HALF_YI.matcher(simple(text)).replaceAll("0.5亿");
        String money = MONEY.matcher(plain).replaceAll(ChineseNumerals::money);
        String months = MONTH.matcher(money).replaceAll(match -> plain(number(match.group(1))) + match.group(2));
        String tenths = TENTHS.matcher(months).replaceAll(match -> tenths(match, number(match.group(1))));
        String shares = DIGIT_TENTHS.matcher(tenths).replaceAll(match -> tenths(match, new BigDecimal(match.group(1))));
        String percent = PERCENT.matcher(shares).replaceAll(match -> percent(match.group(1)));
        String wan = KEYBOARD_WAN.matcher(percent).replaceAll("万");
        String tenthsOfYi = YI_AND_TENTHS.matcher(wan).replaceAll("$1.$2亿");
        return YI_AND_WAN.matcher(tenthsOfYi).replaceAll(ChineseNumerals::together);
    }

    /** The numerals of cheques, which nobody can alter, in their everyday form. */
    private static String simple(String text) {
        return FORMAL.matcher(text).find()
                ? FORMAL.matcher(text)
                        .replaceAll(match -> String.valueOf(EVERYDAY.charAt(CHEQUE.indexOf(match.group()))))
                : text;
    }

    private static String money(MatchResult match) {
        if (match.group(3) == null) {
            return plain(number(match.group(6))) + match.group(7) + match.group(8);
        }
        String yi = plain(number(match.group(1))) + match.group(2) + match.group(3);
        return match.group(4) == null ? yi : yi + plain(number(match.group(4))) + match.group(5);
    }

    /** 1亿2000万 as one amount, in 万. */
    private static String together(MatchResult match) {
        BigDecimal less = MoneyUnit.parse(match.group(3))
                .orElseThrow()
                .of(new BigDecimal(match.group(2)))
                .amount();
        return plain(MoneyUnit.YI.of(new BigDecimal(match.group(1))).amount().add(less)) + "万";
    }

    private static String tenths(MatchResult match, BigDecimal tens) {
        String more = match.group(2);
        BigDecimal ones = more == null
                ? BigDecimal.ZERO
                : more.equals("半") ? BigDecimal.valueOf(5) : more.matches("\\d") ? new BigDecimal(more) : number(more);
        return plain(tens.multiply(BigDecimal.TEN).add(ones)) + "%";
    }

    private static String percent(String written) {
        return (written.matches("[\\d.]+") ? written : plain(number(written))) + "%";
    }

    /** The value of numerals below ten thousand, a decimal point allowed: 两千三百 is 2300, 一点二 is 1.2, 二〇二六 is 2026. */
    private static BigDecimal number(String numerals) {
        int point = numerals.indexOf('点');
        String whole = (point < 0 ? numerals : numerals.substring(0, point))
                .replace('〇', '零')
                .replace('两', '二');
        BigDecimal value = BigDecimal.valueOf(whole.matches("[^十百千]{2,}") ? digits(whole) : placed(whole));
        return point < 0
                ? value
                : value.add(
                        fraction(numerals.substring(point + 1).replace('〇', '零').replace('两', '二')));
    }

    private static BigDecimal fraction(String numerals) {
        return BigDecimal.valueOf(digits(numerals), numerals.length());
    }

    private static long digits(String numerals) {
        long value = 0;
        for (char digit : numerals.toCharArray()) {
            value = value * 10 + DIGITS.indexOf(digit);
        }
        return value;
    }

    private static long placed(String numerals) {
        long value = 0;
        long digit = 0;
        for (char each : numerals.toCharArray()) {
            long place = each == '千' ? 1000 : each == '百' ? 100 : each == '十' ? 10 : 0;
            if (place > 0) {
                value += (digit == 0 ? 1 : digit) * place;
                digit = 0;
            } else {
                digit = DIGITS.indexOf(each);
            }
        }
        return value + digit;
    }

    private static String plain(BigDecimal value) {
        return Matcher.quoteReplacement(value.stripTrailingZeros().toPlainString());
    }
}
