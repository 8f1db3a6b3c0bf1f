package cn.dingban.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How often the version of the plans is asked for. */
class RememberedVersionTests {

    private final AtomicLong asked = new AtomicLong();
    private final RememberedVersion version = new RememberedVersion(asked::incrementAndGet);

    private static TransactionTemplate transaction(boolean readOnly) {
        TransactionTemplate template = new TransactionTemplate(
                new JdbcTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:remembered-version")));
        template.setReadOnly(readOnly);
        return template;
    }

    @Test
    void onceInATransactionThatOnlyReads() {
        transaction(true).executeWithoutResult(status -> {
            assertThat(version.now()).isEqualTo(1);
            assertThat(version.now()).isEqualTo(1);
        });
        transaction(true)
                .executeWithoutResult(status -> assertThat(version.now()).isEqualTo(2));
    }

    @Test
    void eachTimeWhereSomethingMayBeWrittenAndOutsideOfAnyTransaction() {
        transaction(false).executeWithoutResult(status -> {
            assertThat(version.now()).isEqualTo(1);
            assertThat(version.now()).isEqualTo(2);
        });
        assertThat(version.now()).isEqualTo(3);
        assertThat(version.now()).isEqualTo(4);
    }

    @Test
    void aTransactionInBetweenAsksForItself() {
        TransactionTemplate outer = transaction(true);
        TransactionTemplate inner = new TransactionTemplate(outer.getTransactionManager());
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        inner.setReadOnly(true);
        outer.executeWithoutResult(status -> {
            assertThat(version.now()).isEqualTo(1);
            inner.executeWithoutResult(between -> assertThat(version.now()).isEqualTo(2));
            assertThat(version.now()).isEqualTo(1);
        });
    }
}
