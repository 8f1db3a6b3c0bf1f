package cn.dingban.dingtalk.stream;

import cn.dingban.conversation.spi.IncomingMessage;
import cn.dingban.conversation.spi.IncomingMessage.Attachment;
import cn.dingban.conversation.spi.IncomingMessage.Chat;
import cn.dingban.conversation.spi.IncomingMessage.Kind;
import cn.dingban.conversation.spi.IncomingMessage.Quoted;
import cn.dingban.delivery.spi.DeliveryChannel.Space;
import cn.dingban.dingtalk.ReplySessions.Session;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads DingTalk's bot messages. */
final class BotMessages {

    private static final String GROUP = "2";
    private static final char FULL_WIDTH_BLANK = '\u3000';
    private static final int MOST_QUOTED = 100;
    private static final char NO_BREAK_SPACE = '\u00a0';

    private BotMessages() {}

    /** The words, the file and what the two make together. */
    private record Content(Kind kind, String text, @Nullable Attachment file) {}

    static IncomingMessage incoming(JsonNode data, String frameId, Instant now) {
        Content content = content(data);
        String id = data.path("msgId").asString("");
        long createdAt = data.path("createAt").asLong(0);
        return new IncomingMessage(
                id.isEmpty() ? frameId : id,
                new Chat(
                        GROUP.equals(data.path("conversationType").asString("")),
                        data.path("conversationId").asString(""),
                        data.path("conversationTitle").asString("")),
                blankToNull(data.path("senderStaffId").asString("")),
                data.path("senderNick").asString(""),
                content.kind,
                plain(content.text),
                content.file,
                createdAt > 0 ? Instant.ofEpochMilli(createdAt) : now,
                quoted(data.path("text")));
    }

    /** Where to answer this message; empty when DingTalk does not say, or does not say for how long. */
    static Optional<Session> session(JsonNode data, IncomingMessage message) {
        String address = data.path("sessionWebhook").asString("");
        long expiresAt = data.path("sessionWebhookExpiredTime").asLong(0);
        Chat chat = message.chat();
        String id = chat.group() ? chat.id() : String.valueOf(message.senderUserId());
        if (address.isEmpty() || expiresAt <= 0 || id.isEmpty() || (!chat.group() && message.senderUserId() == null)) {
            return Optional.empty();
        }
        return Optional.of(new Session(
                chat.group() ? Space.group(id) : Space.person(id),
                address,
                message.sentAt(),
                Instant.ofEpochMilli(expiresAt)));
    }

    private static Content content(JsonNode data) {
        JsonNode content = data.path("content");
        return switch (data.path("msgtype").asString("")) {
            case "text" -> text(data.path("text"));
            case "richText" -> richText(content.path("richText"));
            case "picture" -> new Content(Kind.PICTURE, "", file(content, "picture"));
            case "audio" -> new Content(Kind.AUDIO, content.path("recognition").asString(""), file(content, "audio"));
            case "video" -> new Content(Kind.VIDEO, "", file(content, "video"));
            case "file" -> new Content(Kind.FILE, "", file(content, "file"));
            default -> new Content(Kind.OTHER, "", null);
        };
    }

    /** Without any text, the month's quota is used up and DingTalk withholds the words. */
    private static Content text(JsonNode text) {
        return text.isMissingNode()
                ? new Content(Kind.OTHER, "", null)
                : new Content(Kind.TEXT, text.path("content").asString(""), null);
    }

    /**
     * What is replied to. The shape of it differs between sources, and none is documented: what is not there is left out, and of the words no
     * more is taken than tells one message of ours from another.
     */
    private static @Nullable Quoted quoted(JsonNode text) {
        if (!text.path("isReplyMsg").asBoolean(false)) {
            return null;
        }
        JsonNode replied = text.path("repliedMsg");
        JsonNode content = replied.path("content");
        String words = content.isString()
                ? content.asString("")
                : content.path("text").asString(content.path("title").asString(""));
        String id = replied.path("msgId").asString(text.path("originalMsgId").asString(""));
        return new Quoted(id, words.substring(0, Math.min(words.length(), MOST_QUOTED)));
    }

    private static Content richText(JsonNode parts) {
        var words = new StringBuilder();
        Attachment picture = null;
        for (JsonNode part : parts.values()) {
            words.append(part.path("text").asString(""));
            picture = picture == null ? file(part, "picture") : picture;
        }
        boolean wordless = words.toString().isBlank() && picture != null;
        return new Content(wordless ? Kind.PICTURE : Kind.TEXT, words.toString(), picture);
    }

    private static @Nullable Attachment file(JsonNode content, String nameless) {
        String code = content.path("downloadCode")
                .asString(content.path("pictureDownloadCode").asString(""));
        return code.isEmpty()
                ? null
                : new Attachment(code, content.path("fileName").asString(nameless));
    }

    /** Phones write full-width blanks, and after a mention a blank remains. */
    private static String plain(String text) {
        return text.replace(FULL_WIDTH_BLANK, ' ')
                .replace(NO_BREAK_SPACE, ' ')
                .replace("\u200b", "")
                .replace("\ufeff", "")
                .replace("\r\n", "\n")
                .strip();
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
