package cn.dingban.delivery;

import cn.dingban.organisation.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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
 * @param cause what it has to do with its recipient
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
        @Nullable Instant deadline,
        Cause cause) {

    public Notice(String key, String kind, Recipient recipient, Priority priority, Rendered text, Reason reason) {
        this(key, kind, recipient, priority, text, null, null, reason, null, null, Cause.NONE);
    }

    /** About these projects. */
    public Notice about(Collection<Long> projectIds) {
        return with(new Cause(Set.copyOf(projectIds), cause.audience()));
    }

    /** About one project, if about any. */
    public Notice about(@Nullable Long projectId) {
        return about(projectId == null ? Set.of() : Set.of(projectId));
    }

    /** To whoever holds one of these roles, the first that fits. */
    public Notice toldAs(Role... roles) {
        return with(new Cause(cause.projects(), new Audience(null, List.of(roles))));
    }

    /** The same, in one unit. */
    public Notice toldAs(long unitId, Role... roles) {
        return with(new Cause(cause.projects(), new Audience(unitId, List.of(roles))));
    }

    private Notice with(Cause other) {
        return new Notice(key, kind, recipient, priority, text, card, file, reason, notBefore, deadline, other);
    }

    public Notice withCard(CardContent content) {
        return new Notice(key, kind, recipient, priority, text, content, file, reason, notBefore, deadline, cause);
    }

    public Notice withFile(FileContent content) {
        return new Notice(key, kind, recipient, priority, text, card, content, reason, notBefore, deadline, cause);
    }

    /** What is out of date already is wanted all the same, or nobody would send it: an occurrence of long ago that is run by hand. */
    Notice stillGoodAt(Instant now) {
        return deadline == null || deadline.isAfter(now)
                ? this
                : new Notice(key, kind, recipient, priority, text, card, file, reason, notBefore, null, cause);
    }

    public Notice from(Instant moment) {
        return new Notice(key, kind, recipient, priority, text, card, file, reason, moment, deadline, cause);
    }

    public Notice withDeadline(Instant moment) {
        return new Notice(key, kind, recipient, priority, text, card, file, reason, notBefore, moment, cause);
    }
}
