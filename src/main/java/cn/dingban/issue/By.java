package cn.dingban.issue;

/**
 * Who does something, and through what.
 *
 * @param actor a userId, or {@link StepView#CLOCK}
 * @param source {@code inbox:417}, {@code schedule:issue-clock}, {@code console}
 */
public record By(String actor, String source) {

    /** What happens by itself, when a schedule fires. */
    public static By clock(String scheduleId) {
        return new By(StepView.CLOCK, "schedule:" + scheduleId);
    }
}
