package cn.dingban.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.dingban.sandbox.SandboxDriver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Three processes of the service on one PostgreSQL are one service: it says everything once, and hears everything once. */
@NodesTest
@org.junit.jupiter.api.Tag("chaos")
class SeveralNodesAcceptanceTests {

    private static final Logger log = LoggerFactory.getLogger(SeveralNodesAcceptanceTests.class);
    private static final Instant SECOND_OF_DECEMBER = Instant.parse("2026-12-02T01:20:00Z");
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(30);
    private static final BigOffice OFFICE = new BigOffice(240);

    @LocalServerPort
    private int port;

    private final Path folder = Path.of("target", "nodes", "several");

    private SandboxDriver sandbox;
    private TcpProxy line;
    private Cluster cluster;

    @BeforeEach
    void clusterRuns() throws IOException {
        sandbox = new SandboxDriver("http://127.0.0.1:" + port);
        sandbox.post("/sandbox/reset", "");
        sandbox.put("/sandbox/api/directory", OFFICE.directory());
        line = new TcpProxy(port);
        cluster = new Cluster(line.url(), folder, SECOND_OF_DECEMBER);
    }

    @AfterEach
    void everythingStops() throws IOException {
        cluster.close();
        line.close();
    }

    @Test
    void oneRoundByThreeNodesOfWhichOneIsKilled() {
        Node first = cluster.start().awaitReady();
        OFFICE.moveInto(first);
        List<Node> others = List.of(cluster.start(), cluster.start());
        others.forEach(Node::awaitReady);
        Round round = new Round(OFFICE, sandbox);
        line.answersAfter(Duration.ofMillis(250));

        Round.fireAt(first, cluster.now().plusSeconds(4));
        await().atMost(Duration.ofSeconds(60)).until(() -> round.calls() >= 30);
        assertThat(claimed()).as("the round is under way").isPositive();
        first.kill();
        Instant killed = Instant.now();
        String claimedThen = "select count(*) from delivery where status = 'CLAIMED' and lease_until <= '%s'"
                .formatted(latestLease());
        await().atMost(Duration.ofSeconds(60)).until(() -> cluster.number(claimedThen) == 0);
        Duration took = Duration.between(killed, Instant.now());
        await().atMost(Duration.ofSeconds(120)).until(() -> waiting() == 0);

        round.hasReachedEverybodyOnce();
        assertThat(cluster.number("select count(*) from schedule_run where schedule_id = 'report-reminder'"))
                .as("one firing")
                .isEqualTo(1);
        assertThat(cluster.number("select count(*) from delivery where kind = 'report-reminder'"))
                .as("one notice for each person")
                .isEqualTo(OFFICE.userIds().size());
        log.info("What the killed node had in hand was in others' hands {} after the kill", took);
        assertThat(took).isLessThan(TAKEN_OVER_WITHIN);

        everybodyIsHeardOnce(others);
    }

    /** Both remaining nodes hold a connection; one of them is killed while people talk. */
    private void everybodyIsHeardOnce(List<Node> nodes) {
        line.answersAfter(Duration.ZERO);
        await().atMost(Duration.ofSeconds(30)).until(() -> connections() == nodes.size());
        List<String> talkers = OFFICE.userIds().subList(0, 60);
        List<Integer> before = talkers.stream().map(this::messagesTo).collect(Collectors.toList());

        for (int i = 0; i < talkers.size(); i++) {
            if (i % 10 == 0) {
                sandbox.post("/sandbox/api/stream/duplicate-next", "");
            }
            if (i == talkers.size() / 2) {
                nodes.get(0).kill();
            }
            sandbox.say(talkers.get(i), "帮助");
        }

        await().atMost(Duration.ofSeconds(90))
                .until(() ->
                        IntStream.range(0, talkers.size()).allMatch(i -> messagesTo(talkers.get(i)) > before.get(i)));
        await().during(Duration.ofSeconds(8))
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                IntStream.range(0, talkers.size()).map(i -> messagesTo(talkers.get(i)) - before.get(i)))
                        .containsOnly(1));
        assertThat(cluster.number("select count(*) from conversation_inbox")).isEqualTo(talkers.size());
        assertThat(cluster.number("select count(*) from conversation_inbox where state <> 'HANDLED'"))
                .isZero();
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

    private String latestLease() {
        return cluster.text("select max(lease_until) from delivery where status = 'CLAIMED'");
    }

    private long claimed() {
        return cluster.number("select count(*) from delivery where status = 'CLAIMED'");
    }

    private long waiting() {
        return cluster.number("select count(*) from delivery where status in ('PENDING', 'CLAIMED', 'RETRY')");
    }
}
