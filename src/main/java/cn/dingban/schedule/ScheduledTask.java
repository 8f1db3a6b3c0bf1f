package cn.dingban.schedule;

import java.util.List;
import java.util.Set;

/**
 * Work that a schedule starts. A task is a function of the <em>scheduled</em> fire time, never of the present, so that a run that is made up
 * late, repeated after a crash or rehearsed does the same.
 *
 * <p>{@link #perform} runs inside one transaction opened by {@link ScheduleRunner}; whatever it enqueues commits with the run's record.
 */
public interface ScheduledTask {

    /** The name by which schedules refer to this task, as in {@code report-reminder}. */
    String name();

    /** Does the work that was due at {@link TaskContext#scheduledFor()}. */
    RunResult perform(TaskContext context);

    /** What {@link #perform} would send, without sending or storing anything. */
    List<PreviewItem> preview(TaskContext context);

    /** What would keep this run from reaching somebody: nobody in a post, a person not bound to DingTalk, a robot not in a group. */
    default List<PreflightFinding> preflight(TaskContext context) {
        return List.of();
    }

    /** Who may be told beside those whom it is for; nobody where the rules of practice keep it to them. */
    default Set<Copy> copies() {
        return Set.of();
    }

    /** How a run ended: how many notices it caused, and what went wrong for single subjects while the rest went on. */
    record RunResult(int notices, List<String> problems) {

        public static RunResult sent(int notices) {
            return new RunResult(notices, List.of());
        }
    }

    /**
     * One message that would be sent.
     *
     * @param recipientId the person's userId, or the group's openConversationId
     * @param recipient what people call them
     * @param text as it would be rendered
     */
    record PreviewItem(String recipientId, String recipient, String title, String text) {}

    /** Something to mend before the schedule fires, in Chinese, for the office. */
    record PreflightFinding(String subject, String message) {}
}
