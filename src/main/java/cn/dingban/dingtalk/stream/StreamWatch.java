package cn.dingban.dingtalk.stream;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Judges connections: they die without a word, and some live on, answer every ping, and deliver nothing. DingTalk sends a frame of its own
 * every 20 to 30 seconds, so frames, not pongs, are the sign of life.
 */
class StreamWatch {

    /** What is to be done about a connection. */
    enum Verdict {
        FINE,
        /** Ask whether the other end is there. */
        PING,
        /** Nothing has come for a long time, although somebody is there: open another one, then let go of this one. */
        REPLACE,
        /** Nobody is there any more. */
        DROP
    }

    private final StreamPace pace;
    private volatile long since = System.nanoTime();
    private volatile long lastFrame;

    StreamWatch(StreamPace pace) {
        this.pace = pace;
    }

    void started() {
        since = System.nanoTime();
    }

    void heardFrame() {
        lastFrame = System.nanoTime();
    }

    /** Null before the first. */
    @Nullable
    Duration sinceLastFrame() {
        return lastFrame == 0 ? null : Duration.ofNanos(System.nanoTime() - lastFrame);
    }

    /** Whether nothing at all has come from DingTalk for so long that somebody must look, whatever the connection says. */
    boolean isAlarming() {
        long quietSince = lastFrame == 0 ? since : Math.max(since, lastFrame);
        return System.nanoTime() - quietSince > pace.silence().toNanos();
    }

    /** @param superseded whether another connection has taken its place */
    Verdict judge(StreamConnection connection, boolean superseded) {
        long now = System.nanoTime();
        if (superseded && connection.leftFor() > pace.quiet().toNanos()) {
            return Verdict.DROP;
        }
        long pinged = connection.unansweredPing();
        boolean deaf = pinged != 0 && now - pinged > pace.pingPatience().toNanos();
        if (deaf || now - connection.heardAt() > pace.silence().toNanos()) {
            return Verdict.DROP;
        }
        if (now - connection.frameAt() > pace.silence().toNanos() && !connection.leaving()) {
            return Verdict.REPLACE;
        }
        boolean quiet = now - connection.heardAt() > pace.quiet().toNanos();
        return pinged == 0 && quiet ? Verdict.PING : Verdict.FINE;
    }

    static long secondsSilent(StreamConnection connection) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - connection.frameAt());
    }
}
