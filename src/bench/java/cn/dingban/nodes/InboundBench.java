package cn.dingban.nodes;

import static org.awaitility.Awaitility.await;

import cn.dingban.sandbox.SandboxDriver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How long a question takes from its frame's arrival to the answer in the queue: the inbox row committed in between, the time in the person's
 * lane included; without the last commit and without the answer's own way out. A hundred messages a second, whoever sends them.
 */
@NodesTest
@Tag("bench")
class InboundBench {

    private static final Instant SECOND_OF_DECEMBER = Instant.parse("2026-12-02T06:20:00Z");
    private static final int MESSAGES = 2000;
    private static final int WARM_UP = 3000;
    private static final int[] SENDERS = {1, 8, 32};
    private static final int PER_SECOND = 100;
    private static final BigOffice OFFICE = new BigOffice(40);

    @LocalServerPort
    private int port;

    private final AtomicInteger said = new AtomicInteger();

    @Test
    void oneNode() throws Exception {
        SandboxDriver sandbox = new SandboxDriver("http://127.0.0.1:" + port);
        sandbox.post("/sandbox/reset", "");
        sandbox.put("/sandbox/api/directory", OFFICE.directory());
        try (Cluster cluster = new Cluster(
                "http://127.0.0.1:" + port,
                Path.of("target", "nodes", "bench-inbound"),
                SECOND_OF_DECEMBER,
                "-Xmx512m")) {
            Node node = cluster.start().awaitReady();
            OFFICE.moveInto(node);
            await().until(() -> node.text("/actuator/prometheus").contains("dingban_dingtalk_connected 1.0"));
            for (int senders : SENDERS) {
                ask(sandbox, cluster, senders, WARM_UP);
            }
            for (int senders : SENDERS) {
                measure(sandbox, cluster, senders);
            }
        }
        if (!Hubot.answers(MESSAGES, PER_SECOND)) {
            Table.skipped("question to answer, Hubot", "not installed: src/bench/rivals/install.sh");
        }
    }

    private void measure(SandboxDriver sandbox, Cluster cluster, int senders) throws Exception {
        long before = cluster.number("select max(id) from conversation_inbox");
        double seconds = ask(sandbox, cluster, senders, MESSAGES);
        Table.row(
                "question to queued answer, senders: " + senders,
                "%d messages, %.0f a second, p50 %.1f ms"
                        .formatted(MESSAGES, MESSAGES / seconds, millis(cluster, before, "0.50")),
                millis(cluster, before, "0.99"),
                "ms p99");
    }

    private static double millis(Cluster cluster, long after, String share) {
        return Double.parseDouble(cluster.text("select percentile_cont(" + share
                + ") within group (order by extract(epoch from handled_at - received_at) * 1000)"
                + " from conversation_inbox where id > " + after));
    }

    /** @return how many seconds the asking took */
    private double ask(SandboxDriver sandbox, Cluster cluster, int senders, int messages)
            throws IOException, InterruptedException {
        long goal = cluster.number("select count(*) from conversation_inbox") + messages;
        CountDownLatch left = new CountDownLatch(messages);
        ScheduledExecutorService people = Executors.newScheduledThreadPool(8);
        long start = System.nanoTime();
        ScheduledFuture<?> asking = people.scheduleAtFixedRate(
                () -> people.execute(() -> {
                    if (left.getCount() > 0) {
                        sandbox.say(BigOffice.userId(said.getAndIncrement() % senders), "帮助");
                        left.countDown();
                    }
                }),
                0,
                1_000_000 / PER_SECOND,
                TimeUnit.MICROSECONDS);
        left.await();
        asking.cancel(false);
        double seconds = (System.nanoTime() - start) / 1e9;
        people.shutdown();
        await().atMost(Duration.ofMinutes(3))
                .until(() -> cluster.number("select count(*) from conversation_inbox where state = 'HANDLED'") >= goal);
        return seconds;
    }
}
