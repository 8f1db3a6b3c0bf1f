package cn.dingban.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.dingban.sandbox.SandboxDriver;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Several processes of the service on one PostgreSQL are one service: it says everything once, and hears everything once. Whichever is killed,
 * and whatever it had in hand (a firing, notices, messages that it had stored), the others go on with it within half a minute.
 */
@NodesTest
class SeveralNodesAcceptanceTests {

    private static final Logger log = LoggerFactory.getLogger(SeveralNodesAcceptanceTests.class);
    private static final Instant SECOND_OF_DECEMBER = Instant.parse("2026-12-02T01:20:00Z");
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final BigOffice OFFICE = new BigOffice(100);

    @LocalServerPort
    private int port;

    private final Path folder = Path.of("target", "nodes", "several");
    private final List<Node> nodes = new ArrayList<>();

    private SandboxDriver sandbox;
    private TcpProxy line;
    private Cluster cluster;

    @BeforeEach
    void clusterRuns() throws IOException {
        sandbox = new SandboxDriver("http://127.0.0.1:" + port);
        sandbox.post("/sandbox/reset", "");
        sandbox.put("/sandbox/api/directory", OFFICE.directory());
        line = new TcpProxy(port);
        cluster = new Cluster(line.url(), folder, SECOND_OF_DECEMBER, "--dingban.delivery.senders=1");
        nodes.add(cluster.start().awaitReady());
        OFFICE.moveInto(nodes.get(0));
        nodes.add(cluster.start());
        nodes.add(cluster.start());
        nodes.forEach(Node::awaitReady);
    }

    @AfterEach
    void everythingStops() throws IOException {
        cluster.close();
        line.close();
    }

    @Test
    void oneServiceWhoeverIsKilled() throws SQLException {
        line.answersAfter(Duration.ofMillis(250));
        Round round = new Round(OFFICE, sandbox);
        whoWasToFireIsKilled();
        whoIsSendingIsKilled(round);

        round.hasReachedEverybodyOnce();
        assertThat(cluster.number("select count(*) from schedule_run where schedule_id = 'report-reminder'"))
                .as("one firing")
                .isEqualTo(1);
        assertThat(cluster.number("select count(*) from delivery where kind = 'report-reminder'"))
                .as("one notice for each person")
                .isEqualTo(OFFICE.userIds().size());

        line.answersAfter(Duration.ZERO);
        whoHasMessagesInHandIsKilled();
    }

    /** Quartz hands a firing to one node some time before it is due. */
    private void whoWasToFireIsKilled() {
        Round.fireAt(nodes.get(0), cluster.now().plusSeconds(6));
        String holder = await().atMost(PATIENCE).until(this::holderOfTheFiring, Objects::nonNull);
        Instant killed = replace(nodes.stream()
                .filter(node -> node.isInstance(holder))
                .findFirst()
                .orElseThrow());
        await().atMost(PATIENCE)
                .until(() ->
                        cluster.number("select count(*) from schedule_run where schedule_id = 'report-reminder'") == 1);
        takenOver("The firing", killed);
    }

    private String holderOfTheFiring() {
        return cluster.text(
                "select max(instance_name) from qrtz_fired_triggers where trigger_group = 'report-reminder'");
    }

    private void whoIsSendingIsKilled(Round round) {
        nodes.forEach(Node::awaitReady);
        await().atMost(PATIENCE).until(() -> round.calls() >= 15);
        String claimedThen = "select count(*) from delivery where status = 'CLAIMED' and lease_until <= '%s'"
                .formatted(cluster.text("select max(lease_until) from delivery where status = 'CLAIMED'"));
        assertThat(cluster.number(claimedThen)).as("the round is under way").isPositive();
        Instant killed = replace(nodes.get(0));
        await().atMost(PATIENCE).until(() -> cluster.number(claimedThen) == 0);
        takenOver("What was being sent", killed);
        await().atMost(PATIENCE)
                .until(() ->
                        cluster.number("select count(*) from delivery where status in ('PENDING', 'CLAIMED', 'RETRY')")
                                == 0);
    }

    /** While nobody can be answered, every message is stored; then the only node that knows of some of them is gone. */
    private void whoHasMessagesInHandIsKilled() throws SQLException {
        nodes.forEach(Node::awaitReady);
        await().atMost(PATIENCE).until(() -> connections() == nodes.size());
        List<String> talkers = OFFICE.userIds().subList(0, 60);
        List<Integer> before = talkers.stream().map(this::messagesTo).collect(Collectors.toList());
        Instant killed;
        try (Connection frozen = cluster.freeze("delivery")) {
            for (int i = 0; i < talkers.size(); i++) {
                if (i % 10 == 0) {
                    sandbox.post("/sandbox/api/stream/duplicate-next", "");
                }
                sandbox.say(talkers.get(i), "帮助");
            }
            nodes.get(0).kill();
            killed = Instant.now();
            await().atMost(PATIENCE)
                    .until(() -> cluster.number("select count(*) from conversation_inbox") == talkers.size());
            frozen.rollback();
        }
        await().atMost(PATIENCE)
                .until(() -> cluster.number("select count(*) from conversation_inbox where state <> 'HANDLED'") == 0);
        takenOver("What had been said", killed);
        everybodyGotOneMore(talkers, before);
    }

    private void everybodyGotOneMore(List<String> talkers, List<Integer> before) {
        await().atMost(PATIENCE)
                .until(() ->
                        IntStream.range(0, talkers.size()).allMatch(i -> messagesTo(talkers.get(i)) > before.get(i)));
        await().during(Duration.ofSeconds(8))
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                IntStream.range(0, talkers.size()).map(i -> messagesTo(talkers.get(i)) - before.get(i)))
                        .containsOnly(1));
        assertThat(cluster.number("select count(*) from conversation_inbox")).isEqualTo(talkers.size());
    }

    /** @return when it was killed */
    private Instant replace(Node victim) {
        victim.kill();
        Instant killed = Instant.now();
        nodes.remove(victim);
        nodes.add(cluster.start());
        return killed;
    }

    private static void takenOver(String what, Instant killed) {
        Duration took = Duration.between(killed, Instant.now());
        log.info("{} was in other hands {} after the kill", what, took);
        assertThat(took).as(what).isLessThan(TAKEN_OVER_WITHIN);
    }

    private int messagesTo(String userId) {
        return sandbox.get("/sandbox/api/messages?from=robot&userId=" + userId)
                .body()
                .path("messages")
                .size();
    }

    private int connections() {
        return sandbox.get("/sandbox/api/stream").body().path("connections").asInt(0);
    }
}
