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
 * @param file sent instead of the text, which then only names it; null for words and cards
 * @param notBefore the earliest moment to send it; null for at once
 * @param deadline after this moment it says nothing new any more, and is not sent as it is; null where it always does
 */
public record Notice(
        String key,
        String kind,
        Recipient recipient,
        Priority priority,
        Rendered text,
        @Nullable CardContent card,
        @Nullable FileContent file,
        Reason reason,
        @Nullable Instant notBefore,
        @Nullable Instant deadline) {

    public Notice(String key, String kind, Recipient recipient, Priority priority, Rendered text, Reason reason) {
        this(key, kind, recipient, priority, text, null, null, reason, null, null);
    }

    public Notice withCard(CardContent content) {
        return new Notice(key, kind, recipient, priority, text, content, file, reason, notBefore, deadline);
    }

    public Notice withFile(FileContent content) {
        return new Notice(key, kind, recipient, priority, text, card, content, reason, notBefore, deadline);
    }

    /** What is out of date already is wanted all the same, or nobody would send it: an occurrence of long ago that is run by hand. */
    Notice stillGoodAt(Instant now) {
        return deadline == null || deadline.isAfter(now)
                ? this
                : new Notice(key, kind, recipient, priority, text, card, file, reason, notBefore, null);
    }

    public Notice from(Instant moment) {
        return new Notice(key, kind, recipient, priority, text, card, file, reason, moment, deadline);
    }

    public Notice withDeadline(Instant moment) {
        return new Notice(key, kind, recipient, priority, text, card, file, reason, notBefore, moment);
    }
}
