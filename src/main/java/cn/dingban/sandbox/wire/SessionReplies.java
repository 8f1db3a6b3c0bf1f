package cn.dingban.sandbox.wire;

import cn.dingban.sandbox.ConditionalOnSandbox;
import cn.dingban.sandbox.chat.Chat;
import cn.dingban.sandbox.chat.Content;
import cn.dingban.sandbox.chat.Conversations;
import cn.dingban.sandbox.chat.ReplySessions;
import cn.dingban.sandbox.chat.SandboxDirectory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The robot answers by the webhook that came with a message: the old API's shapes, HTTP 200 whatever happens. */
@RestController
@ConditionalOnSandbox
class SessionReplies {

    private static final int LONGEST = 20_000;
    private static final Map<String, List<String>> MEMBERS = Map.of(
            "text", List.of("content"),
            "markdown", List.of("title", "text"),
            "link", List.of("title", "text", "messageUrl"),
            "actionCard", List.of("title", "text"));

    private final ReplySessions sessions;
    private final SandboxDirectory directory;
    private final Conversations conversations;
    private final OldErrors errors;
    private final JsonMapper json;

    SessionReplies(
            ReplySessions sessions,
            SandboxDirectory directory,
            Conversations conversations,
            OldErrors errors,
            JsonMapper json) {
        this.sessions = sessions;
        this.directory = directory;
        this.conversations = conversations;
        this.errors = errors;
        this.json = json;
    }

    @PostMapping(ReplySessions.PATH)
    Map<String, Object> reply(
            @RequestParam(defaultValue = "") String session,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, defaultValue = "") String type,
            @RequestBody(required = false) byte @Nullable [] body) {
        Optional<Chat> chat = sessions.chatOf(session);
        if (chat.isEmpty()) {
            return errors.body(OldErrors.NO_SESSION);
        }
        if (!type.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            return errors.body(OldErrors.WRONG_TYPE);
        }
        if (!robotIsIn(chat.get())) {
            return errors.body(OldErrors.NO_ROBOT);
        }
        return post(chat.get(), body == null ? "" : new String(body, StandardCharsets.UTF_8));
    }

    private boolean robotIsIn(Chat chat) {
        return !chat.isGroup()
                || directory.group(chat.id()).filter(directory::hasRobot).isPresent();
    }

    private Map<String, Object> post(Chat chat, String body) {
        if (body.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return errors.body(OldErrors.TOO_LONG);
        }
        JsonNode message = parse(body);
        if (!message.isObject()) {
            return errors.body(OldErrors.NO_JSON);
        }
        String kind = message.path("msgtype").asString("");
        Map<String, String> fields = fields(message.path(kind));
        List<String> members = MEMBERS.get(kind);
        if (members == null
                || members.stream()
                        .anyMatch(member -> fields.getOrDefault(member, "").isEmpty())) {
            return errors.body(members == null ? OldErrors.WRONG_KIND : OldErrors.NO_JSON);
        }
        conversations.fromRobot(chat, new Content(kind, fields), "");
        return errors.ok();
    }

    private JsonNode parse(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException notJson) {
            return json.missingNode();
        }
    }

    private static Map<String, String> fields(JsonNode content) {
        var fields = new LinkedHashMap<String, String>();
        content.properties()
                .forEach(member -> fields.put(member.getKey(), member.getValue().asString("")));
        return fields;
    }
}
