package cn.dingban.schedule;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how far time travel has set the clock ahead, so that a restart does not set it back. */
@Component
class ClockStore {

    /** Rounded up, because the clock never goes back. */
    private static final Duration ALMOST_A_MILLISECOND = Duration.ofNanos(999_999);

    private final JdbcClient jdbc;

    ClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Duration> ahead() {
        return jdbc.sql("select ahead_millis from office_clock where id = 1")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis);
    }

    void keep(Duration ahead) {
        long millis = ahead.plus(ALMOST_A_MILLISECOND).toMillis();
        int updated = jdbc.sql("update office_clock set ahead_millis = ? where id = 1")
                .param(millis)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into office_clock (id, ahead_millis) values (1, ?)")
                    .param(millis)
                    .update();
        }
    }
}
