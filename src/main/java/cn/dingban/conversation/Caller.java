package cn.dingban.conversation;

import cn.dingban.conversation.spi.IncomingMessage.Quoted;
import cn.dingban.organisation.Official;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, and from where.
 *
 * @param official the person, known to the organisation and bound to DingTalk
 * @param inGroup whether it was said in a group; the answer is private all the same
 * @param source the inbox entry, for tracing: {@code inbox:417}
 * @param at when it was said
 * @param chatId the group's openConversationId; the userId in a private chat
 * @param quoted the message that they reply to; null where they reply to none
 */
public record Caller(
        Official official,
        boolean inGroup,
        String source,
        Instant at,
        String chatId,
        @Nullable Quoted quoted) {

    public Caller(Official official, boolean inGroup, String source, Instant at) {
        this(official, inGroup, source, at, String.valueOf(official.userId()), null);
    }

    /** The caller's DingTalk userId. */
    public String userId() {
        return String.valueOf(official.userId());
    }
}
