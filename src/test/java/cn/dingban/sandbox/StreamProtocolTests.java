package cn.dingban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.dingban.shared.DirectoryPublished;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stream frames, acknowledgements, repetitions and what a person can do. */
@SpringBootTest(
        classes = SandboxTestApp.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "dingban.sandbox.api-calls-per-second=0",
            "dingban.sandbox.timing.redeliveries=300ms,3s",
            "dingban.sandbox.timing.card-ack=700ms",
            "dingban.sandbox.timing.ping-every=400ms",
            "dingban.sandbox.timing.disconnect-grace=300ms"
        })
class StreamProtocolTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FORM = "{\"fields\":["
            + "{\"name\":\"project\",\"label\":\"项目\",\"type\":\"SELECT\",\"required\":true,"
            + "\"options\":[{\"value\":\"a\",\"text\":\"甲\"},{\"value\":\"b\",\"text\":\"乙\"}]},"
            + "{\"name\":\"month\",\"label\":\"当月\",\"type\":\"NUMBER\",\"required\":true},"
            + "{\"name\":\"version\",\"type\":\"TEXT\",\"hidden\":true,\"defaultValue\":\"7\"}]}";

    @LocalServerPort
    private int port;

    private SandboxDriver sandbox;

    @BeforeEach
    void setScene() {
        sandbox = new SandboxDriver("http://localhost:" + port);
        sandbox.post("/sandbox/reset", Map.of());
        sandbox.put("/sandbox/api/directory", new DirectoryPublished(SandboxTestApp.PEOPLE, SandboxTestApp.GROUPS));
    }

    @AfterEach
    void leaveNoConnectionBehind() {
        sandbox.post("/sandbox/api/stream/drop", Map.of());
        await().until(() -> connections() == 0);
    }

    @Test
    void carriesAPrivateMessageWithItsSender() {
        try (var stream = acknowledging()) {
            assertThat(sandbox.say("reporter01", "待办").body().path("delivered").asBoolean())
                    .isTrue();
            await().until(() -> stream.frames(TestStream.BOT).size() == 1);

            JsonNode data = stream.data(TestStream.BOT, 0);
            assertThat(data.path("text").path("content").asString()).isEqualTo("待办");
            assertThat(data.path("conversationType").asString()).isEqualTo("1");
            assertThat(data.path("senderStaffId").asString()).isEqualTo("reporter01");
            assertThat(data.path("msgId").asString()).startsWith("msg").endsWith("==");
            assertThat(data.path("conversationId").asString()).startsWith("cid").endsWith("==");
        }
    }

    @Test
    void leavesABlankWhereTheMentionWasInAGroup() {
        try (var stream = acknowledging()) {
            sayInGroup("reporter01", "待办", true);
            await().until(() -> stream.frames(TestStream.BOT).size() == 1);

            JsonNode data = stream.data(TestStream.BOT, 0);
            assertThat(data.path("text").path("content").asString()).isEqualTo(" 待办");
            assertThat(data.path("conversationId").asString()).isEqualTo(SandboxTestApp.GROUP);
            assertThat(data.path("conversationTitle").asString()).contains("项目工作群");
            assertThat(sayInGroup("reporter01", "自己说说", false)
                            .body()
                            .path("delivered")
                            .asBoolean())
                    .isFalse();
        }
    }

    @Test
    void repeatsAMessageThatIsNotAcknowledgedUnderTheSameIds() {
        try (var stream = new TestStream(sandbox, data -> null)) {
            sandbox.say("reporter01", "待办");
            await().until(() -> stream.frames(TestStream.BOT).size() == 3);

            assertThat(stream.frames(TestStream.BOT))
                    .extracting(frame -> frame.path("headers").path("messageId").asString())
                    .containsOnly(stream.frames(TestStream.BOT)
                            .get(0)
                            .path("headers")
                            .path("messageId")
                            .asString());
            assertThat(stream.data(TestStream.BOT, 2)).isEqualTo(stream.data(TestStream.BOT, 0));
        }
    }

    @Test
    void doesNotRepeatWhatWasAcknowledgedAndNotesHowLongItTook() {
        try (var stream = acknowledging()) {
            sandbox.say("reporter01", "待办");
            await().until(() -> journal().contains("latencyMillis"));
            await().during(Duration.ofMillis(900))
                    .until(() -> stream.frames(TestStream.BOT).size() == 1);
        }
    }

    @Test
    void deliversAMessageThatWasSaidBeforeAnybodyListened() {
        assertThat(sandbox.say("reporter01", "待办").body().path("delivered").asBoolean())
                .isFalse();
        try (var stream = acknowledging()) {
            await().until(() -> stream.frames(TestStream.BOT).size() == 1);
            assertThat(stream.data(TestStream.BOT, 0).path("msgtype").asString())
                    .isEqualTo("text");
        }
    }

    @Test
    void deliversTheNextMessageTwiceWhenAsked() {
        try (var stream = acknowledging()) {
            sandbox.post("/sandbox/api/stream/duplicate-next", Map.of());
            sandbox.say("reporter01", "待办");
            await().until(() -> stream.frames(TestStream.BOT).size() == 2);

            assertThat(stream.data(TestStream.BOT, 1).path("msgId"))
                    .isEqualTo(stream.data(TestStream.BOT, 0).path("msgId"));
        }
    }

    @Test
    void pingsAndSaysGoodbyeBeforeAPlannedEnd() {
        try (var stream = acknowledging()) {
            await().until(() -> !stream.frames("ping").isEmpty());
            sandbox.post("/sandbox/api/stream/disconnect", Map.of());

            await().until(stream::isClosed);
            assertThat(stream.frames("disconnect")).hasSize(1);
        }
    }

    @Test
    void sharesTheMessagesAmongTheConnections() {
        try (var one = acknowledging();
                var two = acknowledging()) {
            for (int i = 0; i < 20; i++) {
                sandbox.say("reporter01", "第" + i + "句");
            }
            await().until(() -> one.frames(TestStream.BOT).size()
                            + two.frames(TestStream.BOT).size()
                    == 20);
            assertThat(one.frames(TestStream.BOT)).isNotEmpty();
            assertThat(two.frames(TestStream.BOT)).isNotEmpty();
        }
    }

    @Test
    void redeemsATicketOnceAndRefusesWrongSecrets() {
        JsonNode opened = TestStream.open(sandbox);
        URI address = URI.create(opened.path("endpoint").asString() + "?ticket="
                + opened.path("ticket").asString());
        var builder = HttpClient.newHttpClient().newWebSocketBuilder();
        builder.buildAsync(address, new WebSocket.Listener() {}).join().abort();

        assertThatThrownBy(() ->
                        builder.buildAsync(address, new WebSocket.Listener() {}).join())
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
        var refusal = sandbox.post(
                "/v1.0/gateway/connections/open", Map.of("clientId", "sandbox-client", "clientSecret", "wrong"));
        assertThat(refusal.status()).isEqualTo(401);
        assertThat(refusal.body().path("code").asString()).isEqualTo("authFailed");
    }

    @Test
    void sendsAFormAsTheClientDoesAndAppliesTheAnswer() {
        String response = "{\"response\":{\"cardUpdateOptions\":{\"updateCardDataByKey\":true},"
                + "\"cardData\":{\"cardParamMap\":{\"open\":\"false\",\"body\":\"已收到\"}}}}";
        try (var stream = new TestStream(sandbox, data -> response)) {
            card("card-1");
            var answer = sandbox.press("reporter01", "card-1", "submit", Map.of("project", "b", "month", "320"));

            assertThat(answer.body().path("timeout").asBoolean()).isFalse();
            JsonNode data = stream.data(TestStream.CARD, 0);
            assertThat(data.path("userId").asString()).isEqualTo("reporter01");
            JsonNode pressed = JSON.readTree(data.path("content").asString()).path("cardPrivateData");
            assertThat(pressed.path("actionIds").get(0).asString()).isEqualTo("submit");
            assertThat(pressed.path("params").path("period").asString()).isEqualTo("2026-11");
            JsonNode form = pressed.path("params").path("form");
            assertThat(form.path("project")).isEqualTo(JSON.readTree("{\"index\":1,\"value\":\"b\"}"));
            assertThat(form.path("month").asString()).isEqualTo("320");
            assertThat(form.path("version").asString()).isEqualTo("7");
            JsonNode shown = sandbox.messages("reporter01", 1).get(0);
            assertThat(shown.path("values").path("body").asString()).isEqualTo("已收到");
            assertThat(shown.path("buttons")).isEmpty();
        }
    }

    @Test
    void checksRequiredFieldsBeforeAnythingIsSent() {
        try (var stream = acknowledging()) {
            card("card-2");

            var missing = sandbox.press("reporter01", "card-2", "submit", Map.of("project", "a"));
            var wrong = sandbox.press("reporter01", "card-2", "submit", Map.of("project", "z", "month", "1"));
            var absent = sandbox.press("reporter01", "card-2", "approve", Map.of());
            var stranger = sandbox.press("outsider01", "card-2", "submit", Map.of());

            assertThat(missing.status()).isEqualTo(422);
            assertThat(missing.body().path("fields").get(0).asString()).isEqualTo("month");
            assertThat(wrong.body().path("code").asString()).isEqualTo("formOption");
            assertThat(absent.body().path("code").asString()).isEqualTo("buttonNotShown");
            assertThat(stranger.status()).isEqualTo(404);
            assertThat(stream.frames(TestStream.CARD)).isEmpty();
        }
    }

    @Test
    void showsAFailureWhenNoAnswerComesInTime() {
        try (var stream = new TestStream(sandbox, data -> null)) {
            card("card-3");

            var answer = sandbox.press("reporter01", "card-3", "submit", Map.of("project", "a", "month", "1"));

            assertThat(answer.body().path("timeout").asBoolean()).isTrue();
            assertThat(stream.frames(TestStream.CARD)).hasSize(1);
        }
    }

    @Test
    void handsOutTheFileBehindADownloadCode() {
        try (var stream = acknowledging()) {
            sandbox.sendFile("reporter01", "计划.csv", "项目名称,总投资");
            await().until(() -> stream.frames(TestStream.BOT).size() == 1);
            JsonNode content = stream.data(TestStream.BOT, 0).path("content");

            String url = sandbox.postWithToken(
                            "/v1.0/robot/messageFiles/download",
                            Map.of(
                                    "downloadCode",
                                    content.path("downloadCode").asString(),
                                    "robotCode",
                                    SandboxCredentials.ROBOT_CODE),
                            token())
                    .body()
                    .path("downloadUrl")
                    .asString();

            assertThat(content.path("fileName").asString()).isEqualTo("计划.csv");
            assertThat(new SandboxDriver("").get(url).status()).isEqualTo(200);
        }
    }

    private TestStream acknowledging() {
        return new TestStream(sandbox, data -> "{\"response\":{}}");
    }

    private SandboxDriver.Answer sayInGroup(String userId, String text, boolean at) {
        return sandbox.post(
                "/sandbox/api/say",
                Map.of("userId", userId, "openConversationId", SandboxTestApp.GROUP, "text", text, "at", at));
    }

    private void card(String id) {
        var values = new HashMap<>(Map.of("heading", "填报", "body", "金额单位：万元", "open", "true"));
        values.putAll(Map.of("form", FORM, "period", "2026-11"));
        sandbox.postWithToken(
                "/v1.0/card/instances/createAndDeliver",
                Map.of(
                        "outTrackId",
                        id,
                        "cardTemplateId",
                        "report-form.schema",
                        "callbackType",
                        "STREAM",
                        "openSpaceId",
                        "dtv1.card//IM_ROBOT.reporter01",
                        "imRobotOpenSpaceModel",
                        Map.of("supportForward", false),
                        "imRobotOpenDeliverModel",
                        Map.of("spaceType", "IM_ROBOT"),
                        "cardData",
                        Map.of("cardParamMap", values)),
                token());
    }

    private String token() {
        return sandbox.post(
                        "/v1.0/oauth2/accessToken",
                        Map.of(
                                "appKey", SandboxCredentials.CLIENT_ID,
                                "appSecret", SandboxCredentials.CLIENT_SECRET))
                .body()
                .path("accessToken")
                .asString();
    }

    private int connections() {
        return sandbox.get("/sandbox/api/stream").body().path("connections").asInt();
    }

    private String journal() {
        return sandbox.get("/sandbox/api/journal").body().toString();
    }
}
