package cn.dingban.schedule;

import cn.dingban.shared.Recent;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of the schedules' occurrences, as numbers for a monitoring system. Every node tells the same. */
@Component
class ScheduleMeters implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Recent<Map<String, Long>> byOutcome = new Recent<>(FRESH, this::count);

    ScheduleMeters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (RunRecord.Outcome outcome : EnumSet.complementOf(EnumSet.of(RunRecord.Outcome.ALREADY_RUN))) {
            Gauge.builder(
                            "dingban.schedule.runs",
                            byOutcome,
                            counts -> counts.get().getOrDefault(outcome.name(), 0L))
                    .description("Occurrences of schedules that were dealt with, by outcome")
                    .tag("outcome", outcome.name())
                    .register(registry);
        }
    }

    private Map<String, Long> count() {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select outcome, count(*) from schedule_run group by outcome")
                .query((row, number) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }
}
