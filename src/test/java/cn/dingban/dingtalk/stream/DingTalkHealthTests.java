package cn.dingban.dingtalk.stream;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.dingtalk.DingTalkUnderTest;
import cn.dingban.shared.OfficeClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class DingTalkHealthTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), OfficeClock.ZONE);

    private record Standing(StreamStatus status) implements StreamClient {
        @Override
        public void start() {}

        @Override
        public void stop() {}
    }

    private static Health health(StreamStatus status) {
        var endpoint = DingTalkUnderTest.endpoint("http://127.0.0.1:1");
        return new DingTalkHealth(new Standing(status), endpoint, CLOCK).health();
    }

    @Test
    void isUpWhileConnected() {
        Health health = health(new StreamStatus(true, Duration.ofMinutes(5), Duration.ofSeconds(7), null));

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("mode", "real")
                .containsEntry("connected", true)
                .containsEntry("since", "2026-11-23T08:55+08:00")
                .containsEntry("lastFrameAt", "2026-11-23T08:59:53+08:00")
                .doesNotContainKey("lastError");
    }

    @Test
    void toleratesAShortAbsenceOnly() {
        assertThat(health(new StreamStatus(false, Duration.ofMinutes(3), null, "断开"))
                        .getStatus())
                .isEqualTo(Status.UNKNOWN);

        Health down = health(new StreamStatus(false, Duration.ofMinutes(4), null, "断开"));
        assertThat(down.getStatus()).isEqualTo(Status.DOWN);
        assertThat(down.getDetails()).containsEntry("lastError", "断开").doesNotContainKey("lastFrameAt");
    }

    @Test
    void countsForMonitoring() {
        var registry = new SimpleMeterRegistry();
        var client = new Standing(new StreamStatus(true, Duration.ofMinutes(5), Duration.ofMillis(1500), null));
        new StreamMeters(client).bindTo(registry);

        assertThat(registry.get("dingban.dingtalk.connected").gauge().value()).isEqualTo(1);
        assertThat(registry.get("dingban.dingtalk.last.frame.age").gauge().value())
                .isEqualTo(1.5);
    }

    @Test
    void backsOffUpToHalfAMinute() {
        assertThat(StreamPace.doubling(0)).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1200));
        assertThat(StreamPace.doubling(3)).isBetween(Duration.ofSeconds(8), Duration.ofMillis(9600));
        assertThat(StreamPace.doubling(500)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(36));
    }
}
