package cn.dingban.sandbox.chat;

import cn.dingban.sandbox.WireIds;

/** A conversation with the robot in it: a group, or one person's private chat. */
public record Chat(Kind kind, String id) {

    /** DingTalk's two sorts of conversation. */
    public enum Kind {
        PRIVATE,
        GROUP
    }

    /** @param userId whose chat with the robot it is */
    public static Chat privateWith(String userId) {
        return new Chat(Kind.PRIVATE, userId);
    }

    public static Chat group(String openConversationId) {
        return new Chat(Kind.GROUP, openConversationId);
    }

    public boolean isGroup() {
        return kind == Kind.GROUP;
    }

    public String openConversationId() {
        return isGroup() ? id : WireIds.privateChat(id);
    }
}
