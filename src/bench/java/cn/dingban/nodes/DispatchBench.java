package cn.dingban.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How fast one round leaves: cards, one call each, to an endpoint on the same machine. Measured there, from the first to the last that arrived. */
@Tag("bench")
class DispatchBench {

    private static final Instant SECOND_OF_DECEMBER = Instant.parse("2026-12-02T01:20:00Z");
    private static final int ROUND = Integer.getInteger("dingban.bench.notices", 10_000);
    private static final int LIMITED_ROUND = Integer.getInteger("dingban.bench.limited-notices", 4_000);
    private static final int PER_SECOND = 20;
    private static final int USUAL_ANSWER_MILLIS = 150;

    @Test
    void oneNode() throws IOException {
        withoutLimits("one", 1);
    }

    @Test
    void twoNodes() throws IOException {
        withoutLimits("two", 2);
    }

    @Test
    void theRival() throws IOException {
        try (LocalEndpoint endpoint = new LocalEndpoint(0, 0)) {
            if (Alertmanager.sends(ROUND, endpoint)) {
                row("dispatch without limits, Alertmanager " + Alertmanager.version(), ROUND, endpoint);
            } else {
                Table.skipped("dispatch, Alertmanager", "not installed: src/bench/rivals/install.sh");
            }
        }
    }

    @Test
    void withDingTalksLimit() throws IOException {
        limited("limited", 1, PER_SECOND);
        limited("limited-two", 2, PER_SECOND);
    }

    private static void withoutLimits(String name, int nodes) throws IOException {
        try (LocalEndpoint endpoint = new LocalEndpoint(0, 0)) {
            send(name, nodes, ROUND, 0, endpoint);
            row("dispatch without limits, nodes: " + nodes, ROUND, endpoint);
        }
    }

    private static void row(String what, int notices, LocalEndpoint endpoint) {
        Table.row(
                what,
                "%d notices in %.1f s".formatted(notices, endpoint.seconds()),
                notices / endpoint.seconds(),
                "messages/s");
    }

    private static void limited(String name, int nodes, int perSecond) throws IOException {
        try (LocalEndpoint endpoint = new LocalEndpoint(perSecond, USUAL_ANSWER_MILLIS)) {
            send(name, nodes, LIMITED_ROUND, perSecond, endpoint);
            double least = (LIMITED_ROUND - 1.0) / perSecond;
            Table.row(
                    "dispatch with %d calls/s, nodes: %d".formatted(perSecond, nodes),
                    "%d notices in %.1f s, least possible %.1f s, flow-control answers: %d"
                            .formatted(LIMITED_ROUND, endpoint.seconds(), least, endpoint.refused()),
                    least / endpoint.seconds(),
                    "of the greatest speed");
        }
    }

    private static void send(String name, int count, int notices, int perSecond, LocalEndpoint endpoint)
            throws IOException {
        BigOffice office = new BigOffice(notices);
        try (Cluster cluster = new Cluster(
                endpoint.url(),
                Path.of("target", "nodes", "bench-" + name),
                SECOND_OF_DECEMBER,
                "-Xmx512m",
                "--dingban.dingtalk.calls.per-second=" + perSecond)) {
            List<Node> nodes = new ArrayList<>(List.of(cluster.start().awaitReady()));
            office.moveInto(nodes.get(0));
            while (nodes.size() < count) {
                nodes.add(cluster.start().awaitReady());
            }
            Round.fireAt(nodes.get(0), cluster.now().plusSeconds(3));
            await().atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> endpoint.arrived() >= notices);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> cluster.number("select count(*) from delivery where status = 'SENT'") == notices);
            assertThat(endpoint.arrived()).as("one call for each").isEqualTo(notices);
        }
    }
}
