package cn.dingban.sandbox.acting;

import cn.dingban.sandbox.ConditionalOnSandbox;
import cn.dingban.sandbox.chat.CardTemplate;
import cn.dingban.sandbox.chat.CardTemplates;
import cn.dingban.sandbox.chat.Changes;
import cn.dingban.sandbox.chat.Chat;
import cn.dingban.sandbox.chat.Conversations;
import cn.dingban.sandbox.chat.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is on somebody's screen. */
@RestController
@ConditionalOnSandbox
@RequestMapping("/sandbox/api")
class LookingApi {

    /** Whose screen, which chat, and what to wait for before answering. */
    record Look(
            @Nullable String userId,
            @Nullable String openConversationId,
            @Nullable Long since,
            @Nullable String from,
            @BindParam("wait") @Nullable Integer count,
            @Nullable Long timeoutMs) {

        boolean shows(Message message) {
            return message.seq() > (since == null ? 0 : since) && (!"robot".equals(from) || message.isFromRobot());
        }

        int expected() {
            return count == null ? 0 : count;
        }

        Duration patience() {
            return Duration.ofMillis(timeoutMs == null ? 5_000 : Math.min(timeoutMs, 60_000));
        }
    }

    private final Conversations conversations;
    private final CardTemplates templates;
    private final Changes changes;
    private final MessageViews views;
    private final ChatLists lists;

    LookingApi(
            Conversations conversations,
            CardTemplates templates,
            Changes changes,
            MessageViews views,
            ChatLists lists) {
        this.conversations = conversations;
        this.templates = templates;
        this.changes = changes;
        this.views = views;
        this.lists = lists;
    }

    @GetMapping("/messages")
    Map<String, Object> messages(Look look) throws InterruptedException {
        boolean met = changes.await(() -> seen(look).size() >= look.expected(), look.patience());
        List<Map<String, Object>> messages = seen(look).stream()
                .map(message -> views.view(message, look.userId()))
                .toList();
        return Map.of("messages", messages, "complete", met);
    }

    @GetMapping("/people")
    Map<String, Object> people() {
        return lists.people();
    }

    @GetMapping("/conversations")
    List<Map<String, Object>> chats(@RequestParam String userId) {
        return lists.chatsOf(userId);
    }

    @GetMapping("/cards")
    List<CardTemplate> cards() {
        return templates.all();
    }

    private List<Message> seen(Look look) {
        String group = look.openConversationId();
        if (group == null && look.userId() == null) {
            return List.of();
        }
        Chat chat =
                group == null || group.isEmpty() ? Chat.privateWith(String.valueOf(look.userId())) : Chat.group(group);
        return conversations.in(chat, look.userId()).stream()
                .filter(look::shows)
                .toList();
    }
}
