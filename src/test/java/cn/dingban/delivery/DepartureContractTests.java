package cn.dingban.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import cn.dingban.delivery.FakeChannel.Call;
import cn.dingban.delivery.spi.SendOutcome;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.shared.SettableClock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody is disturbed at night, gets a reminder of what is done, or a heap of texts in the morning. */
abstract class DepartureContractTests {

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private DeliveryDispatcher dispatcher;

    @Autowired
    private DeliveryQueue queue;

    @Autowired
    private FakeChannel channel;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Office.Wanted wanted;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    /** An office from 8:30 to 17:30, where one schedule is urgent and three texts become one. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Office {

        static final class Wanted implements StillWanted {
            private final Set<String> nobody = new HashSet<>();

            @Override
            public Set<String> kinds() {
                return Set.of("report-reminder");
            }

            @Override
            public Set<String> wantedBy(String kind, String period, Set<String> userIds) {
                Set<String> left = new HashSet<>(userIds);
                left.removeAll(nobody);
                return left;
            }
        }

        @Bean
        Wanted wanted() {
            return new Wanted();
        }

        @Bean
        @Primary
        DeliveryRules officeRules() {
            return new DeliveryRules(
                    DeliverySlice.alwaysOpen().uncertain(),
                    new DeliveryRules.WorkingHours(
                            LocalTime.of(8, 30), LocalTime.of(17, 30), "第2条", List.of("urgent-one")),
                    new DeliveryRules.Merging(3, "第2条"));
        }
    }

    @BeforeEach
    void beginOnAFridayEvening() {
        jdbc.update("delete from delivery_attempt");
        jdbc.update("delete from delivery");
        channel.reset();
        wanted.nobody.clear();
        clock.set("2026-12-04T18:00");
    }

    private void enqueue(Notice... notices) {
        transaction.executeWithoutResult(status -> List.of(notices).forEach(deliveries::enqueue));
        dispatcher.settle();
    }

    private void at(String time) {
        clock.set(time);
        dispatcher.settle();
    }

    private Delivery stored(String key) {
        return queue.findByDeliveryKey(key).orElseThrow();
    }

    private static Notice notice(String key, Priority priority) {
        return Notices.notice(key, Recipient.person("u1", "one"), priority, "text of " + key);
    }

    @Test
    @DisplayName("周五晚上到期的提醒，周一上班时发出")
    void aReminderThatIsDueOnFridayEveningLeavesOnMondayMorning() {
        enqueue(notice("a", Priority.REMINDER));
        assertThat(channel.calls()).isEmpty();
        assertThat(dispatcher.nextDueAfter(clock.instant())).contains(SettableClock.at("2026-12-07T08:30"));

        at("2026-12-05T10:00");
        at("2026-12-07T08:29");
        assertThat(channel.calls()).isEmpty();
        assertThat(stored("a").sending().attempts()).isZero();

        at("2026-12-07T08:30");
        assertThat(channel.calls()).hasSize(1);
    }

    @Test
    void answersAndCardUpdatesLeaveAtAnyTime() {
        enqueue(notice("a", Priority.REPLY), notice("b", Priority.CARD_UPDATE), notice("c", Priority.BULK));
        assertThat(channel.calls()).extracting(Call::text).allMatch(text -> !text.contains("of c"));
        assertThat(channel.calls()).hasSize(2);
    }

    @Test
    void anUrgentScheduleBreaksThrough() {
        Notice urgent = notice("a", Priority.REMINDER);
        enqueue(new Notice(
                "a",
                "kind",
                urgent.recipient(),
                Priority.REMINDER,
                urgent.text(),
                Reason.schedule("urgent-one", "第2条", null)));
        assertThat(channel.calls()).hasSize(1);
    }

    @Test
    void aRetryDoesNotReachIntoTheNight() {
        clock.set("2026-12-03T17:29");
        channel.answer(new SendOutcome.RetryLater(Duration.ofMinutes(2), "busy", "later"));
        enqueue(notice("a", Priority.REMINDER));
        at("2026-12-03T17:32");
        assertThat(channel.calls()).hasSize(1);
        at("2026-12-04T08:30");
        assertThat(channel.calls()).hasSize(2);
    }

    @Test
    @DisplayName("等到上班时已经报了，就不再提醒")
    void whatLostItsReasonIsWithdrawn() {
        enqueue(notice("a", Priority.REMINDER));
        wanted.nobody.add("u1");
        at("2026-12-07T08:30");

        assertThat(channel.calls()).isEmpty();
        assertThat(stored("a").sending().status()).isEqualTo(DeliveryStatus.CANCELLED);
        assertThat(stored("a").sending().problem()).contains("事由");
    }

    @Test
    void aCopyIsWantedAsLongAsSomebodyOfItsUnitIsToBeTold() {
        List<Official> unit = List.of(official("u1"), official("r1"));
        when(organisation.byUserId("r1")).thenReturn(Optional.of(unit.get(1)));
        when(organisation.officials()).thenReturn(unit);
        wanted.nobody.add("r1");
        enqueue(Notices.toPerson("a:copy:r1", "r1"), Notices.toPerson("b:copy:r1", "r1"));
        at("2026-12-07T08:30");
        assertThat(channel.calls()).as("u1 still owes").hasSize(2);

        clock.set("2026-12-07T18:00");
        enqueue(Notices.toPerson("c:copy:r1", "r1"));
        wanted.nobody.add("u1");
        at("2026-12-08T08:30");
        assertThat(channel.calls()).hasSize(2);
        assertThat(stored("c:copy:r1").sending().status()).isEqualTo(DeliveryStatus.CANCELLED);
    }

    private static Official official(String userId) {
        return new Official(userId.hashCode(), userId, userId, null, 7, "单位", "", Set.of(), List.of());
    }

    @Test
    void whatLeavesAtOnceIsNotAskedAbout() {
        wanted.nobody.add("u1");
        clock.set("2026-12-04T10:00");
        enqueue(notice("a", Priority.REMINDER));
        assertThat(channel.calls()).hasSize(1);
    }

    @Test
    @DisplayName("攒了一夜的三条文字并成一条")
    void textsThatWaitedForOnePersonBecomeOne() {
        enqueue(notice("a", Priority.BULK), notice("b", Priority.REMINDER), notice("c", Priority.REMINDER));
        enqueue(Notices.toPerson("d", "u2"));
        at("2026-12-07T08:30");

        assertThat(channel.calls())
                .hasSize(2)
                .filteredOn(call -> call.to().contains("u1"))
                .singleElement()
                .satisfies(call -> assertThat(call.text())
                        .startsWith("**您有 3 条通知**")
                        .containsSubsequence("text of b", "text of c", "text of a"));
        assertThat(stored("b").sending().status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(stored("a").sending().problem())
                .contains(String.valueOf(stored("b").id()));
    }

    @Test
    void fewTextsAndCardsStaySingle() {
        channel.offer("report-reminder");
        enqueue(
                notice("a", Priority.REMINDER),
                notice("b", Priority.REMINDER),
                notice("c", Priority.REMINDER).withCard(new CardContent("report-reminder", Map.of("body", "x"))));
        at("2026-12-07T08:30");
        assertThat(channel.calls()).extracting(Call::what).containsExactly("people", "people", "card");
    }

    @Test
    void moreThanOneClaimMayBePutOff() {
        Notice[] many = new Notice[100];
        for (int i = 0; i < many.length; i++) {
            many[i] = Notices.toPerson("k" + i, "p" + i, "text " + i);
        }
        enqueue(many);
        assertThat(jdbc.queryForObject(
                        "select count(distinct next_attempt_at) from delivery where status = 'RETRY'", Long.class))
                .isEqualTo(1);
        at("2026-12-07T08:30");
        assertThat(channel.calls()).hasSize(100);
    }
}
