package cn.dingban.dingtalk.stream;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * @param connected whether a connection is open
 * @param lasting how long that has been so (or not so)
 * @param sinceLastFrame the time since a frame arrived, DingTalk's own pings included; null before the first
 * @param lastError why the connection was last lost or refused, for people; null when nothing ever went wrong
 * @param alarmed whether nothing has come for so long that somebody must look, connected or not
 */
record StreamStatus(
        boolean connected,
        Duration lasting,
        @Nullable Duration sinceLastFrame,
        @Nullable String lastError,
        boolean alarmed) {

    StreamStatus(boolean connected, Duration lasting, @Nullable Duration sinceLastFrame, @Nullable String lastError) {
        this(connected, lasting, sinceLastFrame, lastError, false);
    }
}
