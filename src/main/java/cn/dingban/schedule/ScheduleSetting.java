package cn.dingban.schedule;

import org.jspecify.annotations.Nullable;

/** What the office has set for a schedule at some moment. */
record ScheduleSetting(boolean paused, @Nullable String overrideJson) {

    /** How it stood, and how it stands. */
    record Turn(ScheduleSetting before, ScheduleSetting after) {

        boolean changedNothing() {
            return before.equals(after);
        }
    }
}
