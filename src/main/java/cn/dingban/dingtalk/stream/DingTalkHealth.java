package cn.dingban.dingtalk.stream;

import cn.dingban.dingtalk.DingTalkEndpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether DingTalk is there. It is no part of readiness: without DingTalk the console, the API and the schedules go on, and a node that was taken
 * out of service for it could not catch up.
 */
@Component("dingtalkHealthIndicator")
class DingTalkHealth implements HealthIndicator {

    private static final Duration TOLERATED = Duration.ofMinutes(3);

    private final StreamClient stream;
    private final DingTalkEndpoint endpoint;
    private final Clock clock;

    DingTalkHealth(StreamClient stream, DingTalkEndpoint endpoint, Clock clock) {
        this.stream = stream;
        this.endpoint = endpoint;
        this.clock = clock;
    }

    @Override
    public Health health() {
        StreamStatus status = stream.status();
        Health.Builder health = builder(status)
                .withDetail("mode", endpoint.sandbox() ? "sandbox" : "real")
                .withDetail("connected", status.connected())
                .withDetail("since", ago(status.lasting()));
        detail(health, "lastFrameAt", status.sinceLastFrame() == null ? null : ago(status.sinceLastFrame()));
        if (status.alarmed()) {
            health.withDetail("alarm", "nothing has come from DingTalk for three minutes");
        }
        detail(health, "lastError", status.lastError());
        return health.build();
    }

    private static Health.Builder builder(StreamStatus status) {
        if (status.alarmed()) {
            return Health.down();
        }
        if (status.connected()) {
            return Health.up();
        }
        return status.lasting().compareTo(TOLERATED) <= 0 ? Health.unknown() : Health.down();
    }

    /** Shown on the office's clock, measured in real time: time travel moves no connection. */
    private String ago(Duration duration) {
        return OffsetDateTime.ofInstant(clock.instant().minus(duration), clock.getZone())
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static void detail(Health.Builder health, String name, @Nullable String value) {
        if (value != null) {
            health.withDetail(name, value);
        }
    }
}
