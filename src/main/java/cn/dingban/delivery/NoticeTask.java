package cn.dingban.delivery;

import cn.dingban.schedule.ScheduledTask;
import cn.dingban.schedule.TaskContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A scheduled task that does nothing but tell people something: what it would send can be seen before it is sent. */
public abstract class NoticeTask implements ScheduledTask {

    private static final int LEAST_MINUTES = 3;
    private static final int SPREAD_MINUTES = 5;

    private final Deliveries deliveries;

    protected NoticeTask(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /**
     * Works out what this firing has to say, without storing anything.
     *
     * @return one notice a recipient, and what kept others from getting one
     */
    protected abstract Round round(TaskContext context);

    /** The notices of one firing, and what went wrong for single subjects. */
    public record Round(List<Notice> notices, List<String> problems) {}

    @Override
    public RunResult perform(TaskContext context) {
        Round round = round(context);
        long sent = deliveries.addressed(round.notices()).stream()
                .map(notice -> offTheHour(notice, context).withDeadline(context.usefulUntil()))
                .filter(deliveries::enqueue)
                .count();
        return new RunResult((int) sent, round.problems());
    }

    /** On the hour everybody's rounds start, and DingTalk asks to keep away from it: that of a schedule set there begins some minutes later. */
    private static Notice offTheHour(Notice notice, TaskContext context) {
        Instant at = context.scheduledFor();
        boolean onTheHour = at.truncatedTo(ChronoUnit.HOURS).equals(at.truncatedTo(ChronoUnit.MINUTES));
        if (!onTheHour || notice.notBefore() != null) {
            return notice;
        }
        int minutes = LEAST_MINUTES + Math.floorMod(context.scheduleId().hashCode(), SPREAD_MINUTES);
        return notice.from(at.plus(Duration.ofMinutes(minutes)));
    }

    @Override
    public List<PreviewItem> preview(TaskContext context) {
        return items(round(context).notices());
    }

    /** What the office would see of such notices before they leave. */
    protected final List<PreviewItem> items(List<Notice> notices) {
        return deliveries.addressed(notices).stream()
                .map(notice -> new PreviewItem(
                        notice.recipient().id(),
                        notice.recipient().name(),
                        notice.text().title(),
                        notice.text().markdown()))
                .toList();
    }

    /** The key of a notice of this firing: a firing tells each recipient once, however often it runs. */
    protected static String key(TaskContext context, String period, Recipient recipient) {
        return "schedule:%s:%s:%s:%s".formatted(context.scheduleId(), period, context.date(), recipient.id());
    }
}
