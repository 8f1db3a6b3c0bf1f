package cn.dingban.delivery;

import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a notice is sent, so that "为什么收到这条" can be answered.
 *
 * @param source what caused it: {@code schedule:report-reminder}, or {@code inbox:417}
 * @param article the plan's article, as in {@code 第2条}; empty for answers
 * @param subject what it is about, such as a project or a unit
 * @param period the month that it is about
 */
@Embeddable
public record Reason(
        String source,
        String article,
        @Nullable String subject,
        @Nullable String period) {

    private static final String INBOX = "inbox:";
    private static final String SCHEDULE = "schedule:";

    public static Reason schedule(String scheduleId, String article, @Nullable String period) {
        return new Reason(SCHEDULE + scheduleId, article, null, period);
    }

    public static Reason inbox(long inboxId) {
        return new Reason(INBOX + inboxId, "", null, null);
    }

    /** Whether somebody's message or press caused it. */
    boolean isInbox() {
        return source.startsWith(INBOX);
    }

    /** The schedule that caused it; empty where none did. */
    Optional<String> scheduleId() {
        return source.startsWith(SCHEDULE) ? Optional.of(source.substring(SCHEDULE.length())) : Optional.empty();
    }

    /** An event that the plan itself wants told, so that the article can be named. */
    public static Reason event(String name, String article, @Nullable String subject, @Nullable String period) {
        return new Reason("event:" + name, article, subject, period);
    }

    public static Reason event(String name, @Nullable String subject, @Nullable String period) {
        return new Reason("event:" + name, "", subject, period);
    }
}
