package cn.dingban.nodes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The chaos suite in a form that is short enough for every build: two of three nodes are killed in the middle of a round, and not replaced. The
 * seed is fixed, so that a build does not fail by chance.
 */
@NodesTest
class ShortChaosAcceptanceTests {

    private static final int NOTICES = 150;
    private static final long SEED = 20261202;

    @LocalServerPort
    private int port;

    @Test
    void nothingIsLostAndNothingArrivesTwice() throws IOException {
        new RoundUnderFire(
                        new BigOffice(NOTICES),
                        port,
                        new RoundUnderFire.Fire(2, 3, false, Long.getLong("dingban.chaos.seed", SEED)))
                .run(
                        Path.of("target", "nodes", "short-chaos"),
                        Duration.ofMillis(400),
                        "--dingban.delivery.lease=5s",
                        "--dingban.delivery.senders=2",
                        "--dingban.delivery.claim-size=10");
    }
}
