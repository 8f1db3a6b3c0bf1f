package cn.dingban.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.console.access.LocalAccounts.Fault;
import cn.dingban.console.access.LocalAccounts.Outcome;
import cn.dingban.organisation.Role;
import cn.dingban.shared.OfficeClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What local accounts promise, on every database. */
abstract class AccountsContractTests {

    private static final String ONE_TIME = "one-time-pass-77";
    private static final String OWN = "丽水的山与水-2026-11";

    @Autowired
    private LocalAccounts accounts;

    @Autowired
    private SecondFactor factor;

    @Autowired
    private AccountsSlice.Machine machine;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void oneAccountThatIsNotSetUp() {
        jdbc.execute("delete from console_account");
        accounts.create("system", "admin", Role.ADMINISTRATOR, ONE_TIME);
    }

    private Instant now() {
        return clock.machineTime();
    }

    private String code() {
        String secret = jdbc.queryForObject("select secret from console_account where name = 'admin'", String.class);
        return factor.code(String.valueOf(secret), now());
    }

    private void setUp() {
        assertThat(accounts.setUp("admin", OWN, OWN, code())).isEmpty();
        later(Duration.ofMinutes(1));
    }

    private void later(Duration time) {
        machine.clock().pass(time);
    }

    @Test
    void theOneTimePasswordLetsInOnlyToSetUp() {
        assertThat(accounts.signIn("admin", ONE_TIME, "").outcome()).isEqualTo(Outcome.TO_BE_SET_UP);
        setUp();
        assertThat(accounts.signIn("admin", ONE_TIME, code()).outcome()).isEqualTo(Outcome.WRONG);
        assertThat(accounts.enrolment("admin")).isEmpty();
    }

    @Test
    void afterwardsPasswordAndCodeAreBothNeeded() {
        setUp();
        assertThat(accounts.signIn("admin", OWN, "").outcome()).isEqualTo(Outcome.WRONG);
        assertThat(accounts.signIn("admin", "something else", code()).outcome()).isEqualTo(Outcome.WRONG);
        assertThat(accounts.signIn(" admin ", OWN, code()).outcome()).isEqualTo(Outcome.IN);
    }

    @Test
    void aCodeIsGoodOnce() {
        setUp();
        String code = code();
        assertThat(accounts.signIn("admin", OWN, code).outcome()).isEqualTo(Outcome.IN);
        assertThat(accounts.signIn("admin", OWN, code).outcome()).isEqualTo(Outcome.WRONG);
    }

    @Test
    void fiveFailuresLockItForAQuarterOfAnHourOrUntilItIsUnlocked() {
        setUp();
        for (int i = 0; i < 4; i++) {
            assertThat(accounts.signIn("admin", "wrong", code()).outcome()).isEqualTo(Outcome.WRONG);
        }
        assertThat(accounts.signIn("admin", "wrong", code()).outcome()).isEqualTo(Outcome.LOCKED);
        assertThat(accounts.signIn("admin", OWN, code()).outcome()).isEqualTo(Outcome.LOCKED);
        assertThat(accounts.all()).extracting(AccountView::locked).containsExactly(true);
        later(Duration.ofMinutes(16));
        assertThat(accounts.signIn("admin", OWN, code()).outcome()).isEqualTo(Outcome.IN);

        for (int i = 0; i < 5; i++) {
            accounts.signIn("admin", "wrong", "");
        }
        accounts.unlock("security", "admin");
        later(Duration.ofMinutes(1));
        assertThat(accounts.signIn("admin", OWN, code()).outcome()).isEqualTo(Outcome.IN);
    }

    @Test
    void timeTravelOpensNoLock() {
        for (int i = 0; i < 5; i++) {
            accounts.signIn("admin", "wrong", "");
        }
        clock.advanceTo(clock.instant().plus(Duration.ofDays(3)));
        assertThat(accounts.signIn("admin", ONE_TIME, "").outcome()).isEqualTo(Outcome.LOCKED);
    }

    @Test
    void aSetUpSaysWhatIsWrong() {
        assertThat(accounts.setUp("admin", "short", "short", code())).contains(Fault.SHORT);
        assertThat(accounts.setUp("admin", "长".repeat(25), "长".repeat(25), code()))
                .contains(Fault.LONG);
        assertThat(accounts.setUp("admin", ONE_TIME, ONE_TIME, code())).contains(Fault.KNOWN);
        assertThat(accounts.setUp("admin", "admin-and-more-of-it", "admin-and-more-of-it", code()))
                .contains(Fault.KNOWN);
        assertThat(accounts.setUp("admin", OWN, OWN + "x", code())).contains(Fault.DIFFERENT);
        assertThat(accounts.setUp("admin", OWN, OWN, "000000")).contains(Fault.CODE);
        assertThat(accounts.signIn("admin", ONE_TIME, "").outcome()).isEqualTo(Outcome.TO_BE_SET_UP);
    }

    @Test
    void whatWasLostIsSetAnew() {
        setUp();
        accounts.reset("security", "admin", "another-one-time-88");
        assertThat(accounts.signIn("admin", OWN, code()).outcome()).isEqualTo(Outcome.WRONG);
        assertThat(accounts.signIn("admin", "another-one-time-88", "").outcome())
                .isEqualTo(Outcome.TO_BE_SET_UP);
    }

    @Test
    void aNameIsTakenOnceAndPasswordsAreNotKept() {
        assertThat(accounts.create("system", "admin", Role.AUDITOR, ONE_TIME)).isFalse();
        assertThat(accounts.signIn("nobody", ONE_TIME, "").outcome()).isEqualTo(Outcome.WRONG);
        assertThat(jdbc.queryForObject("select password_hash from console_account", String.class))
                .startsWith("{bcrypt}")
                .doesNotContain(ONE_TIME);
        assertThat(jdbc.queryForList("select detail from audit_entry", String.class))
                .noneMatch(detail -> detail.contains(ONE_TIME));
        assertThat(accounts.has(Role.ADMINISTRATOR)).isTrue();
        assertThat(accounts.has(Role.AUDITOR)).isFalse();
    }
}
