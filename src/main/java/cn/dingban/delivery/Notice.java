package cn.dingban.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell a person or a group.
 *
 * @param key makes it unique for ever: {@code schedule or event : subject : period : recipient : kind}; a second notice with the same key is
 *     not sent
 * @param kind what sort of notice it is, as in {@code report-reminder}
 * @param text the message as text, sent where no card of this name is configured
 * @param card the same as an interactive card, if there is one
 * @param notBefore the earliest moment to send it; null for at once
 */
public record Notice(
        String key,
        String kind,
        Recipient recipient,
        Priority priority,
        Rendered text,
        @Nullable CardContent card,
        Reason reason,
        @Nullable Instant notBefore) {

    public Notice(String key, String kind, Recipient recipient, Priority priority, Rendered text, Reason reason) {
        this(key, kind, recipient, priority, text, null, reason, null);
    }

    public Notice withCard(CardContent content) {
        return new Notice(key, kind, recipient, priority, text, content, reason, notBefore);
    }
}
