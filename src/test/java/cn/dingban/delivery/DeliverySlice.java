package cn.dingban.delivery;

import static org.mockito.Mockito.mock;

import cn.dingban.audit.AuditTrail;
import cn.dingban.delivery.limits.Budgets;
import cn.dingban.delivery.limits.LimitSettings;
import cn.dingban.delivery.quota.CallCounts;
import cn.dingban.delivery.quota.ShortMonths;
import cn.dingban.organisation.Organisation;
import cn.dingban.schedule.Manners;
import cn.dingban.schedule.ShippedManners;
import cn.dingban.schedule.WorkingCalendar;
import cn.dingban.shared.SettableClock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The outbox and the dispatcher, before a platform and under a clock that tests set. Nothing is sent unless a test has it sent. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    Outbox.class,
    Outbox.Dressing.class,
    Addressing.class,
    Copying.class,
    Claims.class,
    AttemptLog.class,
    OutcomePolicy.class,
    Departure.class,
    QuietHours.class,
    Withdrawal.class,
    OutOfDate.class,
    Economy.class,
    ShortMonths.class,
    ParcelSender.class,
    Calling.class,
    PlatformDoor.class,
    WorkingTime.class,
    Merging.class,
    Wording.class,
    DeliveryDispatcher.class,
    FindingDeliveries.class,
    SearchingDeliveries.class,
    HandlingStuckDeliveries.class,
    BlockedAlarms.class,
    StoredReceiptBook.class,
    TracingDeliveries.class,
    Pacing.class,
    DailyCap.class,
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
        return new DeliverySettings(LEASE, 4, 40, 4);
    }

    /** The shipped policies, at an office that never closes. */
    static DeliveryRules alwaysOpen() {
        return new DeliveryRules(
                List.of(
                        new DeliveryRules.Uncertain(null, "group", UncertainPolicy.AT_MOST_ONCE, "第2条"),
                        new DeliveryRules.Uncertain(null, "person", UncertainPolicy.AT_LEAST_ONCE, "第2条")),
                null,
                null);
    }

    @Bean
    DeliveryRules rules() {
        return alwaysOpen();
    }

    /** Knows no year, so that Monday to Friday are worked. */
    @Bean
    WorkingCalendar calendar() {
        return mock();
    }

    @Bean
    Organisation organisation() {
        return mock();
    }

    @Bean
    AuditTrail audit() {
        return mock();
    }

    @Bean
    Manners manners() {
        return new ShippedManners();
    }

    @Bean
    MessageTemplates templates() {
        return new MessageTemplates(FakeRuleBook.withMessages(Map.of(
                BlockedAlarms.KIND,
                "{{count}} blocked\n{{#lines}}\n{{recipient}}{{/lines}}{{#more}}…{{/more}} {{why}}")));
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
            AttemptLog attempts,
            DeliverySettings settings,
            OutcomePolicy policy,
            Departure departure,
            Clock clock) {
        return new Claims(queue, attempts, settings, policy, departure, clock);
    }
}
