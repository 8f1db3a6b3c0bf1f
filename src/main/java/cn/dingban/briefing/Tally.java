package cn.dingban.briefing;

import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a group of projects was to complete and has completed, from January on.
 *
 * @param projects how many they are
 * @param planned of the whole year
 * @param targeted by the end of the month
 * @param completed by the figures that count
 */
public record Tally(int projects, Wan planned, Wan targeted, Wan completed) {

    static final Tally NOTHING = new Tally(0, Wan.ZERO, Wan.ZERO, Wan.ZERO);
    private static final int MONTHS = 12;
    private static final int SCALE = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Tally plus(Tally other) {
        return new Tally(
                projects + other.projects,
                planned.plus(other.planned),
                targeted.plus(other.targeted),
                completed.plus(other.completed));
    }

    /** Completed in percent of the annual plan, to one decimal; null where nothing is planned. */
    @Nullable
    BigDecimal ofTheYear() {
        return planned.isZero() ? null : completed.percentOf(planned);
    }

    /** Completed in percent of what was to be completed by now, to one decimal; null where that is nothing. */
    @Nullable
    BigDecimal ofThePeriod() {
        return targeted.isZero() ? null : completed.percentOf(targeted);
    }

    /**
     * By how many percentage points the share of the annual plan is ahead of the months that have passed (序时进度), to one decimal, negative when it
     * lags. Worked out exactly and rounded once: 97.16% in October is ahead by 13.8 points, though 97.2 − 83.3 would say 13.9.
     *
     * @param month 1 to 12
     */
    @Nullable
    BigDecimal aheadOfPace(int month) {
        return planned.isZero()
                ? null
                : completed
                        .amount()
                        .multiply(HUNDRED)
                        .divide(planned.amount(), SCALE, RoundingMode.HALF_UP)
                        .subtract(pace(month, SCALE))
                        .setScale(1, RoundingMode.HALF_UP);
    }

    /** Which share of the year has passed at the end of that month, in percent. */
    static BigDecimal pace(int month, int scale) {
        return HUNDRED.multiply(BigDecimal.valueOf(month))
                .divide(BigDecimal.valueOf(MONTHS), scale, RoundingMode.HALF_UP);
    }

    /** A part of a whole in percent, to one decimal; null for a whole of nothing. */
    static @Nullable BigDecimal share(int part, int whole) {
        return whole == 0
                ? null
                : HUNDRED.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
