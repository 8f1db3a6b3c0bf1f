package cn.dingban.delivery.limits;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What is left of a {@link Limit}: when the latest permits were (or will be) used. A log rather than a bucket of tokens, because it is exact: a
 * bucket that is full when its refill begins lets twice the limit through.
 *
 * @param taken the moments of the latest permits, in microseconds, the earliest first
 * @param portion how much of the limit we dare to use since the platform told us to slow down; 1 is all
 */
record Budget(List<Long> taken, double portion, long portionAt, long blockedUntil) {

    /** From nothing to all; after a first refusal it is back in a quarter of this. */
    static final Duration RECOVERY = Duration.ofMinutes(1);

    /** Refusals of calls that were under way together are one sign, not several. */
    private static final long ONE_SIGN_MICROS = 1_000_000;

    private static final long NANOS_PER_MICRO = 1_000;
    private static final double LEAST = 1.0 / 20;
    private static final double THREE_QUARTERS = 0.75;

    static final Budget UNUSED = new Budget(List.of(), 1, 0, 0);

    static long micros(Duration time) {
        return time.toNanos() / NANOS_PER_MICRO;
    }

    static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    /** When the next one may go. */
    long next(Limit limit, boolean answer, long now) {
        int permits = (int) Math.max(1, limit.permits() * portionAt(now));
        int usable = answer ? permits : Math.max(1, permits - limit.kept());
        long free = limit.even() ? spaced(limit, usable) : inWindow(limit, usable);
        return Math.max(Math.max(now, free), blockedUntil);
    }

    private long spaced(Limit limit, int usable) {
        return taken.isEmpty() ? 0 : latest() + micros(limit.window()) / usable;
    }

    private long inWindow(Limit limit, int usable) {
        return taken.size() < usable ? 0 : taken.get(taken.size() - usable) + micros(limit.window());
    }

    private long latest() {
        return taken.get(taken.size() - 1);
    }

    /** Uses a permit at that moment. */
    Budget use(Limit limit, long at) {
        int remembered = limit.even() ? 1 : limit.permits();
        List<Long> log = new ArrayList<>(taken);
        log.add(at);
        return new Budget(
                List.copyOf(log.subList(Math.max(0, log.size() - remembered), log.size())),
                portion,
                portionAt,
                blockedUntil);
    }

    /** The platform told us to slow down: three quarters of what we dared to use, and nothing at all for a while. */
    Budget shrink(Duration block, long now) {
        long until = Math.max(blockedUntil, now + micros(block));
        boolean known = portion < 1 && now - portionAt < ONE_SIGN_MICROS;
        return known
                ? new Budget(taken, portion, portionAt, until)
                : new Budget(taken, Math.max(LEAST, portionAt(now) * THREE_QUARTERS), now, until);
    }

    private double portionAt(long now) {
        double recovered = (double) Math.max(0, now - portionAt) / micros(RECOVERY);
        return Math.min(1, portion + recovered);
    }
}
