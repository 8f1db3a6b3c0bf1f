package cn.dingban.dingtalk.stream;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says plainly when the connection is lost and when it is back, without saying so every few seconds. */
class StreamLog {

    private static final Logger log = LoggerFactory.getLogger(StreamClient.class);
    private static final long AGAIN = Duration.ofMinutes(10).toNanos();

    private boolean connected;
    private long changedAt = System.nanoTime();
    private long warnedAt;
    private int failures;
    private @Nullable String lastError;
    private volatile boolean alarmed;

    synchronized void up() {
        if (!connected) {
            connected = true;
            changedAt = System.nanoTime();
            log.info("DingTalk Stream connected{}", failures == 0 ? "" : " after " + failures + " failed attempts");
        }
        failures = 0;
    }

    /** The connection ended; that is ordinary and mended within a second or so. */
    synchronized void lost(String why) {
        lastError = why;
        if (connected) {
            connected = false;
            changedAt = System.nanoTime();
            log.info("DingTalk Stream connection ended: {}", why);
        }
    }

    /** A connection could not be opened. */
    synchronized void failed(String why, Duration wait) {
        boolean news = failures == 0 || !why.equals(lastError);
        failures++;
        lastError = why;
        long now = System.nanoTime();
        if (news || now - warnedAt > AGAIN) {
            warnedAt = now;
            log.warn(
                    "No DingTalk Stream connection: {} — the service runs on; messages from DingTalk arrive once it is back."
                            + " Next attempt in {} s, then at least every 36 s; this is repeated here every 10 minutes.",
                    why,
                    Math.max(1, wait.toSeconds()));
        }
    }

    /** Nothing has come for this long, whatever the connection says; said once, until something comes again. */
    synchronized void alarm(Duration silence) {
        if (!alarmed) {
            alarmed = true;
            log.error(
                    "Nothing has come from DingTalk for {} s, not even its own pings: what people write may not arrive."
                            + " A new connection is tried all the time; if this stays, look at the app's Stream mode and at the network.",
                    silence.toSeconds());
        }
    }

    /** Something came. */
    void heard() {
        if (alarmed) {
            alarmed = false;
            log.warn("DingTalk is heard again");
        }
    }

    synchronized StreamStatus status(@Nullable Duration sinceLastFrame) {
        return new StreamStatus(
                connected, Duration.ofNanos(System.nanoTime() - changedAt), sinceLastFrame, lastError, alarmed);
    }
}
