package cn.dingban.delivery.quota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The months whose calls will not last, as was found out last; shared by all nodes. Asked before every claim, so kept for some seconds. */
@Component
public class ShortMonths {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final CallCounts counts;
    private final Clock clock;
    private Known known = new Known("", Instant.EPOCH, false);

    private record Known(String month, Instant at, boolean isShort) {}

    ShortMonths(JdbcClient jdbc, CallCounts counts, Clock clock) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.clock = clock;
    }

    /** Whether the running month is one. */
    public synchronized boolean isShort() {
        Instant now = clock.instant();
        String month = counts.month().toString();
        if (!known.month().equals(month) || Duration.between(known.at(), now).compareTo(KEPT) > 0) {
            known = new Known(month, now, isMarked(month));
        }
        return known.isShort();
    }

    /** Notes how the running month looks now. */
    public synchronized void mark(boolean isShort) {
        String month = counts.month().toString();
        if (isShort && !isMarked(month)) {
            jdbc.sql("insert into short_month (period, since) values (?, ?)")
                    .params(month, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } else if (!isShort) {
            jdbc.sql("delete from short_month where period = ?").param(month).update();
        }
        known = new Known("", Instant.EPOCH, false);
    }

    private boolean isMarked(String month) {
        return jdbc.sql("select count(*) from short_month where period = ?")
                        .param(month)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
