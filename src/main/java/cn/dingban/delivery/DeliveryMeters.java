package cn.dingban.delivery;

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

/** The queue as numbers for a monitoring system. Every node tells the same, for the queue is one: take the maximum, not the sum. */
@Component
class DeliveryMeters implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final double MILLIS = 1000.0;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Recent<Map<String, Long>> byStatus = new Recent<>(FRESH, this::count);
    private final Recent<Double> oldest = new Recent<>(FRESH, this::oldestWaiting);

    DeliveryMeters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (DeliveryStatus status : DeliveryStatus.values()) {
            Gauge.builder("dingban.deliveries", byStatus, counts -> counts.get().getOrDefault(status.name(), 0L))
                    .description("Deliveries by status, in the database that all nodes share")
                    .tag("status", status.name())
                    .register(registry);
        }
        Gauge.builder("dingban.deliveries.oldest.waiting", oldest, Recent::get)
                .description("How long the delivery that has been due longest has been waiting; 0 when none is")
                .baseUnit("seconds")
                .register(registry);
    }

    private Map<String, Long> count() {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select status, count(*) from delivery group by status")
                .query((row, number) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    private double oldestWaiting() {
        return jdbc
                .sql("select min(next_attempt_at) from delivery where status in ('PENDING', 'RETRY', 'CLAIMED')")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .stream()
                .flatMap(Stream::ofNullable)
                .mapToDouble(due -> Math.max(
                        0, Duration.between(due.toInstant(), clock.instant()).toMillis() / MILLIS))
                .findFirst()
                .orElse(0);
    }
}
