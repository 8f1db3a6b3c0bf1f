package cn.dingban.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * An amount of money in units of ten thousand yuan (万元), exact to two decimals.
 *
 * <p>One 亿 is 10,000 万.
 */
public record Wan(BigDecimal amount) implements Comparable<Wan> {

    public static final Wan ZERO = Wan.of(0);

    private static final BigDecimal WAN_PER_YI = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Wan {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }

    public static Wan of(long amount) {
        return new Wan(BigDecimal.valueOf(amount));
    }

    public static Wan of(String amount) {
        return new Wan(new BigDecimal(amount));
    }

    /** From an amount in hundred millions of yuan (亿元). */
    public static Wan ofYi(BigDecimal yi) {
        return new Wan(yi.multiply(WAN_PER_YI));
    }

    /** From an amount in yuan (元). */
    public static Wan ofYuan(BigDecimal yuan) {
        return new Wan(yuan.divide(WAN_PER_YI, 2, RoundingMode.HALF_UP));
    }

    public Wan plus(Wan other) {
        return new Wan(amount.add(other.amount));
    }

    public Wan minus(Wan other) {
        return new Wan(amount.subtract(other.amount));
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** This amount as a percentage of another, to one decimal; the other must not be zero. */
    public BigDecimal percentOf(Wan whole) {
        return amount.multiply(HUNDRED).divide(whole.amount, 1, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Wan other) {
        return amount.compareTo(other.amount);
    }

    /** Digits with thousands separators and without needless decimals, as in {@code 3,240} or {@code 12.5}; the unit is left to the template. */
    @Override
    public String toString() {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }
}
