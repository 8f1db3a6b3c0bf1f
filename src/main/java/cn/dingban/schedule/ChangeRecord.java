package cn.dingban.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changed about a schedule (改动记录), for reading.
 *
 * @param actor who: a userId, {@code console} or {@code api}
 * @param reason as given; empty when none was
 * @param before the cadence in words before it
 * @param after the cadence in words after it
 * @param undoes the change that this one took back; null for any other
 */
public record ChangeRecord(
        long id,
        String scheduleId,
        Instant at,
        String actor,
        Action action,
        String reason,
        String before,
        String after,
        boolean pausedBefore,
        boolean pausedAfter,
        @Nullable Long undoes) {

    /** What was done. */
    public enum Action {
        CHANGE,
        RESET,
        PAUSE,
        RESUME,
        UNDO
    }
}
