package cn.dingban.delivery;

import cn.dingban.delivery.spi.DeliveryChannel.Space;

/**
 * Whom a notice is for.
 *
 * @param space a person's private chat, or a group
 * @param name what people call them, for lists
 */
public record Recipient(Space space, String name) {

    public static Recipient person(String userId, String name) {
        return new Recipient(Space.person(userId), name);
    }

    public static Recipient group(String openConversationId, String title) {
        return new Recipient(Space.group(openConversationId), title);
    }

    /** The person's userId, or the group's openConversationId. */
    public String id() {
        return space.id();
    }
}
