package cn.dingban.sandbox.acting;

import cn.dingban.sandbox.ConditionalOnSandbox;
import cn.dingban.sandbox.SandboxCredentials;
import cn.dingban.sandbox.chat.Chat;
import cn.dingban.sandbox.chat.Conversations;
import cn.dingban.sandbox.chat.Message;
import cn.dingban.sandbox.stream.StreamServer;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of the robot's messages: a person reads a chat, or one is taken back. The robot's app hears of it by events, as DingTalk tells it. */
@RestController
@ConditionalOnSandbox
@RequestMapping("/sandbox/api")
class ReceiptApi {

    record Read(String userId, @Nullable String openConversationId) {}

    /** @param userId who takes it back, such as a group's owner; unset: nobody in particular */
    record Recall(String processQueryKey, @Nullable String userId) {}

    private final Places places;
    private final Conversations conversations;
    private final StreamServer stream;
    private final Clock clock;

    ReceiptApi(Places places, Conversations conversations, StreamServer stream, Clock clock) {
        this.places = places;
        this.conversations = conversations;
        this.stream = stream;
        this.clock = clock;
    }

    @PostMapping("/read")
    Map<String, Object> read(@RequestBody Read read) {
        Chat chat = places.open(read.userId(), read.openConversationId());
        List<Message> news = conversations.unreadFromRobot(chat, read.userId());
        conversations.markRead(chat, read.userId());
        if (stream.isConnected()) {
            news.stream()
                    .filter(Message::isTraceable)
                    .forEach(message -> stream.pushEvent("robot_msg_read", event(message, read.userId())));
        }
        return Map.of();
    }

    @PostMapping("/recall")
    Map<String, Object> recall(@RequestBody Recall recall) {
        List<Message> taken = conversations.ofQueryKey(recall.processQueryKey());
        if (taken.isEmpty()) {
            throw NotPossible.unknown("messageUnknown");
        }
        conversations.recall(recall.processQueryKey());
        if (stream.isConnected()) {
            String by = recall.userId() == null ? "" : recall.userId();
            taken.forEach(message -> stream.pushEvent("robot_msg_recall", event(message, by)));
        }
        return Map.of("recalled", taken.size());
    }

    private Map<String, Object> event(Message message, String userId) {
        var data = new LinkedHashMap<String, Object>();
        data.put("processQueryKey", message.handle().processQueryKey());
        data.put("robotCode", SandboxCredentials.ROBOT_CODE);
        data.put("openConversationId", message.chat().id());
        data.put("userId", userId);
        data.put("operatTime", String.valueOf(clock.millis()));
        return data;
    }
}
