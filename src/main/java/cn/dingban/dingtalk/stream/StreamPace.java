package cn.dingban.dingtalk.stream;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;

/**
 * The client's times.
 *
 * @param backOff how long to wait after so many failures in a row (0 = the first)
 * @param steady a connection that lasted this long was a success: the next failure counts as the first again
 * @param look how often the connection is looked at
 * @param quiet when nothing was heard for so long, we ping
 * @param pingPatience how long we wait to hear anything after a ping
 * @param silence a connection that has been silent for so long is dropped in any case; one that answers pings but brings no frame is replaced
 */
record StreamPace(
        IntFunction<Duration> backOff,
        Duration steady,
        Duration look,
        Duration quiet,
        Duration pingPatience,
        Duration silence) {

    private static final int LONGEST_WAIT = 30;
    private static final int DOUBLINGS = 5;
    private static final double JITTER = 0.2;

    static StreamPace standard() {
        return new StreamPace(
                StreamPace::doubling,
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                Duration.ofSeconds(15),
                Duration.ofMinutes(3));
    }

    /** 1, 2, 4 … 30 seconds, and a little more, so that several nodes do not come back at the same instant. */
    static Duration doubling(int failures) {
        long seconds = Math.min(LONGEST_WAIT, 1L << Math.min(failures, DOUBLINGS));
        return Duration.ofMillis((long)
                (seconds * 1000 * (1 + JITTER * ThreadLocalRandom.current().nextDouble())));
    }
}
