package cn.dingban.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingban.audit.ReadingTrail.Checked;
import cn.dingban.audit.ReadingTrail.Wanted;
import cn.dingban.shared.SettableClock;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the chain of the trail promises, on every database. */
abstract class AuditChainContractTests {

    private static final Wanted ALL = new Wanted(List.of(), "", Set.of(), null, null);

    @Autowired
    private AuditTrail trail;

    @Autowired
    private ReadingTrail reading;

    @Autowired
    private SealingTrail sealing;

    @Autowired
    private PruningTrail pruning;

    @Autowired
    private JdbcTemplate jdbc;

    /** Carries no stereotype: other tests scan this package, and must not get this clock. Nobody seals but the test. */
    @Import({StoredAuditTrail.class, SealingTrail.class, ReadingTrail.class, PruningTrail.class})
    static class Slice {

        @Bean
        SettableClock clock() {
            return new SettableClock("2026-12-02T09:00");
        }
    }

    @BeforeEach
    void threeEntries() {
        jdbc.update("delete from audit_seal");
        jdbc.update("delete from audit_entry");
        jdbc.update("update audit_chain set seq = 0, hash = '', pruned_seq = 0, pruned_hash = ''");
        trail.record("office01", "bulletin.sign", "CITY 2026-10", "第一");
        trail.record("admin01", "schedule.change", "report-reminder", "09:10 -> 09:30");
        trail.record("account:admin", "account.create", "anquan", "SECURITY_ADMINISTRATOR");
    }

    private long second() {
        return reading.find(ALL, 10).get(1).id();
    }

    @Test
    void whatNobodyTouchedHolds() {
        assertThat(reading.check()).isEqualTo(new Checked(3, null));
        trail.record("office01", "test", "", "");
        assertThat(reading.check()).isEqualTo(new Checked(4, null));
        assertThat(reading.find(ALL, 10)).extracting(AuditLine::seq).containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void aChangedEntryShows() {
        reading.check();
        jdbc.update("update audit_entry set detail = '09:10 -> 08:30' where id = ?", second());
        assertThat(reading.check()).isEqualTo(new Checked(3, 2L));
    }

    @Test
    void aMovedMomentShows() {
        reading.check();
        jdbc.update(
                "update audit_entry set at = timestamp with time zone '2026-12-01 09:00:00+08:00' where id = ?",
                second());
        assertThat(reading.check().brokenAt()).isEqualTo(2L);
    }

    @Test
    void aRemovedEntryShows() {
        reading.check();
        jdbc.update("delete from audit_entry where id = ?", second());
        assertThat(reading.check().brokenAt()).isEqualTo(2L);
    }

    @Test
    void anEntryRemovedWithItsSealShows() {
        reading.check();
        long id = second();
        jdbc.update("delete from audit_seal where entry_id = ?", id);
        jdbc.update("delete from audit_entry where id = ?", id);
        assertThat(reading.check().brokenAt()).isEqualTo(3L);
    }

    @Test
    void anEndThatWasCutOffShows() {
        reading.check();
        jdbc.update("delete from audit_entry where id = (select entry_id from audit_seal where seq = 3)");
        jdbc.update("delete from audit_seal where seq = 3");
        assertThat(reading.check().brokenAt()).isEqualTo(3L);
    }

    @Test
    void whatIsOldEnoughGoesAndTheRestCanStillBeChecked() {
        jdbc.update(
                "update audit_entry set at = timestamp with time zone '2023-11-30 09:00:00+08:00' where actor <> 'admin01'");
        jdbc.update(
                "update audit_entry set at = timestamp with time zone '2023-12-03 09:00:00+08:00' where actor = 'admin01'");
        reading.check();

        assertThat(pruning.prune()).isEqualTo(1);
        assertThat(reading.find(ALL, 10))
                .extracting(AuditLine::action)
                .containsExactlyInAnyOrder("audit.prune", "schedule.change", "account.create");
        assertThat(reading.check()).isEqualTo(new Checked(4, null));
        assertThat(pruning.prune()).isZero();

        jdbc.update("update audit_entry set detail = 'other' where actor = 'admin01'");
        assertThat(reading.check().brokenAt()).isEqualTo(2L);
    }

    @Test
    void lessThanSixMonthsAreRefused() {
        SettableClock now = new SettableClock("2026-12-02T09:00");
        assertThatThrownBy(() -> new PruningTrail(jdbc, trail, now, Period.ofMonths(5)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("P6M");
        assertThat(new PruningTrail(jdbc, trail, now, Period.ofMonths(6)).prune())
                .isZero();
    }

    @Test
    void severalWhoSealAtOnceSealEachEntryOnce() throws Exception {
        for (int i = 0; i < 60; i++) {
            trail.record("u" + i, "test", "s", "d");
        }
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> sealed = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                sealed.add(people.submit(() -> sealing.seal(false)));
            }
            int sum = 0;
            for (Future<Integer> each : sealed) {
                sum += each.get();
            }
            assertThat(sum).isEqualTo(63);
        } finally {
            people.shutdownNow();
        }
        assertThat(reading.check()).isEqualTo(new Checked(63, null));
    }

    @Test
    void findsByPersonWordsAndTime() {
        SettableClock noon = new SettableClock("2026-12-02T12:00");
        assertThat(reading.find(new Wanted(List.of("admin01"), "", Set.of(), null, null), 10))
                .hasSize(1);
        assertThat(reading.find(new Wanted(List.of(), "report-reminder", Set.of(), null, null), 10))
                .extracting(AuditLine::actor)
                .containsExactly("admin01");
        assertThat(reading.find(new Wanted(List.of("admin01", "nobody"), "", Set.of(), null, null), 10))
                .hasSize(1);
        assertThat(reading.find(new Wanted(List.of(), "签发通报", Set.of("bulletin.sign", "%"), null, null), 10))
                .extracting(AuditLine::action)
                .containsExactly("bulletin.sign");
        assertThat(reading.find(new Wanted(List.of(), "%", Set.of(), null, null), 10))
                .hasSize(3);
        assertThat(reading.find(new Wanted(List.of(), "' or 1=1 --", Set.of(), null, null), 10))
                .isEmpty();
        assertThat(reading.find(new Wanted(List.of(), "", Set.of(), noon.instant(), null), 10))
                .isEmpty();
        assertThat(reading.find(new Wanted(List.of(), "", Set.of(), null, noon.instant()), 2))
                .hasSize(2);
    }

    @Test
    void fieldsDoNotRunIntoOneAnother() {
        AuditLine one = new AuditLine(1, new SettableClock("2026-12-02T09:00").instant(), "ab", "c", "", "", null);
        AuditLine other = new AuditLine(1, one.at(), "a", "bc", "", "", null);
        assertThat(Chain.next("", one)).isNotEqualTo(Chain.next("", other)).hasSize(64);
    }
}
