package cn.dingban.audit;

import cn.dingban.shared.OfficeClock;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets go of what has been kept long enough (保存期限): three years unless the office says otherwise, never less than the six months of the Cybersecurity Law (网络安全法
 * 第二十一条). Only a beginning of the chain goes, and the chain remembers where it went on, so that the rest can still be checked.
 */
@Component
public class PruningTrail {

    private static final Logger log = LoggerFactory.getLogger(PruningTrail.class);

    private static final Period LEAST = Period.ofMonths(6);

    private final JdbcTemplate jdbc;
    private final AuditTrail trail;
    private final Clock clock;
    private final Period keep;

    /** @throws IllegalStateException when less is to be kept than the law wants */
    PruningTrail(JdbcTemplate jdbc, AuditTrail trail, Clock clock, @Value("${dingban.audit.keep:P3Y}") Period keep) {
        if (before(clock.instant(), keep).isAfter(before(clock.instant(), LEAST))) {
            throw new IllegalStateException("dingban.audit.keep is " + keep + "; the trail is kept at least " + LEAST);
        }
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
        this.keep = keep;
    }

    private static Instant before(Instant now, Period period) {
        return now.atZone(OfficeClock.ZONE).minus(period).toInstant();
    }

    /** @return how many entries went */
    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    @Transactional
    public int prune() {
        jdbc.queryForObject("select seq from audit_chain where id = 1 for update", Long.class);
        Long last = lastBefore(before(clock.instant(), keep));
        if (last == null) {
            return 0;
        }
        jdbc.update(
                "update audit_chain set pruned_seq = ?, pruned_hash = (select hash from audit_seal where seq = ?) where id = 1",
                last,
                last);
        int gone = jdbc.update(
                "delete from audit_entry where id in (select entry_id from audit_seal where seq <= ?)", last);
        jdbc.update("delete from audit_seal where seq <= ?", last);
        trail.record("system", "audit.prune", keep.toString(), "%d entries, up to seal %d".formatted(gone, last));
        log.info("{} entries of the trail were older than {} and are gone", gone, keep);
        return gone;
    }

    /** The last seal before the first entry that has to be kept. */
    private @Nullable Long lastBefore(Instant first) {
        return jdbc.queryForObject("""
                select max(seq) from audit_seal where seq < coalesce(
                  (select min(s.seq) from audit_seal s join audit_entry e on e.id = s.entry_id where e.at >= ?),
                  (select seq + 1 from audit_chain where id = 1))""", Long.class, OffsetDateTime.ofInstant(first, ZoneOffset.UTC));
    }
}
