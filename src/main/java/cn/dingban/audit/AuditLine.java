package cn.dingban.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the trail, for reading.
 *
 * @param actor who: a userId, {@code account:} and a name, {@code api}, or {@code system}
 * @param action what, as a dotted verb
 * @param seq its place in the chain; null until it is sealed, moments after it was written
 */
public record AuditLine(
        long id,
        Instant at,
        String actor,
        String action,
        String subject,
        String detail,
        @Nullable Long seq) {}
