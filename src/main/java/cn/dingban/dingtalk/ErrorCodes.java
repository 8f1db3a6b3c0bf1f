package cn.dingban.dingtalk;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** DingTalk's error codes and what each asks of us. What is not in the table is a mistake in content or configuration. */
final class ErrorCodes {

    static final String CARD_EXISTS = "param.cardAlreadyExist";
    static final String CARD_MISSING = "param.cardNotExist";

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final String TOKEN = "InvalidAuthentication";
    private static final Set<String> NOT_IN_GROUP = Set.of(
            "miss.openConversationId",
            "invalid.openConversationId",
            "group.disbanded",
            "resource.not.found",
            "resource.unavailable",
            "conversation.org.notMatch");
    private static final Map<String, Reaction> TABLE = table();

    private ErrorCodes() {}

    /** What to do about a code. */
    enum Reaction {
        NEXT_SECOND,
        NEXT_MINUTE,
        BUSY,
        TOO_FAST,
        UNCERTAIN,
        CREDENTIALS,
        CALLER_BARRED,
        QUOTA,
        REFUSED
    }

    private static Map<String, Reaction> table() {
        var table = new HashMap<String, Reaction>();
        put(table, Reaction.NEXT_SECOND, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi");
        put(table, Reaction.NEXT_MINUTE, "Forbidden.AccessDenied.QpmLimitForAppkeyAndApi");
        put(table, Reaction.BUSY, "Forbidden.AccessDenied.QpsLimitForApi", "system.busy", "systemBusy");
        put(table, Reaction.TOO_FAST, "send.too.fast", "send.byToken.tooFast", "too.many.group", "too.many.people");
        put(table, Reaction.UNCERTAIN, "unknown.send.result", "system.error", "send.ding.exception");
        put(table, Reaction.CREDENTIALS, "invalidClientIdOrSecret", "invalid.client", "unauthorized.client", TOKEN);
        put(table, Reaction.CREDENTIALS, "authFailed", "AuthenticationFailed.MissingParameter");
        put(table, Reaction.CALLER_BARRED, "Forbidden.AccessDenied.IpNotInWhiteList");
        put(table, Reaction.QUOTA, "Forbidden.AccessDenied.ApiCountLimitForOrg");
        return Map.copyOf(table);
    }

    private static void put(Map<String, Reaction> table, Reaction reaction, String... codes) {
        for (String code : codes) {
            table.put(code, reaction);
        }
    }

    /** The code decides; the HTTP status only where the code says nothing (limits come as 403 and as 429). */
    static Reaction reactionTo(String code, int status) {
        Reaction known = TABLE.get(code);
        if (known != null) {
            return known;
        }
        if (status == TOO_MANY_REQUESTS) {
            return Reaction.BUSY;
        }
        return status >= SERVER_ERROR ? Reaction.UNCERTAIN : Reaction.REFUSED;
    }

    /** Whether the access token is no longer good: worth one try with a new one. */
    static boolean refusesToken(String code) {
        return TOKEN.equals(code);
    }

    /** Whether we called this API too often, rather than sent too much to somebody. */
    static boolean saysTooManyCalls(String code) {
        Reaction known = TABLE.get(code);
        return known == Reaction.NEXT_SECOND || known == Reaction.NEXT_MINUTE || known == Reaction.BUSY;
    }

    /** Whether the robot cannot speak in the group that was asked about. */
    static boolean meansNotInGroup(String code) {
        return NOT_IN_GROUP.contains(code);
    }
}
