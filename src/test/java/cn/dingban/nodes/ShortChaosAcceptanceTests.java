package cn.dingban.nodes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The chaos suite in a form that is short enough for every build, with short leases; the seed is fixed, so that a build does not fail by chance. */
@NodesTest
@org.junit.jupiter.api.Tag("chaos")
class ShortChaosAcceptanceTests {

    private static final int NOTICES = 150;
    private static final int KILLS = 3;

    @LocalServerPort
    private int port;

    @Test
    void nothingIsLostAndNothingArrivesTwice() throws IOException {
        new RoundUnderFire(new BigOffice(NOTICES), port, KILLS, Long.getLong("dingban.chaos.seed", 20261202L))
                .run(
                        Path.of("target", "nodes", "short-chaos"),
                        Duration.ofMillis(150),
                        Duration.ofSeconds(6),
                        "--dingban.delivery.lease=8s",
                        "--dingban.delivery.claim-size=15");
    }
}
