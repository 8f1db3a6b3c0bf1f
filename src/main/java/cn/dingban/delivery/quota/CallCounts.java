package cn.dingban.delivery.quota;

import cn.dingban.shared.OfficeClock;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts calls per month and purpose. Counted in memory and written a second later, so that no message waits for it: a crash may lose a second's
 * counts, never a message.
 */
@Component
public class CallCounts {

    private static final Logger log = LoggerFactory.getLogger(CallCounts.class);
    private static final int LONGEST_PURPOSE = 60;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ThreadLocal<Purpose> purpose = new ThreadLocal<>();
    private final Map<Key, Long> unwritten = new ConcurrentHashMap<>();

    /** The two things that DingTalk counts. */
    public enum Traffic {
        /** Calls to its API. */
        API,
        /** What comes over Stream, and what goes to webhooks. */
        STREAM
    }

    private record Purpose(String kind, boolean answer) {}

    private record Key(String month, Traffic traffic, String purpose) {}

    /** So many calls of a month for a purpose: a kind of notice, or the name of the API or topic where no notice was sent. */
    public record Count(Traffic traffic, String purpose, long calls) {}

    CallCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Does the work; the calls that it makes in this thread count for this purpose.
     *
     * @param answer whether somebody waits for it
     */
    public <T> T during(String kind, boolean answer, Supplier<T> work) {
        purpose.set(new Purpose(kind, answer));
        try {
            return work.get();
        } finally {
            purpose.remove();
        }
    }

    /** Whether what this thread does now is a notice, for which nobody waits. */
    public boolean isForNotice() {
        Purpose present = purpose.get();
        return present != null && !present.answer();
    }

    /** One call, for the present purpose or else for this one. */
    public void count(Traffic traffic, String otherwise) {
        Purpose present = purpose.get();
        add(traffic, present == null ? otherwise : present.kind(), 1);
    }

    private void add(Traffic traffic, String what, long calls) {
        String name = what.length() <= LONGEST_PURPOSE ? what : what.substring(0, LONGEST_PURPOSE);
        unwritten.merge(new Key(month().toString(), traffic, name), calls, Long::sum);
    }

    YearMonth month() {
        return YearMonth.from(clock.instant().atZone(OfficeClock.ZONE));
    }

    /** Writes what was counted since the last time. */
    public void write() {
        for (Key key : List.copyOf(unwritten.keySet())) {
            Long calls = unwritten.remove(key);
            if (calls != null) {
                try {
                    write(key, calls);
                } catch (RuntimeException e) {
                    unwritten.merge(key, calls, Long::sum);
                    log.warn("The counts of {} calls wait", key.purpose(), e);
                    return;
                }
            }
        }
    }

    private void write(Key key, long calls) {
        if (increase(key, calls) > 0) {
            return;
        }
        try {
            jdbc.sql("insert into call_count (calls, period, traffic, purpose) values (?, ?, ?, ?)")
                    .params(calls, key.month(), key.traffic().name(), key.purpose())
                    .update();
        } catch (DuplicateKeyException e) {
            increase(key, calls);
        }
    }

    private int increase(Key key, long calls) {
        return jdbc.sql("update call_count set calls = calls + ? where period = ? and traffic = ? and purpose = ?")
                .params(calls, key.month(), key.traffic().name(), key.purpose())
                .update();
    }

    /** The month's counts so far, the largest first. */
    List<Count> of(YearMonth month) {
        write();
        return jdbc.sql("select traffic, purpose, calls from call_count where period = ? order by calls desc, purpose")
                .param(month.toString())
                .query((row, number) -> new Count(
                        Traffic.valueOf(row.getString("traffic")), row.getString("purpose"), row.getLong("calls")))
                .list();
    }
}
