package cn.dingban.delivery;

import cn.dingban.delivery.limits.Budgets;
import cn.dingban.delivery.limits.LimitSettings;
import cn.dingban.delivery.quota.CallCounts;
import cn.dingban.shared.SettableClock;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The outbox and the dispatcher, before a platform and under a clock that tests set. Nothing is sent unless a test has it sent. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    Outbox.class,
    Claims.class,
    OutcomePolicy.class,
    DeliveryDispatcher.class,
    FindingDeliveries.class,
    DeliveryDispatcher.Limits.class,
    Pacing.class,
    DailyCap.class,
    Wording.class,
    CallCounts.class
})
class DeliverySlice {

    static final Duration LEASE = Duration.ofSeconds(25);

    @Bean
    SettableClock clock() {
        return new SettableClock("2026-12-02T09:00");
    }

    @Bean
    FakeChannel channel() {
        return new FakeChannel();
    }

    @Bean
    DeliverySettings settings() {
        return new DeliverySettings(LEASE, 4, 40);
    }

    @Bean
    LimitSettings limitSettings() {
        return new LimitSettings(20, 10);
    }

    /** The machine's clock is the test's own too. */
    @Bean
    Budgets budgets(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new Budgets(jdbc, transactions, clock::instant);
    }

    /** Another node's. */
    @Bean(defaultCandidate = false)
    Claims otherClaims(
            DeliveryQueue queue,
            DeliveryAttempts attempts,
            DeliverySettings settings,
            OutcomePolicy policy,
            Clock clock) {
        return new Claims(queue, attempts, settings, policy, clock);
    }
}
