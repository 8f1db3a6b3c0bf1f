package cn.dingban.dingtalk.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.dingban.dingtalk.DingTalkUnderTest;
import cn.dingban.dingtalk.FakeMeter;
import cn.dingban.dingtalk.Wording;
import cn.dingban.dingtalk.stream.FakeStreamServer.Connection;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebSocketStreamClientTests {

    private static final StreamPace FAST = new StreamPace(
            failures -> Duration.ofMillis(20),
            Duration.ofMillis(1),
            Duration.ofMillis(20),
            Duration.ofSeconds(60),
            Duration.ofSeconds(15),
            Duration.ofMinutes(3));
    private static final StreamPace WATCHFUL = new StreamPace(
            failures -> Duration.ofMillis(20),
            Duration.ofMillis(1),
            Duration.ofMillis(20),
            Duration.ofMillis(50),
            Duration.ofMillis(500),
            Duration.ofMinutes(3));

    private final RecordingGate gate = new RecordingGate();
    private FakeStreamServer server;
    private WebSocketStreamClient client;

    @BeforeEach
    void serverRuns() throws IOException {
        server = new FakeStreamServer();
        client = client(server.url(), FAST);
    }

    @AfterEach
    void everythingStops() throws IOException {
        client.stop();
        server.close();
    }

    private WebSocketStreamClient client(String url, StreamPace pace) {
        var wording = new Wording();
        var gateway = new StreamGateway(DingTalkUnderTest.endpoint(url), wording);
        return new WebSocketStreamClient(
                gateway,
                new StreamFrames(
                        gate,
                        DingTalkUnderTest.sessions(url),
                        new RobotEvents(receipt -> {}, Clock.systemUTC()),
                        DingTalkUnderTest.sizes(),
                        new FakeMeter(),
                        Clock.systemUTC()),
                wording,
                pace);
    }

    private Connection connected() throws InterruptedException {
        client.start();
        return server.awaitConnection();
    }

    private static String frame(String type, String topic, String id, String data) {
        var frame =
                JsonMapper.shared().createObjectNode().put("specVersion", "1.0").put("type", type);
        frame.putObject("headers")
                .put("appId", "app-uuid-1")
                .put("connectionId", "conn-1")
                .put("contentType", "application/json")
                .put("messageId", id)
                .put("time", "1795353598424")
                .put("topic", topic);
        return frame.put("data", data).toString();
    }

    private static String botMessage(String id) {
        return frame("CALLBACK", StreamFrames.BOT_MESSAGE, "m-" + id, """
                {"conversationId":"cidTEST==","msgId":"%s","senderNick":"填报员01","senderStaffId":"user01","createAt":1795353598624,
                 "conversationType":"2","conversationTitle":"项目群","text":{"content":" 进度 P001 60%%"},"msgtype":"text"}""".formatted(id));
    }

    private static String ping(String opaque) {
        return frame("SYSTEM", "ping", "ping-" + opaque, "{\"opaque\":\"" + opaque + "\"}");
    }

    private static JsonNode ack(Connection connection) throws InterruptedException {
        return JsonMapper.shared().readTree(connection.awaitAck());
    }

    @Test
    void subscribesAndTakesItsTicketAlong() throws Exception {
        connected();

        JsonNode request = JsonMapper.shared().readTree(server.gatewayRequests.get(0));
        assertThat(request.path("clientId").asString()).isEqualTo("ding-client");
        assertThat(request.path("clientSecret").asString()).isEqualTo("top-secret");
        assertThat(request.path("subscriptions").toString()).isEqualTo("""
                        [{"type":"CALLBACK","topic":"/v1.0/im/bot/messages/get"},\
                        {"type":"CALLBACK","topic":"/v1.0/card/instances/callback"},\
                        {"type":"EVENT","topic":"*"}]""");
        assertThat(server.upgrades.get(0)).startsWith("GET /connect?ticket=t%2F1%2B%3D ");
        await().until(() -> client.status().connected());
    }

    @Test
    void echoesPings() throws Exception {
        Connection connection = connected();

        connection.send(ping("op-1"));

        JsonNode ack = ack(connection);
        assertThat(ack.path("code").asInt()).isEqualTo(200);
        assertThat(ack.path("message").asString()).isEqualTo("OK");
        assertThat(ack.path("data").asString()).isEqualTo("{\"opaque\":\"op-1\"}");
        assertThat(ack.path("headers").path("messageId").asString()).isEqualTo("ping-op-1");
        assertThat(ack.path("headers").path("contentType").asString()).isEqualTo("application/json");

        connection.ping("hello");
        assertThat(connection.pongs.poll(10, TimeUnit.SECONDS)).isEqualTo("hello");
    }

    @Test
    void acknowledgesAMessageOnlyOnceItIsStored() throws Exception {
        Connection connection = connected();
        var acknowledgedTooSoon = new AtomicBoolean();
        gate.before = arrived -> acknowledgedTooSoon.set(!connection.acks.isEmpty());

        connection.send(botMessage("msgA=="));

        JsonNode ack = ack(connection);
        assertThat(ack.path("code").asInt()).isEqualTo(200);
        assertThat(ack.path("data").asString()).isEqualTo("{\"response\":{}}");
        assertThat(acknowledgedTooSoon).isFalse();
        assertThat(gate.messages).hasSize(1);
        assertThat(gate.messages.get(0).text()).isEqualTo("进度 P001 60%");
    }

    @Test
    void asksForRedeliveryOfWhatCouldNotBeStored() throws Exception {
        Connection connection = connected();
        gate.before = arrived -> {
            throw new IllegalStateException("the database is away");
        };
        connection.send(botMessage("msgT=="));

        JsonNode failed = ack(connection);
        assertThat(failed.path("code").asInt()).isEqualTo(500);
        assertThat(failed.path("message").asString()).isEqualTo("client internal error");
        assertThat(failed.has("data")).isFalse();

        gate.before = arrived -> {};
        connection.send(botMessage("msgT=="));

        assertThat(ack(connection).path("code").asInt()).isEqualTo(200);
        assertThat(gate.messages).extracting("messageId").containsExactly("msgT==");
    }

    @Test
    void answersPingsWhileEveryMessageWaits() throws Exception {
        Connection connection = connected();
        var released = new CountDownLatch(1);
        gate.before = arrived -> {
            try {
                released.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        for (int i = 0; i < 20; i++) {
            connection.send(botMessage("msg" + i));
        }
        connection.send(ping("busy"));

        assertThat(ack(connection).path("headers").path("messageId").asString()).isEqualTo("ping-busy");
        released.countDown();
        await().until(() -> connection.acks.size() == 20);
        assertThat(gate.messages).hasSize(20);
    }

    @Test
    void answersACardActionWithNewValues() throws Exception {
        Connection connection = connected();
        gate.newValues = Map.of("open", "false");

        connection.send(frame("CALLBACK", StreamFrames.CARD_ACTION, "m-card-1", """
                {"outTrackId":"proj-1","userId":"user01",
                 "content":"{\\"cardPrivateData\\":{\\"actionIds\\":[\\"submit\\"],\\"params\\":{}}}"}"""));

        assertThat(ack(connection).path("data").asString())
                .isEqualTo("{\"response\":{\"cardUpdateOptions\":{\"updateCardDataByKey\":true,"
                        + "\"updatePrivateDataByKey\":true},\"cardData\":{\"cardParamMap\":{\"open\":\"false\"}}}}");
        assertThat(gate.actions).extracting("actionKey").containsExactly("m-card-1");
    }

    @Test
    void answersACardActionThatChangesNothing() throws Exception {
        Connection connection = connected();

        connection.send(frame("CALLBACK", StreamFrames.CARD_ACTION, "m-card-1", "{\"outTrackId\":\"proj-1\"}"));

        assertThat(ack(connection).path("data").asString()).isEqualTo("{\"response\":{}}");
    }

    @Test
    void answersWhatItDoesNotKnow() throws Exception {
        Connection connection = connected();

        connection.send(frame("CALLBACK", "/v1.0/unknown/topic", "m1", "{}"));
        JsonNode topic = ack(connection);
        assertThat(topic.path("code").asInt()).isEqualTo(404);
        assertThat(topic.path("message").asString()).isEqualTo("topic not exist");

        connection.send(frame("WHAT", "x", "m2", "{}"));
        assertThat(ack(connection).path("message").asString()).isEqualTo("type not exist");

        connection.send(frame("EVENT", "*", "m3", "{\"userId\":[\"u1\"]}"));
        assertThat(ack(connection).path("data").asString()).isEqualTo("{\"message\":null,\"status\":\"SUCCESS\"}");
    }

    @Test
    void survivesNonsense() throws Exception {
        Connection connection = connected();

        connection.send("not json");
        connection.send("[]");
        assertThat(ack(connection).path("message").asString()).isEqualTo("type not exist");
        connection.send(frame("SYSTEM", "KEEPALIVE", "m0", ""));
        connection.send("x".repeat(1_100_000));
        connection.send(frame("CALLBACK", StreamFrames.BOT_MESSAGE, "m-bad", "not json"));

        assertThat(ack(connection).path("code").asInt()).isEqualTo(500);
        connection.send(ping("alive"));
        assertThat(ack(connection).path("headers").path("messageId").asString()).isEqualTo("ping-alive");
    }

    @Test
    void putsFramesTogether() throws Exception {
        Connection connection = connected();

        connection.sendInParts(botMessage("parts"), 40);

        assertThat(ack(connection).path("code").asInt()).isEqualTo(200);
        assertThat(gate.messages.get(0).chat().title()).isEqualTo("项目群");
    }

    @Test
    void opensTheNextConnectionBeforeThePlannedEndOfThisOne() throws Exception {
        Connection old = connected();

        old.send(frame("SYSTEM", "disconnect", "m-disc", "{\"reason\":\"connection is expired\"}"));
        Connection next = server.awaitConnection();
        old.send(botMessage("afterDisc"));

        assertThat(ack(old).path("code").asInt()).isEqualTo(200);
        old.kill();
        next.send(botMessage("onNext"));
        assertThat(ack(next).path("code").asInt()).isEqualTo(200);
        assertThat(client.status().connected()).isTrue();
        assertThat(server.hasMoreConnections()).isFalse();
    }

    @Test
    void comesBackAfterAnAbruptEnd() throws Exception {
        connected().kill();

        Connection next = server.awaitConnection();
        next.send(botMessage("msgB=="));

        assertThat(ack(next).path("code").asInt()).isEqualTo(200);
        assertThat(client.status().lastError()).contains("钉钉断开了连接");
    }

    @Test
    void leavesAConnectionThatNoLongerAnswers() throws Exception {
        server.answersPings = false;
        client = client(server.url(), WATCHFUL);
        connected();

        server.awaitConnection();

        assertThat(client.status().lastError()).contains("没有收到钉钉的任何消息");
    }

    @Test
    void keepsAQuietConnectionThatAnswersPings() throws Exception {
        client = client(server.url(), WATCHFUL);
        Connection connection = connected();

        await().during(Duration.ofMillis(800)).until(() -> !server.hasMoreConnections());

        connection.send(ping("still"));
        assertThat(ack(connection).path("code").asInt()).isEqualTo(200);
    }

    @Test
    void keepsTryingWhileItsCredentialsAreRefused() throws Exception {
        server.gatewayStatus = 401;
        server.gatewayBody = "{\"requestid\":\"R1\",\"code\":\"authFailed\",\"message\":\"鉴权失败\"}";
        client.start();

        await().until(() -> server.gatewayRequests.size() >= 3);
        assertThat(client.status().connected()).isFalse();
        assertThat(client.status().lastError()).contains("DINGTALK_CLIENT_SECRET");

        server.gatewayBody = "";
        server.gatewayStatus = 200;
        server.awaitConnection();
        await().until(() -> client.status().connected());
    }

    @Test
    void refusesToBeSentElsewhereByANonsensicalGateway() throws Exception {
        server.gatewayBody = "{\"endpoint\":\"ftp://127.0.0.1/\",\"ticket\":\"t\"}";
        client.start();

        await().until(() -> server.gatewayRequests.size() >= 2);
        assertThat(client.status().connected()).isFalse();
    }

    @Test
    void startsWithoutDingTalkAndCatchesUpLater() throws Exception {
        server.close();
        client.start();

        await().until(() -> client.status().lastError() != null);
        assertThat(client.isRunning()).isTrue();
        assertThat(client.status().lastError()).contains("连不上钉钉");
        assertThat(client.status().connected()).isFalse();
    }

    @Test
    void finishesWhatItHasInHandBeforeItStops() throws Exception {
        Connection connection = connected();
        var entered = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        gate.before = arrived -> {
            entered.countDown();
            try {
                released.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        connection.send(botMessage("last"));
        entered.await(10, TimeUnit.SECONDS);
        var stopping = new Thread(client::stop);
        stopping.start();
        await().until(() -> !client.isRunning());
        released.countDown();

        assertThat(ack(connection).path("code").asInt()).isEqualTo(200);
        assertThat(connection.goodbyes.poll(10, TimeUnit.SECONDS)).isNotNull();
        stopping.join(10_000);
        assertThat(stopping.isAlive()).isFalse();
    }

    @Test
    void canBeStartedAgain() throws Exception {
        connected();
        client.stop();

        client.start();

        server.awaitConnection();
        await().until(() -> client.status().connected());
    }
}
