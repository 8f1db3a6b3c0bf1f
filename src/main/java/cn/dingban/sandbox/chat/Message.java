package cn.dingban.sandbox.chat;

import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bubble.
 *
 * @param sender a person's userId, or null for the robot
 */
public record Message(
        long seq, OffsetDateTime at, Chat chat, @Nullable String sender, Content content, Handle handle) {

    /**
     * How DingTalk refers to it.
     *
     * @param visibleTo who sees it; empty for everyone in the chat
     */
    public record Handle(String msgId, String processQueryKey, Set<String> visibleTo) {

        public Handle {
            visibleTo = Set.copyOf(visibleTo);
        }
    }

    public boolean isFromRobot() {
        return sender == null;
    }

    /** Whether events can name it: answers by webhook have no handle. */
    public boolean isTraceable() {
        return !handle.processQueryKey().isEmpty();
    }

    public boolean isVisibleTo(@Nullable String viewer) {
        return viewer == null
                || handle.visibleTo().isEmpty()
                || handle.visibleTo().contains(viewer);
    }
}
