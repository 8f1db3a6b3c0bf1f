package cn.dingban.issue;

import java.time.Instant;

/**
 * One line of an issue's history.
 *
 * @param actor who: a userId, or {@code clock}
 * @param tier the tier after the step
 * @param detail the words that came with it: a reason, a measure, a deadline
 * @param source through what: {@code inbox:417}, {@code schedule:issue-clock}
 */
public record StepView(StepKind kind, Instant at, String actor, int tier, String detail, String source) {

    /** The actor of what happens by itself. */
    public static final String CLOCK = "clock";
}
