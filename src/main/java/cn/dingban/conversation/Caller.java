package cn.dingban.conversation;

import cn.dingban.organisation.Official;
import java.time.Instant;

/**
 * Who speaks, and from where.
 *
 * @param official the person, known to the organisation and bound to DingTalk
 * @param inGroup whether it was said in a group; the answer is private all the same
 * @param source the inbox entry, for tracing: {@code inbox:417}
 * @param at when it was said
 */
public record Caller(Official official, boolean inGroup, String source, Instant at) {

    /** The caller's DingTalk userId. */
    public String userId() {
        return String.valueOf(official.userId());
    }
}
