package cn.dingban.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.dingban.delivery.FakeChannel.Call;
import cn.dingban.delivery.limits.Budgets;
import cn.dingban.delivery.limits.Limit;
import cn.dingban.delivery.spi.SendOutcome;
import cn.dingban.shared.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What leaves when there is more than may leave: on every database. */
abstract class LimitsContractTests {

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private DeliveryDispatcher dispatcher;

    @Autowired
    private FindingDeliveries finding;

    @Autowired
    private DeliveryQueue queue;

    @Autowired
    private Budgets budgets;

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
        jdbc.update("delete from budget");
        channel.reset();
        clock.pass(Duration.ofDays(1));
    }

    private void enqueue(List<Notice> notices) {
        transaction.executeWithoutResult(status -> notices.forEach(deliveries::enqueue));
    }

    private static Notice answer(String key, Recipient recipient) {
        return Notices.notice(key, recipient, Priority.REPLY, "answer " + key);
    }

    private static Notice bulk(String key, String userId) {
        return Notices.notice(key, Recipient.person(userId, ""), Priority.BULK, "bulk " + key);
    }

    @Test
    void aGroupGetsTwentyAMinuteAndTheRestWaitsAndSaysWhy() {
        enqueue(IntStream.range(0, 40)
                .mapToObj(i -> Notices.toGroup("k" + i, "g1"))
                .toList());
        enqueue(List.of(Notices.toGroup("other", "g2")));
        dispatcher.settle();

        assertThat(channel.calls()).filteredOn(call -> call.to().contains("g1")).hasSize(15);
        assertThat(channel.calls()).filteredOn(call -> call.to().contains("g2")).hasSize(1);
        assertThat(finding.waits()).singleElement().satisfies(wait -> {
            assertThat(wait.limit()).isEqualTo("GROUP_MINUTE");
            assertThat(wait.count()).isEqualTo(25);
            assertThat(wait.why()).contains("20");
            assertThat(wait.first())
                    .isAfter(clock.instant())
                    .isBefore(clock.instant().plusSeconds(62));
        });

        enqueue(List.of(answer("answer", Recipient.group("g1", ""))));
        dispatcher.settle();
        assertThat(channel.calls()).filteredOn(call -> call.to().contains("g1")).hasSize(16);

        clock.pass(Duration.ofSeconds(62));
        dispatcher.settle();
        clock.pass(Duration.ofSeconds(62));
        dispatcher.settle();
        assertThat(channel.calls()).filteredOn(call -> call.to().contains("g1")).hasSize(41);
        assertThat(finding.waits()).isEmpty();
        assertThat(jdbc.queryForList("select distinct attempts from delivery", Integer.class))
                .containsExactly(1);
    }

    @Test
    void timeTravelDoesNotStopForWhatWaitsForThePlatform() {
        enqueue(IntStream.range(0, 16)
                .mapToObj(i -> Notices.toGroup("k" + i, "g1"))
                .toList());
        dispatcher.settle();

        assertThat(finding.waits()).hasSize(1);
        assertThat(dispatcher.nextDueAfter(clock.instant())).isEmpty();
    }

    @Test
    void aGroupThatWasRefusedIsLeftAlone() {
        channel.answer(new SendOutcome.RetryLater(Duration.ofMinutes(10), "send.too.fast", "too fast"));
        enqueue(IntStream.range(0, 5)
                .mapToObj(i -> Notices.toGroup("k" + i, "g1"))
                .toList());
        dispatcher.settle();
        clock.pass(Duration.ofMinutes(9));
        dispatcher.settle();
        assertThat(channel.calls()).hasSize(1);

        clock.pass(Duration.ofMinutes(2));
        dispatcher.settle();
        assertThat(channel.calls()).hasSize(6);
    }

    @Test
    void onlyThoseNamedAsFlowControlledAreRetried() {
        channel.answer(new SendOutcome.Sent("key", List.of(), List.of("u2")));
        enqueue(List.of(
                Notices.toPerson("a", "u1", "same"),
                Notices.toPerson("b", "u2", "same"),
                Notices.toPerson("c", "u3", "same")));
        dispatcher.settle();
        clock.pass(Duration.ofMinutes(5));
        dispatcher.settle();

        assertThat(channel.calls()).extracting(Call::to).containsExactly(List.of("u1", "u2", "u3"), List.of("u2"));
    }

    @Test
    void whoHasHadTenNoticesTodayGetsTheRestTomorrow() {
        enqueue(IntStream.range(0, 12).mapToObj(i -> bulk("k" + i, "u1")).toList());
        enqueue(List.of(bulk("other", "u2")));
        dispatcher.settle();

        assertThat(channel.calls()).filteredOn(call -> call.to().contains("u1")).hasSize(10);
        assertThat(channel.calls()).filteredOn(call -> call.to().contains("u2")).hasSize(1);
        assertThat(finding.waits()).singleElement().satisfies(wait -> {
            assertThat(wait.limit()).isEqualTo("PERSON_DAY");
            assertThat(wait.count()).isEqualTo(2);
        });

        enqueue(List.of(answer("answer", Recipient.person("u1", "")), Notices.toPerson("urgent", "u1")));
        dispatcher.settle();
        assertThat(channel.calls()).filteredOn(call -> call.to().contains("u1")).hasSize(12);

        Instant tomorrow = dispatcher.nextDueAfter(clock.instant()).orElseThrow();
        clock.pass(Duration.between(clock.instant(), tomorrow));
        dispatcher.settle();
        assertThat(channel.calls()).filteredOn(call -> call.to().contains("u1")).hasSize(14);
    }

    @Test
    void allNodesTakeFromOneBudget() throws Exception {
        Limit limit = Limit.perMinute(20);
        List<Budgets.Turn> turns = new ArrayList<>();
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<List<Budgets.Turn>>> running = IntStream.range(0, 4)
                .mapToObj(node -> nodes.submit(() -> IntStream.range(0, 10)
                        .mapToObj(i -> budgets.take("shared", limit, true, Duration.ZERO))
                        .toList()))
                .toList();
        for (Future<List<Budgets.Turn>> each : running) {
            turns.addAll(each.get(30, TimeUnit.SECONDS));
        }
        nodes.shutdownNow();

        assertThat(turns).filteredOn(Budgets.Turn::granted).hasSize(20);
    }

    @Test
    void anAnswerIsNotDelayedByARoundOfFiveThousand() {
        channel.takes(Duration.ofMillis(50));
        enqueue(IntStream.range(0, 5_000).mapToObj(i -> bulk("k" + i, "u" + i)).toList());
        ExecutorService lanes = Executors.newFixedThreadPool(2);
        try {
            lanes.submit(dispatcher::settle);
            await().until(() -> channel.calls().size() > 3);
            enqueue(List.of(answer("answer", Recipient.person("u1", ""))));
            long queued = System.nanoTime();
            lanes.submit(() -> dispatcher.dispatch(dispatcher.lanes().get(0)));
            await().atMost(Duration.ofSeconds(1))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> channel.calls().stream()
                            .anyMatch(call -> call.text().contains("answer answer")));

            assertThat(Duration.ofNanos(System.nanoTime() - queued)).isLessThan(Duration.ofSeconds(1));
            assertThat(queue.countOf(List.of(DeliveryStatus.PENDING, DeliveryStatus.CLAIMED)))
                    .isGreaterThan(4_500);
        } finally {
            jdbc.update("delete from delivery where status = 'PENDING'");
            channel.takes(Duration.ZERO);
            lanes.shutdown();
            await().until(lanes::isTerminated);
        }
    }
}
