package cn.dingban.dingtalk.stream;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.conversation.spi.IncomingMessage;
import cn.dingban.conversation.spi.IncomingMessage.Attachment;
import cn.dingban.conversation.spi.IncomingMessage.Chat;
import cn.dingban.conversation.spi.IncomingMessage.Kind;
import cn.dingban.conversation.spi.IncomingMessage.Quoted;
import cn.dingban.delivery.spi.DeliveryChannel.Space;
import cn.dingban.dingtalk.ReplySessions.Session;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BotMessagesTests {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private static IncomingMessage read(String members) {
        String data = """
                {"conversationId":"cidTEST==","msgId":"msgX==","senderNick":"填报员01","senderStaffId":"user01",
                 "createAt":1795353600000,"conversationType":"1",%s}""".formatted(members);
        return BotMessages.incoming(JsonMapper.shared().readTree(data), "m-1", NOW);
    }

    @Test
    void readsAText() {
        IncomingMessage message = read("\"msgtype\":\"text\",\"text\":{\"content\":\" 报　北环路\u00a060%\\r\\n正常 \"}");

        assertThat(message)
                .isEqualTo(new IncomingMessage(
                        "msgX==",
                        new Chat(false, "cidTEST==", ""),
                        "user01",
                        "填报员01",
                        Kind.TEXT,
                        "报 北环路 60%\n正常",
                        null,
                        Instant.ofEpochMilli(1795353600000L)));
    }

    @Test
    void readsWhatIsRepliedTo() {
        String replied = "{\"msgId\":\"old==\",\"msgType\":\"text\",\"content\":{\"text\":\"原文\"}}";

        assertThat(read("\"msgtype\":\"text\",\"text\":{\"content\":\"为什么收到\",\"isReplyMsg\":true,\"repliedMsg\":"
                                + replied + "}")
                        .quoted())
                .isEqualTo(new Quoted("old==", "原文"));
        assertThat(
                        read("\"msgtype\":\"text\",\"text\":{\"content\":\"a\",\"isReplyMsg\":true,\"originalMsgId\":\"old==\"}")
                                .quoted())
                .isEqualTo(new Quoted("old==", ""));
        assertThat(read("\"msgtype\":\"text\",\"text\":{\"content\":\"a\"}").quoted())
                .isNull();
    }

    @Test
    void readsAGroup() {
        IncomingMessage message = BotMessages.incoming(JsonMapper.shared().readTree("""
                                {"conversationId":"cid","conversationType":"2","conversationTitle":"项目群",
                                 "msgtype":"text","text":{"content":"帮助"}}"""), "m-1", NOW);

        assertThat(message.chat()).isEqualTo(new Chat(true, "cid", "项目群"));
        assertThat(message.senderUserId()).isNull();
        assertThat(message.messageId()).isEqualTo("m-1");
        assertThat(message.sentAt()).isEqualTo(NOW);
    }

    @Test
    void readsWordsAndPictureOfRichText() {
        IncomingMessage message = read("""
                "msgtype":"richText","content":{"richText":[{"text":"现场"},{"text":"照片"},
                {"pictureDownloadCode":"pdc","downloadCode":"dc","type":"picture"},{"downloadCode":"dc2","type":"picture"}]}""");

        assertThat(message.kind()).isEqualTo(Kind.TEXT);
        assertThat(message.text()).isEqualTo("现场照片");
        assertThat(message.file()).isEqualTo(new Attachment("dc", "picture"));
    }

    @Test
    void takesRichTextWithoutWordsForAPicture() {
        IncomingMessage message =
                read("\"msgtype\":\"richText\",\"content\":{\"richText\":[{\"downloadCode\":\"dc\"}]}");

        assertThat(message.kind()).isEqualTo(Kind.PICTURE);
    }

    @Test
    void readsTheWordsOfAVoiceMessage() {
        IncomingMessage message = read("""
                "msgtype":"audio","content":{"duration":4000,"downloadCode":"dc","recognition":"项目一号完成百分之六十"}""");

        assertThat(message.kind()).isEqualTo(Kind.AUDIO);
        assertThat(message.text()).isEqualTo("项目一号完成百分之六十");
    }

    @Test
    void readsFilesPicturesAndVideos() {
        assertThat(read("\"msgtype\":\"file\",\"content\":{\"fileName\":\"进度表.xlsx\",\"downloadCode\":\"dc\"}")
                        .file())
                .isEqualTo(new Attachment("dc", "进度表.xlsx"));
        assertThat(read("\"msgtype\":\"picture\",\"content\":{\"pictureDownloadCode\":\"pdc\"}"))
                .satisfies(picture -> {
                    assertThat(picture.kind()).isEqualTo(Kind.PICTURE);
                    assertThat(picture.file()).isEqualTo(new Attachment("pdc", "picture"));
                });
        assertThat(read("\"msgtype\":\"video\",\"content\":{\"downloadCode\":\"dc\"}")
                        .kind())
                .isEqualTo(Kind.VIDEO);
    }

    @Test
    void hasNoWordsOnceTheQuotaIsUsedUp() {
        IncomingMessage message = read("\"msgtype\":\"text\",\"errorCode\":\"20001\",\"errorMessage\":\"quota\"");

        assertThat(message.kind()).isEqualTo(Kind.OTHER);
        assertThat(message.text()).isEmpty();
    }

    private static Optional<Session> session(String members) {
        JsonNode data = JsonMapper.shared().readTree("{\"createAt\":1795353600000,%s}".formatted(members));
        return BotMessages.session(data, BotMessages.incoming(data, "m-1", NOW));
    }

    @Test
    void readsWhereToAnswerAPerson() {
        assertThat(session("\"conversationType\":\"1\",\"conversationId\":\"cid\",\"senderStaffId\":\"wang\","
                        + "\"sessionWebhook\":\"https://w\",\"sessionWebhookExpiredTime\":\"1795359000000\""))
                .contains(new Session(
                        Space.person("wang"),
                        "https://w",
                        Instant.ofEpochMilli(1795353600000L),
                        Instant.ofEpochMilli(1795359000000L)));
    }

    @Test
    void readsWhereToAnswerAGroup() {
        assertThat(session("\"conversationType\":\"2\",\"conversationId\":\"cid\",\"senderStaffId\":\"wang\","
                                + "\"sessionWebhook\":\"https://w\",\"sessionWebhookExpiredTime\":1795359000000")
                        .map(Session::space))
                .contains(Space.group("cid"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"conversationType\":\"1\",\"senderStaffId\":\"wang\"",
                "\"conversationType\":\"1\",\"senderStaffId\":\"wang\",\"sessionWebhook\":\"https://w\"",
                "\"conversationType\":\"1\",\"sessionWebhook\":\"https://w\",\"sessionWebhookExpiredTime\":1795359000000",
                "\"conversationType\":\"2\",\"sessionWebhook\":\"https://w\",\"sessionWebhookExpiredTime\":1795359000000"
            })
    void knowsNoSessionWithoutAddressEndAndPlace(String members) {
        assertThat(session(members)).isEmpty();
    }
}
