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
 * A round of reminders whose nodes are killed with SIGKILL at random points, spread over the whole round: most often while a call is on its way,
 * for the answers take long. Counted is what arrived.
 */
final class RoundUnderFire {

    private static final Logger log = LoggerFactory.getLogger(RoundUnderFire.class);
    private static final Instant SECOND_OF_DECEMBER = Instant.parse("2026-12-02T01:20:00Z");
    private static final Duration LONGEST_CALL = Duration.ofMillis(300);

    /** How far into its part of the round a kill may come: so far that something is still to leave when the last one comes. */
    private static final double LAST_PART = 0.5;

    private static final Duration AROUND_THE_FIRING = Duration.ofSeconds(5);

    private final BigOffice office;
    private final SandboxDriver sandbox;
    private final int port;
    private final Fire fire;
    private final Random random;

    /**
     * @param kills how many strike the round while it lasts
     * @param nodes how many are there at the beginning
     * @param replaced whether another one is started for each that is killed; else fewer are killed than there are
     */
    record Fire(int kills, int nodes, boolean replaced, long seed) {}

    RoundUnderFire(BigOffice office, int port, Fire fire) {
        this.office = office;
        this.sandbox = new SandboxDriver("http://127.0.0.1:" + port);
        this.port = port;
        this.fire = fire;
        this.random = new Random(fire.seed());
        log.info("{} (repeat with -Ddingban.chaos.seed={})", fire, fire.seed());
    }

    void run(Path folder, Duration answersAfter, String... settings) throws IOException {
        sandbox.post("/sandbox/reset", "");
        sandbox.put("/sandbox/api/directory", office.directory());
        try (TcpProxy line = new TcpProxy(port);
                Cluster cluster = new Cluster(line.url(), folder, SECOND_OF_DECEMBER, settings)) {
            List<Node> nodes = begin(cluster);
            line.answersAfter(answersAfter);
            Round round = new Round(office, sandbox);
            Instant began = Instant.now();
            int struck = fire(cluster, nodes);
            await().atMost(Duration.ofMinutes(15)).until(() -> isOver(cluster));
            Duration took = Duration.between(began, Instant.now());
            round.hasReachedEverybodyOnce();
            assertThat(cluster.number("select count(*) from schedule_run where schedule_id = 'report-reminder'"))
                    .isEqualTo(1);
            assertThat(cluster.number("select count(*) from delivery where status <> 'SENT'"))
                    .isZero();
            log.info(
                    "{} notices, {} kills while they left: lost 0, twice 0; {} calls that create a card; {} s; seed {}",
                    office.userIds().size(),
                    struck,
                    round.calls(),
                    took.toSeconds(),
                    fire.seed());
            assertThat(struck).as("kills that struck the round").isEqualTo(fire.kills());
        }
    }

    private List<Node> begin(Cluster cluster) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(cluster.start().awaitReady());
        office.moveInto(nodes.get(0));
        while (nodes.size() < fire.nodes()) {
            nodes.add(cluster.start());
        }
        nodes.forEach(Node::awaitReady);
        Round.fireAt(nodes.get(0), cluster.now().plusSeconds(3));
        return nodes;
    }

    /** Kills one after the other, each in its own part of the round; only what hits a round under way is counted. */
    private int fire(Cluster cluster, List<Node> nodes) {
        if (fire.replaced()) {
            pass(AROUND_THE_FIRING);
            kill(cluster, nodes, 0);
        }
        int struck = 0;
        for (int i = 0; i < fire.kills(); i++) {
            long mark = (long) (office.userIds().size() * (i + LAST_PART * random.nextDouble()) / fire.kills());
            await().atMost(Duration.ofMinutes(15))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() ->
                            sent(cluster) >= Math.max(1, mark) && nodes.stream().anyMatch(Node::isReady));
            pass(LONGEST_CALL);
            struck += kill(cluster, nodes, i + 1) ? 1 : 0;
        }
        return struck;
    }

    /** @return whether something was still to leave */
    private boolean kill(Cluster cluster, List<Node> nodes, int number) {
        List<Node> ready = nodes.stream().filter(Node::isReady).toList();
        Node victim = ready.get(random.nextInt(ready.size()));
        long left = waiting(cluster);
        victim.kill();
        log.info("Kill {}: {}, {} notices were to leave", number, victim.name(), left);
        nodes.remove(victim);
        if (fire.replaced()) {
            nodes.add(cluster.start());
        }
        return left > 0;
    }

    /** Some time, at most this. */
    private void pass(Duration most) {
        Instant until = Instant.now().plusMillis(random.nextLong(most.toMillis()));
        await().atMost(most.plusSeconds(30))
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
