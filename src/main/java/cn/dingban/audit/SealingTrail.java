package cn.dingban.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals entries into the chain, in the order in which they became visible. Apart from the writing, because a chain that every action had to extend would make
 * all actions wait for one another; whoever seals holds the chain's one row, also against other nodes.
 */
@Component
class SealingTrail {

    static final int AT_ONCE = 500;

    /** What was written when it could be seen, later or earlier; no transaction lasts as long. */
    private static final Duration LATEST = Duration.ofDays(1);

    private static final String UNSEALED = """
            select e.id, e.at, e.actor, e.action, e.subject, e.detail, s.seq from audit_entry e
            left join audit_seal s on s.entry_id = e.id where s.seq is null and e.at >= ? order by e.id limit %d""".formatted(AT_ONCE);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    SealingTrail(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record End(long seq, String hash) {}

    /**
     * @param whole whether all of the trail is looked through, instead of its last day; takes the longer, the longer the trail is
     * @return how many were sealed; as many as {@value #AT_ONCE} where there may be more
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int seal(boolean whole) {
        End end = jdbc.queryForObject(
                "select seq, hash from audit_chain where id = 1 for update",
                (row, number) -> new End(row.getLong("seq"), row.getString("hash")));
        if (end == null) {
            return 0;
        }
        long seq = end.seq();
        String hash = end.hash();
        List<AuditLine> entries =
                jdbc.query(UNSEALED, SealingTrail::line, OffsetDateTime.ofInstant(from(whole, seq), ZoneOffset.UTC));
        for (AuditLine entry : entries) {
            seq++;
            hash = Chain.next(hash, entry);
            jdbc.update(
                    "insert into audit_seal (seq, entry_id, hash, sealed_at) values (?, ?, ?, ?)",
                    seq,
                    entry.id(),
                    hash,
                    Timestamp.from(clock.instant()));
        }
        if (!entries.isEmpty()) {
            jdbc.update("update audit_chain set seq = ?, hash = ? where id = 1", seq, hash);
        }
        return entries.size();
    }

    /** From when on entries may not be sealed yet. */
    private Instant from(boolean whole, long seq) {
        return whole
                ? Instant.EPOCH
                : jdbc
                        .query(
                                "select e.at from audit_seal s join audit_entry e on e.id = s.entry_id where s.seq = ?",
                                (row, number) -> row.getObject("at", OffsetDateTime.class)
                                        .toInstant(),
                                seq)
                        .stream()
                        .findFirst()
                        .map(last -> last.minus(LATEST))
                        .orElse(Instant.EPOCH);
    }

    static AuditLine line(ResultSet row, int number) throws SQLException {
        long seq = row.getLong("seq");
        boolean unsealed = row.wasNull();
        return new AuditLine(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                unsealed ? null : seq);
    }
}
