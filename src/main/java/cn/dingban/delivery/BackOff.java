package cn.dingban.delivery;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after a failed attempt: twice as long each time, plus up to a half, so that what failed together does not come back together.
 *
 * @param jitter a number from 0 to 1
 */
record BackOff(Duration first, Duration most, DoubleSupplier jitter) {

    private static final int MOST_DOUBLINGS = 20;

    static BackOff standard() {
        return new BackOff(
                Duration.ofSeconds(1),
                Duration.ofMinutes(10),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** @param attempts how many have failed, at least 1 */
    Duration after(int attempts) {
        long doubled = first.toMillis() << Math.max(0, Math.min(attempts - 1, MOST_DOUBLINGS));
        long jittered = doubled + (long) (doubled / 2.0 * jitter.getAsDouble());
        return Duration.ofMillis(Math.min(jittered, most.toMillis()));
    }
}
