package cn.dingban.nodes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Twenty kills in a round of two thousand notices; {@code mvn test -Pchaos}. */
@NodesTest
@Tag("chaos")
class ChaosTests {

    private static final int NOTICES = Integer.getInteger("dingban.chaos.notices", 2000);
    private static final int KILLS = Integer.getInteger("dingban.chaos.kills", 20);

    @LocalServerPort
    private int port;

    @Test
    void nothingIsLostAndNothingArrivesTwice() throws IOException {
        long seed = Long.getLong("dingban.chaos.seed", new Random().nextInt(1_000_000));
        new RoundUnderFire(new BigOffice(NOTICES), port, new RoundUnderFire.Fire(KILLS, 2, true, seed))
                .run(Path.of("target", "nodes", "chaos"), Duration.ofMillis(250));
    }
}
