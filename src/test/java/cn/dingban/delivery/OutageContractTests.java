package cn.dingban.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import cn.dingban.delivery.FakeChannel.Call;
import cn.dingban.delivery.quota.CallCounts.Traffic;
import cn.dingban.delivery.quota.ShortMonths;
import cn.dingban.delivery.spi.SendOutcome;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.shared.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of the queue when DingTalk was out of reach, or when the month's calls run short: on every database. */
abstract class OutageContractTests {

    private static final SendOutcome GONE = new SendOutcome.Unavailable("unreachable", "no network");

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private DeliveryDispatcher dispatcher;

    @Autowired
    private Claims claims;

    @Autowired
    private DeliveryQueue queue;

    @Autowired
    private ShortMonths months;

    @Autowired
    private Organisation organisation;

    @Autowired
    private FakeChannel channel;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void beginWithAnEmptyOutbox() {
        jdbc.update("delete from delivery_attempt");
        jdbc.update("delete from delivery");
        channel.reset();
        clock.pass(Duration.ofDays(1));
    }

    @AfterEach
    void theMonthIsLongEnough() {
        months.mark(Traffic.API, false);
    }

    private void enqueue(List<Notice> notices) {
        transaction.executeWithoutResult(status -> notices.forEach(deliveries::enqueue));
    }

    private void shutTheDoor() {
        channel.answer(GONE);
        enqueue(List.of(until(Notices.toPerson("probe", "u0"), Duration.ofDays(300))));
        dispatcher.settle();
    }

    private Notice until(Notice notice, Duration time) {
        return notice.withDeadline(clock.instant().plus(time));
    }

    private Notice titled(String key, String userId, String title, Duration good) {
        Notice notice = Notices.toPerson(key, userId);
        return until(
                new Notice(
                        key,
                        notice.kind(),
                        notice.recipient(),
                        notice.priority(),
                        new Rendered(title, "text of " + key),
                        notice.reason()),
                good);
    }

    private DeliveryStatus status(String key) {
        return queue.findByDeliveryKey(key).orElseThrow().sending().status();
    }

    private void dispatchAfter(Duration time) {
        clock.pass(time);
        dispatcher.settle();
    }

    @Test
    void oneTriesTheDoorBeforeTheOthersFollow() {
        shutTheDoor();
        enqueue(IntStream.range(1, 10)
                .mapToObj(i -> Notices.toPerson("k" + i, "u" + i))
                .toList());
        dispatcher.settle();
        assertThat(channel.calls()).hasSize(1);

        channel.answer(GONE);
        dispatchAfter(Duration.ofSeconds(16));
        assertThat(channel.calls()).as("one more, not ten").hasSize(2);

        dispatchAfter(Duration.ofSeconds(31));
        assertThat(channel.calls()).hasSize(12);
        assertThat(queue.countOf(List.of(DeliveryStatus.SENT))).isEqualTo(10);
        assertThat(jdbc.queryForObject("select max(attempts) from delivery", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void whatIsSoonestOutOfDateLeavesFirstAmongThingsOfLikeImportance() {
        enqueue(List.of(
                Notices.toGroup("no hurry", "g1"),
                until(Notices.toGroup("next week", "g2"), Duration.ofDays(7)),
                until(Notices.toGroup("tomorrow", "g3"), Duration.ofDays(1)),
                until(Notices.toPerson("more important", "u1"), Duration.ofDays(30))));

        assertThat(claims.claim(Priority.REMINDER, Priority.BULK, 40))
                .extracting(delivery -> delivery.addressee().recipientId())
                .containsExactly("u1", "g3", "g2", "g1");
    }

    @Test
    void whatExpiredIsFoldedIntoOneLine() {
        shutTheDoor();
        enqueue(List.of(titled("day 2", "u1", "2日提醒", Duration.ofDays(1))));
        dispatcher.settle();
        clock.pass(Duration.ofSeconds(3));
        enqueue(List.of(titled("day 4", "u1", "4日提醒", Duration.ofDays(2))));
        enqueue(List.of(titled("day 5", "u1", "5日提醒", Duration.ofDays(30))));
        enqueue(List.of(until(Notices.toGroup("group", "g1"), Duration.ofDays(1))));
        channel.reset();
        dispatchAfter(Duration.ofDays(3));

        assertThat(channel.calls())
                .filteredOn(call -> call.to().contains("u1"))
                .satisfiesExactlyInAnyOrder(
                        call -> assertThat(call.text())
                                .contains("2日提醒")
                                .contains("4日提醒")
                                .contains("过时")
                                .contains("我的待办"),
                        call -> assertThat(call.text()).contains("text of day 5"));
        assertThat(channel.calls())
                .filteredOn(call -> call.to().contains("g1"))
                .singleElement()
                .satisfies(call -> assertThat(call.text()).contains("过时").doesNotContain("我的待办"));
        assertThat(status("day 2")).isEqualTo(DeliveryStatus.SENT);
        assertThat(status("day 4")).isEqualTo(DeliveryStatus.CANCELLED);
        assertThat(queue.findByDeliveryKey("day 4").orElseThrow().sending().problem())
                .contains("过时");
    }

    @Test
    void anOccurrenceOfLongAgoThatIsRunByHandIsWanted() {
        enqueue(List.of(until(Notices.toPerson("old", "u1"), Duration.ofDays(-30))));
        dispatchAfter(Duration.ofMinutes(5));

        assertThat(channel.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.text()).contains("text of old"));
    }

    @Test
    void inAShortMonthAUnitGetsOneDigestInOneCall() {
        when(organisation.officials())
                .thenReturn(List.of(
                        official("u1", 1), official("u2", 1), official("u3", 1), official("v1", 2), leader("lead", 1)));
        months.mark(Traffic.API, true);
        channel.offer("report-reminder");
        enqueue(List.of(
                Notices.withCard(Notices.toPerson("a", "u1")),
                Notices.withCard(Notices.toPerson("b", "u2")),
                Notices.toPerson("c", "u2"),
                Notices.withCard(Notices.toPerson("d", "v1")),
                Notices.toPerson("e", "lead")));
        dispatchAfter(Duration.ofMinutes(3));

        assertThat(channel.calls())
                .extracting(Call::to)
                .containsExactlyInAnyOrder(List.of("u1", "u2"), List.of("v1"), List.of("lead"));
        assertThat(channel.calls())
                .filteredOn(call -> call.to().contains("u1"))
                .singleElement()
                .satisfies(call -> assertThat(call.text())
                        .contains("text of a")
                        .contains("text of b")
                        .contains("text of c")
                        .contains("次数紧张"));
        assertThat(channel.calls())
                .filteredOn(call -> call.to().contains("lead"))
                .singleElement()
                .satisfies(call -> assertThat(call.text()).doesNotContain("text of a"));
        assertThat(status("c")).isEqualTo(DeliveryStatus.CANCELLED);
        assertThat(status("a")).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void anAnswerIsNeverDigested() {
        when(organisation.officials()).thenReturn(List.of(official("u1", 1), official("u2", 1)));
        months.mark(Traffic.API, true);
        enqueue(List.of(
                Notices.notice("a", Recipient.person("u1", ""), Priority.REPLY, "your answer"),
                Notices.toPerson("b", "u1"),
                Notices.toPerson("c", "u2")));
        dispatchAfter(Duration.ofMinutes(3));

        assertThat(channel.calls())
                .extracting(Call::text)
                .anySatisfy(text -> assertThat(text).endsWith("your answer"));
        assertThat(channel.calls()).hasSize(2);
    }

    private static Official official(String userId, long unit) {
        return new Official(1, "某人", userId, null, unit, "第" + unit + "单位", "", Set.of(Role.REPORTER), List.of());
    }

    private static Official leader(String userId, long unit) {
        return new Official(1, "某人", userId, null, unit, "第" + unit + "单位", "", Set.of(Role.LEAD_OFFICIAL), List.of());
    }
}
