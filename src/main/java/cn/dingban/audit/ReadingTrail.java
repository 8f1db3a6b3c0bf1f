package cn.dingban.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the trail, and checks that nobody has changed it (审计查询). */
@Component
public class ReadingTrail {

    private static final String FIELDS = "select e.id, e.at, e.actor, e.action, e.subject, e.detail, s.seq";

    private final JdbcTemplate jdbc;
    private final SealingTrail sealing;

    ReadingTrail(JdbcTemplate jdbc, SealingTrail sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /**
     * What is looked for; what is null or empty does not matter.
     *
     * @param actors any of them, exactly; everybody's where there are none
     * @param words somewhere in action, subject or detail
     * @param codes actions or subjects that the words are the names of
     * @param from included
     * @param until not included
     */
    public record Wanted(
            List<String> actors,
            String words,
            Set<String> codes,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** The latest first. */
    public List<AuditLine> find(Wanted wanted, int limit) {
        StringBuilder sql = new StringBuilder(
                FIELDS + " from audit_entry e left join audit_seal s on s.entry_id = e.id where 1 = 1");
        List<Object> values = new ArrayList<>();
        if (!wanted.actors().isEmpty()) {
            sql.append(" and e.actor in ").append(places(wanted.actors()));
            values.addAll(wanted.actors());
        }
        if (!wanted.words().isEmpty()) {
            sql.append(" and (e.action like ? or e.subject like ? or e.detail like ?");
            String pattern = "%" + wanted.words().replace("%", "").replace("_", "") + "%";
            values.addAll(List.of(pattern, pattern, pattern));
            if (!wanted.codes().isEmpty()) {
                String places = places(wanted.codes());
                sql.append(" or e.action in ")
                        .append(places)
                        .append(" or e.subject in ")
                        .append(places);
                values.addAll(wanted.codes());
                values.addAll(wanted.codes());
            }
            sql.append(")");
        }
        and(sql, values, " and e.at >= ?", wanted.from());
        and(sql, values, " and e.at < ?", wanted.until());
        sql.append(" order by e.at desc, e.id desc limit ").append(limit);
        return jdbc.query(sql.toString(), SealingTrail::line, values.toArray());
    }

    private static String places(Collection<String> values) {
        return values.stream().map(value -> "?").collect(Collectors.joining(", ", "(", ")"));
    }

    private static void and(StringBuilder sql, List<Object> values, String clause, @Nullable Instant instant) {
        if (instant != null) {
            sql.append(clause);
            values.add(OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
        }
    }

    /**
     * Whether the chain holds.
     *
     * @param sealed how many entries the chain has had, with those that are no longer kept
     * @param brokenAt the first seal that does not follow from its entry and the seal before; null where all do
     */
    public record Checked(long sealed, @Nullable Long brokenAt) {}

    /** Seals what has not been sealed, then follows the chain from its beginning. */
    public Checked check() {
        while (sealing.seal(true) == SealingTrail.AT_ONCE) {
            // until all are sealed
        }
        Walk walk = jdbc.queryForObject(
                "select pruned_seq, pruned_hash from audit_chain where id = 1",
                (row, number) -> new Walk(row.getLong("pruned_seq"), row.getString("pruned_hash")));
        return walk == null ? new Checked(0, 1L) : follow(walk);
    }

    private Checked follow(Walk walk) {
        jdbc.query(
                FIELDS + ", s.hash from audit_seal s left join audit_entry e on e.id = s.entry_id order by s.seq",
                row -> {
                    boolean gone = row.getObject("at", OffsetDateTime.class) == null;
                    walk.on(gone ? null : SealingTrail.line(row, 0), row.getLong("seq"), row.getString("hash"));
                });
        Long end = jdbc.queryForObject("select seq from audit_chain where id = 1", Long.class);
        boolean cut = end != null && end != walk.seq && walk.broken == null;
        return new Checked(walk.seq, cut ? Long.valueOf(walk.seq + 1) : walk.broken);
    }

    /** One pass along the chain. */
    private static final class Walk {

        private long seq;
        private String hash;
        private @Nullable Long broken;

        Walk(long seq, String hash) {
            this.seq = seq;
            this.hash = hash;
        }

        void on(@Nullable AuditLine entry, long at, String stored) {
            boolean follows =
                    entry != null && at == seq + 1 && Chain.next(hash, entry).equals(stored);
            if (!follows && broken == null) {
                broken = at;
            }
            seq = at;
            hash = stored;
        }
    }
}
