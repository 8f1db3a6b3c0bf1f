package cn.dingban.sandbox.acting;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.SandboxText;
import cn.dingban.sandbox.chat.Chat;
import cn.dingban.sandbox.chat.SandboxDirectory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the chat that a person means, if it is open to them. */
@SandboxBean
final class Places {

    private final SandboxDirectory directory;
    private final SandboxText text;

    Places(SandboxDirectory directory, SandboxText text) {
        this.directory = directory;
        this.text = text;
    }

    /** @param openConversationId null for the private chat with the robot */
    Chat open(String userId, @Nullable String openConversationId) {
        if (directory.person(userId).isEmpty()) {
            throw NotPossible.unknown("personUnknown");
        }
        if (openConversationId == null || openConversationId.isBlank()) {
            return Chat.privateWith(userId);
        }
        if (directory.group(openConversationId).isEmpty()) {
            throw NotPossible.unknown("groupUnknown");
        }
        Chat chat = Chat.group(openConversationId);
        if (!directory.isMember(chat, userId)) {
            throw NotPossible.refused("notMember", List.of());
        }
        return chat;
    }

    String robotName() {
        return text.of("robot.name");
    }

    /** What the client writes in front of a group message to the robot. */
    String mention() {
        return "@" + robotName() + " ";
    }
}
