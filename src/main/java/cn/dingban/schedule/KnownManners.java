package cn.dingban.schedule;

import cn.dingban.shared.Recent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the overrides at most once in a second or two: every notice that leaves asks for its schedule's hours. */
@Component
class KnownManners implements Manners {

    private static final Logger log = LoggerFactory.getLogger(KnownManners.class);
    private static final Duration LIFE = Duration.ofMillis(1_500);

    private final JdbcClient jdbc;
    private final ScheduleBook book;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Recent<Known> known = new Recent<>(LIFE, this::read);

    private record Known(Map<String, Manner> manners, Map<String, String> wordings) {}

    private record Stored(String scheduleId, String content) {}

    KnownManners(JdbcClient jdbc, ScheduleBook book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    @Override
    public Manner of(String scheduleId) {
        return known.get().manners().getOrDefault(scheduleId, Manner.SHIPPED);
    }

    @Override
    public Map<String, String> wordings() {
        return known.get().wordings();
    }

    /** Before others who ask this. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void forget(PlanChanged changed) {
        known.forget();
    }

    private Known read() {
        Map<String, Manner> manners = new HashMap<>();
        Map<String, String> wordings = new HashMap<>();
        for (Stored stored : stored()) {
            ScheduleEntry entry = book.find(stored.scheduleId()).orElse(null);
            Manner manner = entry == null ? Manner.SHIPPED : manner(stored);
            if (!manner.isShipped()) {
                manners.put(stored.scheduleId(), manner);
            }
            if (entry != null && entry.template() != null && manner.wording() != null) {
                wordings.put(entry.template(), manner.wording());
            }
        }
        return new Known(Map.copyOf(manners), Map.copyOf(wordings));
    }

    private List<Stored> stored() {
        return jdbc.sql("select schedule_id, override_json from schedule_state where override_json is not null")
                .query((row, n) -> new Stored(row.getString("schedule_id"), row.getString("override_json")))
                .list();
    }

    private Manner manner(Stored stored) {
        try {
            return json.readValue(stored.content(), ScheduleChange.class).mannerOrShipped();
        } catch (JacksonException e) {
            log.warn(
                    "Schedule {}: how it is to speak cannot be read; it speaks as the rule book has it",
                    stored.scheduleId(),
                    e);
            return Manner.SHIPPED;
        }
    }
}
