package cn.dingban.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.dingban.sandbox.SandboxDriver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How fast one round leaves: cards, one call each, to a sandbox on the same machine. Measured from the first to the last that was sent. */
@NodesTest
@Tag("bench")
class DispatchBench {

    private static final Instant SECOND_OF_DECEMBER = Instant.parse("2026-12-02T01:20:00Z");
    private static final int ROUND = Integer.getInteger("dingban.bench.notices", 10_000);
    private static final int LIMITED_ROUND = 600;
    private static final int PER_SECOND = 20;
    private static final double MILLIS = 1000.0;

    @LocalServerPort
    private int port;

    @Test
    void oneNode() throws IOException {
        double seconds = seconds("one", 1, ROUND, 100_000);
        Table.row(
                "dispatch without limits, 1 node",
                "%d notices in %.1f s".formatted(ROUND, seconds),
                ROUND / seconds,
                "messages/s");
    }

    @Test
    void twoNodes() throws IOException {
        double seconds = seconds("two", 2, ROUND, 100_000);
        Table.row(
                "dispatch without limits, 2 nodes",
                "%d notices in %.1f s".formatted(ROUND, seconds),
                ROUND / seconds,
                "messages/s");
    }

    @Test
    void withDingTalksLimit() throws IOException {
        double seconds = seconds("limited", 1, LIMITED_ROUND, PER_SECOND);
        double least = (LIMITED_ROUND - 1.0) / PER_SECOND;
        Table.row(
                "dispatch with 20 calls/s, 1 node",
                "%d notices in %.1f s, least possible %.1f s".formatted(LIMITED_ROUND, seconds, least),
                least / seconds,
                "of the least time");
    }

    private double seconds(String name, int count, int notices, int perSecond) throws IOException {
        SandboxDriver sandbox = new SandboxDriver("http://127.0.0.1:" + port);
        BigOffice office = new BigOffice(notices);
        sandbox.post("/sandbox/reset", "");
        sandbox.put("/sandbox/api/directory", office.directory());
        try (Cluster cluster = new Cluster(
                "http://127.0.0.1:" + port,
                Path.of("target", "nodes", "bench-" + name),
                SECOND_OF_DECEMBER,
                "--dingban.dingtalk.calls.per-second=" + perSecond)) {
            List<Node> nodes = new ArrayList<>(List.of(cluster.start().awaitReady()));
            office.moveInto(nodes.get(0));
            while (nodes.size() < count) {
                nodes.add(cluster.start().awaitReady());
            }
            Round.fireAt(nodes.get(0), cluster.now().plusSeconds(3));
            await().atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> cluster.number("select count(*) from delivery where status = 'SENT'") == notices);
            assertThat(cluster.number("select count(*) from delivery_attempt where outcome <> 'Sent'"))
                    .as("attempts that were refused, flow control included")
                    .isZero();
            return cluster.number("select extract(milliseconds from max(sent_at) - min(sent_at))::bigint"
                            + " + 60000 * extract(minutes from max(sent_at) - min(sent_at))::bigint from delivery")
                    / MILLIS;
        }
    }
}
