package cn.dingban.dingtalk.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.dingban.dingtalk.DingTalkUnderTest;
import cn.dingban.dingtalk.FakeMeter;
import cn.dingban.dingtalk.Wording;
import cn.dingban.dingtalk.stream.FakeStreamServer.Connection;
import cn.dingban.nodes.TcpProxy;
import cn.dingban.shared.OfficeClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The ways in which a Stream connection is known to fail without saying so. */
@ExtendWith(OutputCaptureExtension.class)
class StreamFaultTests {

    /** Pings after 1 s, waits 3 s for the pong, gives a connection without frames 2.5 s: quick, but not for a busy machine. */
    private static final StreamPace QUICK = new StreamPace(
            failures -> Duration.ofMillis(20),
            Duration.ofMillis(1),
            Duration.ofMillis(20),
            Duration.ofSeconds(1),
            Duration.ofSeconds(3),
            Duration.ofMillis(2500));

    private final RecordingGate gate = new RecordingGate();
    private FakeStreamServer server;
    private WebSocketStreamClient client;

    @BeforeEach
    void serverRuns() throws IOException {
        server = new FakeStreamServer();
        var wording = new Wording();
        var gateway = new StreamGateway(DingTalkUnderTest.endpoint(server.url()), wording, Duration.ofMillis(1500));
        client = new WebSocketStreamClient(
                gateway,
                new StreamFrames(
                        gate,
                        DingTalkUnderTest.sessions(server.url()),
                        new RobotEvents(receipt -> {}, Clock.systemUTC()),
                        DingTalkUnderTest.sizes(),
                        new FakeMeter(),
                        Clock.systemUTC()),
                wording,
                QUICK);
    }

    @AfterEach
    void everythingStops() throws IOException {
        client.stop();
        server.close();
    }

    private static String botMessage(String id) {
        return """
                {"specVersion":"1.0","type":"CALLBACK","headers":{"topic":"%s","messageId":"f-%s","contentType":"application/json"},
                 "data":"{\\"msgId\\":\\"%s\\",\\"conversationType\\":\\"1\\",\\"conversationId\\":\\"c\\",\\"senderStaffId\\":\\"u1\\",\\"msgtype\\":\\"text\\",\\"text\\":{\\"content\\":\\"x\\"}}"}
                """.formatted(StreamFrames.BOT_MESSAGE, id, id);
    }

    private void takes(Connection connection, String id) throws Exception {
        connection.send(botMessage(id));
        assertThat(connection.awaitAck()).contains("\"code\":200");
        assertThat(gate.messages).anyMatch(message -> message.messageId().equals(id));
    }

    @Test
    void replacesAConnectionThatAnswersPingsButBringsNothing() throws Exception {
        client.start();
        Connection zombie = server.awaitConnection();

        Connection next = server.awaitConnection();

        assertThat(client.status().connected()).as("never without a connection").isTrue();
        takes(next, "on-the-new-one");
        assertThat(zombie.isOpenAfter(Duration.ofSeconds(3)))
                .as("the old one is let go of")
                .isFalse();
    }

    @Test
    void leavesALineWhoseFarEndIsGoneWithoutAWord(CapturedOutput output) throws Exception {
        try (TcpProxy line = new TcpProxy(server.port())) {
            server.gatewayBody = "{\"endpoint\":\"" + line.url().replace("http", "ws") + "/connect\",\"ticket\":\"t\"}";
            client.start();
            server.awaitConnection();

            await().until(() -> client.status().connected());
            assertThat(line.fallSilent()).isEqualTo(1);

            Connection next = server.awaitConnection();
            takes(next, "after-half-open");
            assertThat(output).contains("没有收到钉钉的任何消息");
        }
    }

    @Test
    void doesNotWaitForAGatewayThatHangs() throws Exception {
        server.gatewayHangs = true;
        client.start();
        await().until(() -> server.gatewayRequests.size() >= 2);
        assertThat(client.status().connected()).isFalse();
        assertThat(client.status().lastError()).containsPattern("timeout|timed out");

        server.gatewayHangs = false;

        takes(server.awaitConnection(), "after-the-hang");
    }

    @Test
    void asksForAnotherTicketWhenItsOwnHasExpired() throws Exception {
        server.refusesTickets = true;
        client.start();
        await().until(() -> server.upgrades.size() >= 2);
        assertThat(server.gatewayRequests).as("a new ticket each time").hasSizeGreaterThanOrEqualTo(2);

        server.refusesTickets = false;

        takes(server.awaitConnection(), "with-a-new-ticket");
    }

    @Test
    void raisesAnAlarmWhenNothingComesAndEndsItWhenSomethingDoes(CapturedOutput output) throws Exception {
        var registry = new SimpleMeterRegistry();
        new StreamMeters(client).bindTo(registry);
        var health =
                new DingTalkHealth(client, DingTalkUnderTest.endpoint(server.url()), Clock.system(OfficeClock.ZONE));
        client.start();

        await().atMost(15, TimeUnit.SECONDS).until(() -> client.status().alarmed());

        assertThat(client.status().connected()).as("although it is connected").isTrue();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(registry.get("dingban.dingtalk.alarm").gauge().value()).isEqualTo(1);
        assertThat(output).containsOnlyOnce("Nothing has come from DingTalk");

        for (Connection connection = server.awaitConnection(); client.status().alarmed(); ) {
            connection = server.hasMoreConnections() ? server.awaitConnection() : connection;
            connection.sendIfOpen(botMessage("at-last"));
            await().pollDelay(Duration.ofMillis(50)).until(() -> true);
        }
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(registry.get("dingban.dingtalk.alarm").gauge().value()).isZero();
    }
}
