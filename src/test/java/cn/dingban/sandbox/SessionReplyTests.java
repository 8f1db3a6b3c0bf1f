package cn.dingban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.dingban.shared.DirectoryPublished;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The webhook that comes with every message, for an answer within the session. */
@SpringBootTest(classes = SandboxTestApp.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SessionReplyTests {

    private static final String PATH = "/robot/sendBySession";

    @LocalServerPort
    private int port;

    private SandboxDriver sandbox;
    private TestStream stream;

    @BeforeEach
    void theApplicationListens() {
        sandbox = new SandboxDriver("http://localhost:" + port);
        sandbox.post("/sandbox/reset", Map.of());
        sandbox.put("/sandbox/api/directory", new DirectoryPublished(SandboxTestApp.PEOPLE, SandboxTestApp.GROUPS));
        stream = new TestStream(sandbox, data -> "{\"response\":{}}");
    }

    @AfterEach
    void leaveNoConnectionBehind() {
        sandbox.post("/sandbox/api/stream/drop", Map.of());
        await().until(() ->
                sandbox.get("/sandbox/api/stream").body().path("connections").asInt() == 0);
    }

    private static Map<String, Object> markdown(String text) {
        return Map.of("msgtype", "markdown", "markdown", Map.of("title", "回答", "text", text));
    }

    /** The webhook of a message that somebody says now. */
    private String webhook(Map<String, Object> said) {
        sandbox.post("/sandbox/api/say", said);
        await().until(() -> !stream.frames(TestStream.BOT).isEmpty());
        JsonNode data =
                stream.data(TestStream.BOT, stream.frames(TestStream.BOT).size() - 1);
        assertThat(data.path("sessionWebhookExpiredTime").asLong()
                        - data.path("createAt").asLong())
                .isEqualTo(5_400_000);
        return data.path("sessionWebhook").asString();
    }

    private String webhookOf(String userId) {
        return webhook(Map.of("userId", userId, "text", "待办"));
    }

    private JsonNode answer(String webhook, Object body) {
        var answer = sandbox.post(webhook.substring(webhook.indexOf(PATH)), body);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void carriesAnAnswerIntoThePrivateChat() {
        String webhook = webhookOf("reporter01");

        assertThat(URI.create(webhook))
                .hasScheme("http")
                .hasAuthority("localhost:" + port)
                .hasPath(PATH);
        assertThat(answer(webhook, markdown("还有 **2** 项"))).hasToString("{\"errcode\":0,\"errmsg\":\"ok\"}");

        JsonNode seen = sandbox.get("/sandbox/api/messages?userId=reporter01&from=robot")
                .body()
                .path("messages");
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).path("kind").asString()).isEqualTo("markdown");
        assertThat(seen.get(0).path("title").asString()).isEqualTo("回答");
        assertThat(seen.get(0).path("text").asString()).isEqualTo("还有 **2** 项");
    }

    @Test
    void carriesAnAnswerIntoTheGroup() {
        String webhook = webhook(
                Map.of("userId", "reporter01", "openConversationId", SandboxTestApp.GROUP, "text", "待办", "at", true));

        answer(webhook, Map.of("msgtype", "text", "text", Map.of("content", "请看私聊")));

        JsonNode seen = sandbox.get("/sandbox/api/messages?from=robot&openConversationId="
                        + SandboxDriver.encoded(SandboxTestApp.GROUP))
                .body()
                .path("messages");
        assertThat(seen.get(0).path("text").asString()).isEqualTo("请看私聊");
    }

    @Test
    void doesNotKnowSessionsThatNeverWere() {
        assertThat(answer(PATH + "?session=guess", markdown("x")))
                .hasToString("{\"errcode\":300001,\"errmsg\":\"session 不存在\"}");
    }

    @Test
    void endsSessionsBeforeTheirTimeWhenAsked() {
        String webhook = webhookOf("reporter01");
        sandbox.post("/sandbox/api/faults", Map.of("path", PATH, "kind", "TOKEN_EXPIRED"));

        assertThat(answer(webhook, markdown("x")).path("errcode").asInt()).isEqualTo(300001);
        assertThat(answer(webhook, markdown("x")).path("errcode").asInt()).isEqualTo(300001);
        assertThat(answer(webhookOf("reporter01"), markdown("x"))
                        .path("errcode")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"RATE_LIMITED, 130101", "SERVER_ERROR, -1", "QPS, 90018"})
    void failsInTheWordsOfTheOldApi(String kind, int code) {
        String webhook = webhookOf("reporter01");
        sandbox.post("/sandbox/api/faults", Map.of("path", PATH, "kind", kind));

        assertThat(answer(webhook, markdown("x")).path("errcode").asInt()).isEqualTo(code);
        assertThat(answer(webhook, markdown("x")).path("errcode").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"msgtype\":\"voice\",\"voice\":{}}', 400105",
        "'{\"msgtype\":\"markdown\",\"markdown\":{\"text\":\"x\"}}', 40035",
        "'[]', 40035"
    })
    void refusesWhatItCannotRead(String body, int code) {
        JsonNode message = JsonMapper.shared().readTree(body);

        assertThat(answer(webhookOf("reporter01"), message).path("errcode").asInt())
                .isEqualTo(code);
    }

    @Test
    void refusesMessagesThatAreTooLong() {
        assertThat(answer(webhookOf("reporter01"), markdown("字".repeat(7_000)))
                        .path("errcode")
                        .asInt())
                .isEqualTo(460101);
    }

    @Test
    void refusesToSpeakInAGroupThatItHasLeft() {
        String webhook = webhook(
                Map.of("userId", "reporter01", "openConversationId", SandboxTestApp.GROUP, "text", "待办", "at", true));
        sandbox.post(
                "/sandbox/api/robot-membership", Map.of("openConversationId", SandboxTestApp.GROUP, "present", false));

        assertThat(answer(webhook, markdown("x")).path("errcode").asInt()).isEqualTo(400106);
    }

    @Test
    void keepsTheSessionOutOfItsJournal() {
        String webhook = webhookOf("reporter01");
        answer(webhook, markdown("x"));

        JsonNode journal = sandbox.get("/sandbox/api/journal").body();
        assertThat(journal.path("calls").path("POST " + PATH).asInt()).isEqualTo(1);
        assertThat(journal.toString())
                .contains("session=***")
                .doesNotContain(webhook.substring(webhook.indexOf('=') + 1));
    }
}
