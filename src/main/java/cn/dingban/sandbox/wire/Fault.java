package cn.dingban.sandbox.wire;

import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on the next calls of an API.
 *
 * @param path exact, or a prefix when it ends with {@code *}
 * @param method unset: any
 */
public record Fault(
        String path,
        @Nullable String method,
        Kind kind,
        @Nullable Integer times) {

    /** What goes wrong. */
    public enum Kind {
        RATE_LIMITED,
        SERVER_ERROR,
        EMPTY_500,
        BAD_GATEWAY_HTML,
        /** The token is worth nothing any more; at a webhook, its session. */
        TOKEN_EXPIRED,
        /** Not answered for half a minute; not accepted either. */
        HANG,
        /** The connection is cut; not accepted. */
        RESET,
        /** Accepted, then the connection is cut: the caller cannot know. */
        LOST_ANSWER,
        QPS,
        IP_BAN
    }

    boolean concerns(String calledMethod, String calledPath) {
        boolean samePath = path.endsWith("*")
                ? calledPath.startsWith(path.substring(0, path.length() - 1))
                : path.equals(calledPath);
        return samePath && (method == null || method.equalsIgnoreCase(calledMethod));
    }
}
