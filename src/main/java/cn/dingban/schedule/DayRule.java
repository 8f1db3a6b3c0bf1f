package cn.dingban.schedule;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of a day that is no working day. The plan is silent about it and practice is split, so each cycle chooses its own.
 *
 * @param ordinal which working day, where the kind counts them; otherwise zero
 */
public record DayRule(Kind kind, int ordinal) {

    public static final DayRule AS_IS = new DayRule(Kind.AS_IS, 0);
    public static final DayRule NEXT_WORKING_DAY = new DayRule(Kind.NEXT_WORKING_DAY, 0);
    public static final DayRule PREVIOUS_WORKING_DAY = new DayRule(Kind.PREVIOUS_WORKING_DAY, 0);

    private static final Pattern NTH = Pattern.compile("([1-9][0-9]?)(?:st|nd|rd|th)-working-day-after");

    /** The four ways. */
    public enum Kind {
        AS_IS,
        NEXT_WORKING_DAY,
        PREVIOUS_WORKING_DAY,
        NTH_WORKING_DAY_AFTER
    }

    /** A day off is moved to the n-th working day after it. */
    public static DayRule nthWorkingDayAfter(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("The first working day after is the earliest, not number " + n);
        }
        return new DayRule(Kind.NTH_WORKING_DAY_AFTER, n);
    }

    /**
     * @param text {@code as-is}, {@code next-working-day}, {@code previous-working-day} or, for instance, {@code 2nd-working-day-after}
     * @throws IllegalArgumentException when it is none of these
     */
    public static DayRule parse(String text) {
        Matcher nth = NTH.matcher(text);
        if (nth.matches()) {
            return nthWorkingDayAfter(Integer.parseInt(nth.group(1)));
        }
        for (DayRule rule : new DayRule[] {AS_IS, NEXT_WORKING_DAY, PREVIOUS_WORKING_DAY}) {
            if (rule.toString().equals(text)) {
                return rule;
            }
        }
        throw new IllegalArgumentException(
                "'%s' is no working-day rule; there are as-is, next-working-day, previous-working-day and 2nd-working-day-after"
                        .formatted(text));
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        if (kind == Kind.NTH_WORKING_DAY_AFTER) {
            return ordinal + ending() + "-working-day-after";
        }
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String ending() {
        boolean teen = ordinal / 10 == 1;
        return switch (teen ? 0 : ordinal % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
