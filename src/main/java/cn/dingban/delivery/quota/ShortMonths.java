package cn.dingban.delivery.quota;

import cn.dingban.delivery.quota.CallCounts.Traffic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The months whose calls will not last, as was found out last; shared by all nodes. Asked before every claim, so kept for some seconds. */
@Component
public class ShortMonths {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final CallCounts counts;
    private final Clock clock;
    private Known known = new Known("", Instant.EPOCH, Set.of());

    private record Known(String month, Instant at, Set<Traffic> lacking) {}

    ShortMonths(JdbcClient jdbc, CallCounts counts, Clock clock) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.clock = clock;
    }

    /** Whether the running month's calls of this kind will not last. */
    public synchronized boolean isShortOf(Traffic traffic) {
        Instant now = clock.instant();
        String month = counts.month().toString();
        if (!known.month().equals(month) || Duration.between(known.at(), now).compareTo(KEPT) > 0) {
            known = new Known(month, now, lacking(month));
        }
        return known.lacking().contains(traffic);
    }

    /** Notes how the running month looks now. */
    public synchronized void mark(Traffic traffic, boolean isShort) {
        String month = counts.month().toString();
        if (isShort && !lacking(month).contains(traffic)) {
            jdbc.sql("insert into short_month (period, traffic, since) values (?, ?, ?)")
                    .params(month, traffic.name(), clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } else if (!isShort) {
            jdbc.sql("delete from short_month where period = ? and traffic = ?")
                    .params(month, traffic.name())
                    .update();
        }
        known = new Known("", Instant.EPOCH, Set.of());
    }

    private Set<Traffic> lacking(String month) {
        return jdbc.sql("select traffic from short_month where period = ?")
                .param(month)
                .query((row, number) -> Traffic.valueOf(row.getString("traffic")))
                .set();
    }
}
