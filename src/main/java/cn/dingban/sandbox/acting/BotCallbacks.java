package cn.dingban.sandbox.acting;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.SandboxCredentials;
import cn.dingban.sandbox.chat.Chat;
import cn.dingban.sandbox.chat.Content;
import cn.dingban.sandbox.chat.Message;
import cn.dingban.sandbox.chat.ReplySessions;
import cn.dingban.sandbox.chat.SandboxDirectory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes the bodies in which DingTalk reports what people did; text within text included. */
@SandboxBean
final class BotCallbacks {

    private static final String ROBOT = "$:LWCP_v1:$sandboxRobot";
    private static final String PERSON = "$:LWCP_v1:$";

    private final SandboxDirectory directory;
    private final ReplySessions sessions;
    private final JsonMapper json;

    BotCallbacks(SandboxDirectory directory, ReplySessions sessions, JsonMapper json) {
        this.directory = directory;
        this.sessions = sessions;
        this.json = json;
    }

    /** A text; in a group the mention has been taken out and its blank is left. */
    String text(Message message, String text, @Nullable Message replied) {
        var data = frame(message);
        data.put("msgtype", "text");
        var said = new LinkedHashMap<String, Object>();
        said.put("content", message.chat().isGroup() ? " " + text : text);
        if (replied != null) {
            said.put("isReplyMsg", true);
            said.put("repliedMsg", repliedMessage(replied));
        }
        data.put("text", said);
        return json.writeValueAsString(data);
    }

    String file(Message message, String fileName, String downloadCode) {
        var data = frame(message);
        data.put("msgtype", "file");
        data.put(
                "content",
                Map.of(
                        "spaceId",
                        Long.toString(message.seq()),
                        "fileName",
                        fileName,
                        "downloadCode",
                        downloadCode,
                        "fileId",
                        Long.toString(message.seq())));
        return json.writeValueAsString(data);
    }

    String picture(Message message, String downloadCode) {
        var data = frame(message);
        data.put("msgtype", "picture");
        data.put("content", Map.of("downloadCode", downloadCode, "pictureDownloadCode", downloadCode));
        return json.writeValueAsString(data);
    }

    /** A press; {@code content} and {@code value} are JSON inside strings. */
    String press(CardPress.Pressed pressed, Map<String, Object> params) {
        String content = json.writeValueAsString(
                Map.of("cardPrivateData", Map.of("actionIds", List.of(pressed.actionId()), "params", params)));
        var data = new LinkedHashMap<String, Object>();
        data.put("type", "actionCallback");
        data.put("outTrackId", pressed.card().outTrackId());
        data.put("corpId", SandboxCredentials.CORP_ID);
        data.put("userId", pressed.userId());
        data.put("userIdType", 1);
        data.put("spaceType", pressed.chat().isGroup() ? "IM_GROUP" : "IM_ROBOT");
        data.put("spaceId", pressed.chat().id());
        data.put("extension", "{}");
        data.put("content", content);
        data.put("value", content);
        return json.writeValueAsString(data);
    }

    /** In the shape that public connectors read; DingTalk documents none. */
    private static Map<String, Object> repliedMessage(Message replied) {
        Content content = replied.content();
        String words = Stream.of("content", "title", "preview")
                .map(content::field)
                .filter(field -> !field.isEmpty())
                .findFirst()
                .orElse("");
        return Map.of(
                "msgId", replied.handle().msgId(),
                "msgType", content.kind(),
                "content", Map.of("text", words));
    }

    private Map<String, Object> frame(Message message) {
        long at = message.at().toInstant().toEpochMilli();
        var data = new LinkedHashMap<String, Object>();
        data.put("msgId", message.handle().msgId());
        addChat(data, message.chat());
        addPeople(data, message.sender() == null ? "" : message.sender());
        data.put("robotCode", SandboxCredentials.ROBOT_CODE);
        data.put("createAt", at);
        data.put("sessionWebhook", sessions.open(message.chat()));
        data.put("sessionWebhookExpiredTime", at + ReplySessions.LIFE.toMillis());
        return data;
    }

    private void addChat(Map<String, Object> data, Chat chat) {
        data.put("conversationId", chat.openConversationId());
        data.put("openThreadId", chat.openConversationId());
        data.put("conversationType", chat.isGroup() ? "2" : "1");
        if (chat.isGroup()) {
            directory.group(chat.id()).ifPresent(group -> data.put("conversationTitle", group.title()));
            data.put("isInAtList", true);
            data.put("atUsers", List.of(Map.of("dingtalkId", ROBOT)));
        }
    }

    private void addPeople(Map<String, Object> data, String sender) {
        data.put("senderStaffId", sender);
        data.put("senderNick", directory.nameOf(sender));
        data.put("senderId", PERSON + sender);
        data.put("senderCorpId", SandboxCredentials.CORP_ID);
        data.put("isAdmin", false);
        data.put("senderPlatform", "Win");
        data.put("chatbotCorpId", SandboxCredentials.CORP_ID);
        data.put("chatbotUserId", ROBOT);
    }
}
