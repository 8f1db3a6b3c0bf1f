package cn.dingban.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.shared.SettableClock;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@DataJpaTest(properties = "spring.datasource.url=jdbc:h2:mem:audit;DB_CLOSE_DELAY=-1")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(StoredAuditTrailTests.Slice.class)
class StoredAuditTrailTests {

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    /** Carries no stereotype: other tests scan this package, and must not get this clock. */
    @Import(StoredAuditTrail.class)
    static class Slice {

        @Bean
        SettableClock clock() {
            return new SettableClock("2026-12-02T09:00");
        }
    }

    private List<String> details() {
        return jdbc.queryForList("select detail from audit_entry where action = 'test' order by id", String.class);
    }

    @Test
    void anEntryIsPartOfWhatItTellsOf() {
        jdbc.update("delete from audit_entry");
        transaction.executeWithoutResult(status -> {
            trail.record("u1", "test", "subject", "undone");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> trail.record("u1", "test", "subject", "done"));

        assertThat(details()).containsExactly("done");
    }

    @Test
    void aLongDetailIsShortenedRatherThanLost() {
        jdbc.update("delete from audit_entry");
        trail.record("u1", "test", "主题".repeat(200), "长".repeat(5000));

        assertThat(details())
                .singleElement()
                .satisfies(detail -> assertThat(detail).hasSize(4000));
    }

    @Test
    void thereIsNoWayToChangeOrRemoveAnEntry() {
        assertThat(Stream.of(AuditEntries.class.getMethods()).map(Method::getName))
                .containsExactly("save");
    }
}
