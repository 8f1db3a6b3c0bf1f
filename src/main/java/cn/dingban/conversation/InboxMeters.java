package cn.dingban.conversation;

import cn.dingban.shared.Recent;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has arrived, as numbers for a monitoring system. Every node tells the same, for the inbox is one. */
@Component
class InboxMeters implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final double MILLIS = 1000.0;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Recent<Map<String, Long>> byState = new Recent<>(FRESH, this::count);
    private final Recent<Double> lag = new Recent<>(FRESH, this::oldestUnhandled);

    InboxMeters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (InboxEntry.State state : InboxEntry.State.values()) {
            Gauge.builder("dingban.inbox", byState, counts -> counts.get().getOrDefault(state.name(), 0L))
                    .description("Messages and presses that arrived, by how far they got")
                    .tag("state", state.name())
                    .register(registry);
        }
        Gauge.builder("dingban.inbox.lag", lag, Recent::get)
                .description("Age of the oldest message that is not handled yet; 0 when all are")
                .baseUnit("seconds")
                .register(registry);
    }

    private Map<String, Long> count() {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select state, count(*) from conversation_inbox group by state")
                .query((row, number) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    private double oldestUnhandled() {
        return jdbc
                .sql("select min(received_at) from conversation_inbox where state = 'RECEIVED'")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .stream()
                .flatMap(Stream::ofNullable)
                .mapToDouble(at -> Math.max(
                        0, Duration.between(at.toInstant(), clock.instant()).toMillis() / MILLIS))
                .findFirst()
                .orElse(0);
    }
}
