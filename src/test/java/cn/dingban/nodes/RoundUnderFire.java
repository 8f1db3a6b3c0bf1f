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
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A round of reminders whose nodes are killed with SIGKILL at random points and replaced at once: while they start, while they make the round,
 * and above all while a call is on its way, for the answers take long. Counted is what arrived.
 */
final class RoundUnderFire {

    private static final Logger log = LoggerFactory.getLogger(RoundUnderFire.class);
    private static final Instant SECOND_OF_DECEMBER = Instant.parse("2026-12-02T01:20:00Z");
    private static final int NODES = 2;

    private final BigOffice office;
    private final SandboxDriver sandbox;
    private final int port;
    private final int kills;
    private final Random random;

    RoundUnderFire(BigOffice office, int port, int kills, long seed) {
        this.office = office;
        this.sandbox = new SandboxDriver("http://127.0.0.1:" + port);
        this.port = port;
        this.kills = kills;
        this.random = new Random(seed);
        log.info("{} kills, seed {} (repeat with -Ddingban.chaos.seed={})", kills, seed, seed);
    }

    void run(Path folder, Duration answersAfter, Duration longestLife, String... settings) throws IOException {
        sandbox.post("/sandbox/reset", "");
        sandbox.put("/sandbox/api/directory", office.directory());
        try (TcpProxy line = new TcpProxy(port);
                Cluster cluster = new Cluster(line.url(), folder, SECOND_OF_DECEMBER, settings)) {
            List<Node> nodes = begin(cluster);
            line.answersAfter(answersAfter);
            Round round = new Round(office, sandbox);
            int struck = fire(cluster, nodes, longestLife);
            await().atMost(Duration.ofMinutes(15)).until(() -> isOver(cluster));
            round.hasReachedEverybodyOnce();
            assertThat(cluster.number("select count(*) from schedule_run where schedule_id = 'report-reminder'"))
                    .isEqualTo(1);
            assertThat(cluster.number("select count(*) from delivery where status <> 'SENT'"))
                    .isZero();
            log.info(
                    "{} notices, {} kills while they left: lost 0, twice 0; {} calls that create a card",
                    office.userIds().size(),
                    struck,
                    round.calls());
            assertThat(struck).as("kills that struck the round").isEqualTo(kills);
        }
    }

    private List<Node> begin(Cluster cluster) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(cluster.start().awaitReady());
        office.moveInto(nodes.get(0));
        while (nodes.size() < NODES) {
            nodes.add(cluster.start().awaitReady());
        }
        Round.fireAt(nodes.get(0), cluster.now().plusSeconds(3));
        return nodes;
    }

    /** Kills one after the other while the round lasts, and replaces at once; only what hits a round under way is counted. */
    private int fire(Cluster cluster, List<Node> nodes, Duration longestLife) {
        int struck = 0;
        while (struck < kills && !isOver(cluster)) {
            pass(Duration.ofMillis(500 + random.nextLong(longestLife.toMillis())));
            await().atMost(Duration.ofSeconds(180)).until(() -> nodes.stream().anyMatch(Node::isReady));
            int victim = random.nextInt(nodes.size());
            long left = waiting(cluster);
            nodes.get(victim).kill();
            struck += left > 0 ? 1 : 0;
            log.info(
                    "Kill {}: {}, {} notices were to leave",
                    struck,
                    nodes.get(victim).name(),
                    left);
            nodes.set(victim, cluster.start());
        }
        return struck;
    }

    private static void pass(Duration time) {
        Instant until = Instant.now().plus(time);
        await().atMost(time.plusSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Instant.now().isAfter(until));
    }

    private static boolean isOver(Cluster cluster) {
        return sent(cluster) > 0 && waiting(cluster) == 0;
    }

    private static long waiting(Cluster cluster) {
        return cluster.number("select count(*) from delivery where status in ('PENDING', 'CLAIMED', 'RETRY')");
    }

    private static long sent(Cluster cluster) {
        return cluster.number("select count(*) from delivery where status = 'SENT'");
    }
}
