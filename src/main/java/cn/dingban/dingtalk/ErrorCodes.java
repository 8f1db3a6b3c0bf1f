package cn.dingban.dingtalk;

import cn.dingban.delivery.spi.SendOutcome.Told;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * DingTalk's error codes and what each asks of us, from {@code dingtalk/error-codes.tsv}. What is not in the table is a mistake in content or
 * configuration.
 */
final class ErrorCodes {

    static final String CARD_EXISTS = "param.cardAlreadyExist";
    static final String CARD_MISSING = "param.cardNotExist";

    /** Before the status of a refusal that had no code. */
    static final String WORDLESS = "HTTP ";

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final Set<String> NOT_IN_GROUP = Set.of(
            "miss.openConversationId",
            "invalid.openConversationId",
            "group.disbanded",
            "resource.not.found",
            "resource.unavailable",
            "conversation.org.notMatch");
    private static final List<ErrorCode> DOCUMENTED = ErrorCode.readTable();

    private ErrorCodes() {}

    /** What to do about a code. */
    enum Reaction {
        NEXT_SECOND,
        NEXT_MINUTE,
        BUSY,
        TOO_FAST,
        /** Webhooks only: the robot is shut out for as long. */
        TEN_MINUTES,
        /** Webhooks only: the address is no longer good, so the API is used at once. */
        SESSION_OVER,
        UNCERTAIN,
        CREDENTIALS,
        CALLER_BARRED,
        QUOTA,
        BANNED,
        /** Concerns single recipients of a call that otherwise succeeded. */
        RECIPIENT,
        REFUSED
    }

    /** The table, in the order of its file. */
    static List<ErrorCode> documented() {
        return DOCUMENTED;
    }

    private static Optional<ErrorCode> find(String code) {
        return DOCUMENTED.stream().filter(one -> one.isMeantBy(code)).findFirst();
    }

    /**
     * The code decides; the HTTP status only where the code says nothing (limits come as 403 and as 429). A refusal without a code is not
     * DingTalk's but of something in between, which may be gone in a moment.
     */
    static Reaction reactionTo(String code, int status) {
        Optional<ErrorCode> known = find(code);
        if (known.isPresent()) {
            return known.get().reaction();
        }
        if (status == TOO_MANY_REQUESTS || code.startsWith(WORDLESS)) {
            return Reaction.BUSY;
        }
        return status >= SERVER_ERROR ? Reaction.UNCERTAIN : Reaction.REFUSED;
    }

    static boolean knows(String code) {
        return find(code).isPresent();
    }

    /** Who can mend what the code complains of; what is not documented is for those who run the service. */
    static Told whoMends(String code) {
        return find(code).map(ErrorCode::told).orElse(Told.ADMINISTRATORS);
    }

    /** Whether the access token is no longer good: worth one try with a new one. */
    static boolean refusesToken(String code) {
        return find(code)
                .filter(one -> one.outcome() == ErrorCode.Outcome.NEW_TOKEN)
                .isPresent();
    }

    /** Whether we called this API too often, rather than sent too much to somebody. */
    static boolean saysTooManyCalls(String code) {
        Reaction known = find(code).map(ErrorCode::reaction).orElse(Reaction.REFUSED);
        return known == Reaction.NEXT_SECOND || known == Reaction.NEXT_MINUTE || known == Reaction.BUSY;
    }

    /** Whether the robot cannot speak in the group that was asked about. */
    static boolean meansNotInGroup(String code) {
        return NOT_IN_GROUP.contains(code);
    }
}
