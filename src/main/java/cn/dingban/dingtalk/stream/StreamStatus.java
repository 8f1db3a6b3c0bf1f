package cn.dingban.dingtalk.stream;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * @param connected whether a connection is open
 * @param lasting how long that has been so (or not so)
 * @param sinceLastFrame the time since anything arrived, pings included; null before the first
 * @param lastError why the connection was last lost or refused, for people; null when nothing ever went wrong
 */
record StreamStatus(
        boolean connected,
        Duration lasting,
        @Nullable Duration sinceLastFrame,
        @Nullable String lastError) {}
