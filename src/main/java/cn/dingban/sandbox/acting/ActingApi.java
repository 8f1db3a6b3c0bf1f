package cn.dingban.sandbox.acting;

import cn.dingban.sandbox.ConditionalOnSandbox;
import cn.dingban.sandbox.chat.Chat;
import cn.dingban.sandbox.chat.Content;
import cn.dingban.sandbox.chat.Conversations;
import cn.dingban.sandbox.chat.Message;
import cn.dingban.sandbox.chat.SandboxFiles;
import cn.dingban.sandbox.stream.StreamServer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What a person can do in DingTalk, over HTTP. */
@RestController
@ConditionalOnSandbox
@RequestMapping("/sandbox/api")
class ActingApi {

    /**
     * @param at whether the robot is mentioned, without which it does not hear a group; unset: yes
     * @param replyTo the msgId of the message in this chat that it replies to, if any
     */
    record Say(
            String userId,
            @Nullable String openConversationId,
            String text,
            @Nullable Boolean at,
            @Nullable String replyTo) {}

    private final Places places;
    private final Conversations conversations;
    private final SandboxFiles files;
    private final BotCallbacks callbacks;
    private final StreamServer stream;
    private final CardPress presses;

    ActingApi(
            Places places,
            Conversations conversations,
            SandboxFiles files,
            BotCallbacks callbacks,
            StreamServer stream,
            CardPress presses) {
        this.places = places;
        this.conversations = conversations;
        this.files = files;
        this.callbacks = callbacks;
        this.stream = stream;
        this.presses = presses;
    }

    @PostMapping("/say")
    Map<String, Object> say(@RequestBody Say say) {
        if (say.text() == null || say.text().isBlank()) {
            throw NotPossible.refused("textEmpty", List.of());
        }
        Chat chat = places.open(say.userId(), say.openConversationId());
        boolean hears = !chat.isGroup() || !Boolean.FALSE.equals(say.at());
        String shown = chat.isGroup() && hears ? places.mention() + say.text() : say.text();
        Message message = conversations.fromPerson(chat, say.userId(), Content.text(shown));
        boolean delivered = hears
                && stream.pushMessage(callbacks.text(message, say.text(), replied(chat, say.replyTo())))
                        .delivered();
        return Map.of("msgId", message.handle().msgId(), "seq", message.seq(), "delivered", delivered);
    }

    private @Nullable Message replied(Chat chat, @Nullable String msgId) {
        return conversations.in(chat, null).stream()
                .filter(message -> message.handle().msgId().equals(msgId))
                .findFirst()
                .orElse(null);
    }

    @PostMapping(path = "/send-file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Map<String, Object> sendFile(@RequestParam String userId, @RequestParam MultipartFile file) throws IOException {
        Chat chat = places.open(userId, null);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "file");
        String type = Objects.requireNonNullElse(file.getContentType(), MediaType.APPLICATION_OCTET_STREAM_VALUE);
        var stored = files.store(name, type, file.getBytes());
        boolean picture = type.startsWith("image/");
        Content content = picture ? Content.image(stored.id()) : Content.file(name, stored.id());
        Message message = conversations.fromPerson(chat, userId, content);
        String code = files.downloadCodeOf(stored);
        boolean delivered = stream.pushMessage(
                        picture ? callbacks.picture(message, code) : callbacks.file(message, name, code))
                .delivered();
        return Map.of("msgId", message.handle().msgId(), "seq", message.seq(), "delivered", delivered);
    }

    @PostMapping("/press")
    Map<String, Object> press(@RequestBody CardPress.Press press) throws InterruptedException {
        var answer = presses.press(press);
        var result = new LinkedHashMap<String, Object>();
        result.put("timeout", answer.isEmpty());
        answer.ifPresent(ack -> {
            result.put("code", ack.code());
            result.put("failed", !ack.isOk());
            result.put("data", ack.data());
        });
        return result;
    }
}
