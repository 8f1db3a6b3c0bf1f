package cn.dingban.console.access;

import cn.dingban.organisation.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A local account as the security administrator sees it.
 *
 * @param setUp whether its holder has chosen a password and confirmed the second factor
 */
public record AccountView(
        String name,
        Role role,
        boolean setUp,
        boolean locked,
        Instant createdAt,
        @Nullable Instant signedInAt) {}
