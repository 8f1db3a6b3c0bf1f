package cn.dingban.delivery.limits;

import java.time.Duration;

/**
 * So many in any period of this length.
 *
 * @param kept of these, how many only answers to people may use
 * @param even whether they are spaced evenly, so that one that comes in between waits for one gap at most; else they may come in a burst
 */
public record Limit(int permits, Duration window, int kept, boolean even) {

    /** We count when we send, the platform when it receives: what is delayed on its way must not meet what follows it. */
    private static final double MARGIN = 1.022;

    private static final int KEPT_FOR_ANSWERS = 4;

    /** Calls to one API. */
    public static Limit perSecond(int permits) {
        return new Limit(permits, withMargin(Duration.ofSeconds(1)), 0, true);
    }

    /** Messages to one group: a quarter is kept for answers, which people wait for. */
    public static Limit perMinute(int permits) {
        return new Limit(permits, withMargin(Duration.ofMinutes(1)), permits / KEPT_FOR_ANSWERS, false);
    }

    private static Duration withMargin(Duration window) {
        return Duration.ofMillis((long) Math.ceil(window.toMillis() * MARGIN));
    }
}
