package cn.dingban.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.dingban.delivery.FakeChannel.Call;
import cn.dingban.delivery.quota.CallCounts;
import cn.dingban.delivery.spi.SendOutcome;
import cn.dingban.delivery.spi.SendOutcome.RetryLater;
import cn.dingban.delivery.spi.SendOutcome.Uncertain;
import cn.dingban.shared.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the outbox and the dispatcher promise, on every database. */
abstract class DeliveryClaimContractTests {

    private static final RetryLater BUSY = new RetryLater(Duration.ofSeconds(10), "Throttling", "slow down");
    private static final Uncertain LOST = new Uncertain("timeout", "no answer");

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private DeliveryDispatcher dispatcher;

    @Autowired
    private Claims claims;

    @Autowired
    @Qualifier("otherClaims")
    private Claims otherClaims;

    @Autowired
    private DeliveryQueue queue;

    @Autowired
    private Calling calling;

    @Autowired
    private Pacing pacing;

    @Autowired
    private CallCounts counts;

    @Autowired
    private DailyCap dailyCap;

    @Autowired
    private PlatformDoor door;

    @Autowired
    private DeliverySettings settings;

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
        // Longer than the dispatcher pauses, so that no test inherits another's pause.
        clock.pass(Duration.ofHours(1));
    }

    private void enqueue(Notice... notices) {
        transaction.executeWithoutResult(status -> List.of(notices).forEach(deliveries::enqueue));
    }

    private void update(String key, Map<String, String> values) {
        transaction.executeWithoutResult(status -> deliveries.updateCard(key, values));
    }

    private Delivery stored(String key) {
        return queue.findByDeliveryKey(key).orElseThrow();
    }

    private DeliveryStatus status(String key) {
        return stored(key).sending().status();
    }

    private List<String> whats() {
        return channel.calls().stream().map(Call::what).toList();
    }

    private void dispatchAfter(Duration time) {
        clock.pass(time);
        dispatcher.settle();
    }

    /** A dispatcher that dies after it noted that these leave: the call was made or was not, nobody knows. */
    private void crashWhileSending(boolean asCard) {
        List<Long> ids = ids(claims.claim(Priority.REPLY, Priority.BULK, 40));
        claims.leaving(ids, asCard);
        clock.pass(DeliverySlice.LEASE.plusSeconds(1));
    }

    @Test
    void aKeyIsUsedOnce() {
        enqueue(Notices.toPerson("a", "u1"));
        Boolean again = transaction.execute(status -> deliveries.enqueue(Notices.toPerson("a", "u2")));
        dispatcher.settle();

        assertThat(again).isFalse();
        assertThat(channel.calls()).extracting(Call::to).containsExactly(List.of("u1"));
    }

    @Test
    void theDatabaseRefusesAKeyThatTwoTransactionsUseAtOnce() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    deliveries.enqueue(Notices.toPerson("a", "u1"));
                    elsewhere(() -> enqueue(Notices.toPerson("a", "u1")));
                }));

        dispatcher.settle();
        assertThat(channel.calls()).hasSize(1);
    }

    /** In another thread, and so in another transaction. */
    private void elsewhere(Runnable work) {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            other.submit(work).get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void nothingIsQueuedOutsideATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> deliveries.enqueue(Notices.toPerson("a", "u1")));
    }

    @Test
    void nothingIsSentWhenItsTransactionRollsBack() {
        transaction.executeWithoutResult(status -> {
            deliveries.enqueue(Notices.toPerson("a", "u1"));
            status.setRollbackOnly();
        });
        dispatcher.settle();

        assertThat(channel.calls()).isEmpty();
        assertThat(queue.count()).isZero();
    }

    @Test
    void twoDispatchersNeverClaimTheSameRow() throws Exception {
        enqueue(IntStream.range(0, 60)
                .mapToObj(i -> Notices.toPerson("k" + i, "u" + i))
                .toArray(Notice[]::new));
        CountDownLatch firstHasClaimed = new CountDownLatch(1);
        CountDownLatch secondIsDone = new CountDownLatch(1);
        ExecutorService first = Executors.newSingleThreadExecutor();

        Future<List<Long>> claimed = first.submit(() -> transaction.execute(status -> {
            List<Delivery> due = queue.lockDue(clock.instant(), 0, Priority.BULK.ordinal(), Limit.of(40));
            due.forEach(d -> d.sending().claim("first", clock.instant().plus(DeliverySlice.LEASE)));
            firstHasClaimed.countDown();
            await(secondIsDone);
            return ids(due);
        }));
        await(firstHasClaimed);
        List<Long> bySecond = ids(claims.claim(Priority.REPLY, Priority.BULK, 40));
        secondIsDone.countDown();
        List<Long> byFirst = claimed.get(10, TimeUnit.SECONDS);
        bySecond.addAll(ids(claims.claim(Priority.REPLY, Priority.BULK, 40)));

        assertThat(byFirst).hasSize(40);
        assertThat(bySecond).hasSize(20).doesNotContainAnyElementsOf(byFirst);
        first.shutdownNow();
    }

    private static List<Long> ids(List<Delivery> deliveries) {
        return new ArrayList<>(deliveries.stream().map(Delivery::id).toList());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void dispatchersAtWorkTogetherSendEverythingOnce() throws Exception {
        int count = 200;
        enqueue(IntStream.range(0, count)
                .mapToObj(i -> Notices.toPerson("k" + i, "u" + i, "text " + i % 7))
                .toArray(Notice[]::new));
        ParcelSender other = new ParcelSender(otherClaims, calling, pacing, counts, door, clock);
        List<DeliveryDispatcher> dispatchers =
                List.of(dispatcher, new DeliveryDispatcher(otherClaims, queue, other, dailyCap, door, settings));
        ExecutorService threads = Executors.newFixedThreadPool(dispatchers.size());
        List<Future<?>> running = new ArrayList<>();
        for (DeliveryDispatcher each : dispatchers) {
            running.add(threads.submit(each::settle));
        }
        for (Future<?> run : running) {
            run.get(30, TimeUnit.SECONDS);
        }
        dispatcher.settle();
        threads.shutdownNow();

        assertThat(channel.calls().stream().flatMap(call -> call.to().stream()))
                .hasSize(count)
                .doesNotHaveDuplicates();
        assertThat(queue.countOf(List.of(DeliveryStatus.SENT))).isEqualTo(count);
    }

    @Test
    void aLeaseThatEndedIsTakenOver() {
        enqueue(Notices.toPerson("a", "u1"));
        claims.claim(Priority.REPLY, Priority.BULK, 40);

        dispatcher.settle();
        assertThat(channel.calls()).isEmpty();

        dispatchAfter(DeliverySlice.LEASE.plusSeconds(1));
        assertThat(channel.calls()).hasSize(1);
        assertThat(status("a")).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void whoHasLostTheLeaseDoesNotSend() {
        enqueue(Notices.toPerson("a", "u1"));
        List<Long> ids = ids(claims.claim(Priority.REPLY, Priority.BULK, 40));
        clock.pass(DeliverySlice.LEASE);

        assertThat(claims.leaving(ids, false)).isEmpty();
        assertThat(stored("a").sending().attempts()).isZero();
    }

    @Test
    void aCardInFlightIsRepeatedAsSuchAfterACrash() {
        channel.offer("report-reminder");
        enqueue(Notices.withCard(Notices.toPerson("a", "u1")));
        crashWhileSending(true);
        dispatcher.settle();

        assertThat(channel.calls()).singleElement().satisfies(call -> {
            assertThat(call.what()).isEqualTo("card");
            assertThat(call.repeated()).isTrue();
        });
    }

    @Test
    void aGroupTextInFlightIsLeftToAPersonAfterACrash() {
        enqueue(Notices.toGroup("a", "g1"));
        crashWhileSending(false);
        dispatcher.settle();

        assertThat(channel.calls()).isEmpty();
        assertThat(status("a")).isEqualTo(DeliveryStatus.UNCERTAIN);
    }

    @Test
    void aGroupsCardThatWasLeavingAsTextIsNoCard() {
        enqueue(Notices.withCard(Notices.toGroup("a", "g1")));
        crashWhileSending(false);
        channel.offer("report-reminder");
        dispatcher.settle();

        assertThat(channel.calls()).isEmpty();
        assertThat(status("a")).isEqualTo(DeliveryStatus.UNCERTAIN);
    }

    @Test
    void aPrivateTextInFlightIsRepeatedOnce() {
        enqueue(Notices.toPerson("a", "u1"));
        crashWhileSending(false);
        crashWhileSending(false);
        dispatcher.settle();

        assertThat(channel.calls()).isEmpty();
        assertThat(status("a")).isEqualTo(DeliveryStatus.UNCERTAIN);
        assertThat(stored("a").sending().attempts()).isEqualTo(2);
    }

    @Test
    void aPrivateTextWhoseAnswerWasLostIsRepeatedOnce() {
        channel.answer(LOST, LOST);
        enqueue(Notices.toPerson("a", "u1"));
        dispatcher.settle();
        assertThat(status("a")).isEqualTo(DeliveryStatus.RETRY);

        dispatchAfter(OutcomePolicy.UNCERTAIN_RETRY);
        dispatchAfter(Duration.ofHours(1));

        assertThat(channel.calls()).hasSize(2);
        assertThat(status("a")).isEqualTo(DeliveryStatus.UNCERTAIN);
    }

    @Test
    void attemptsThatCertainlyFailedDoNotUseUpTheRepetition() {
        channel.answer(BUSY, LOST, BUSY);
        enqueue(Notices.toPerson("a", "u1"));
        dispatcher.settle();
        dispatchAfter(Duration.ofMinutes(1));
        dispatchAfter(Duration.ofMinutes(1));
        dispatchAfter(Duration.ofMinutes(1));

        assertThat(channel.calls()).hasSize(4);
        assertThat(status("a")).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void aGroupTextWhoseAnswerWasLostIsNotRepeated() {
        channel.answer(LOST);
        enqueue(Notices.toGroup("a", "g1"));
        dispatcher.settle();
        dispatchAfter(Duration.ofHours(1));

        assertThat(channel.calls()).hasSize(1);
        assertThat(status("a")).isEqualTo(DeliveryStatus.UNCERTAIN);
    }

    @Test
    void aGroupTextThatWasCertainlyNotTakenIsSentAgain() {
        channel.answer(BUSY);
        enqueue(Notices.toGroup("a", "g1"));
        dispatcher.settle();
        dispatchAfter(Duration.ofSeconds(9));
        assertThat(channel.calls()).hasSize(1);

        dispatchAfter(Duration.ofSeconds(1));
        assertThat(status("a")).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void whatFailsTooOftenWaitsForAPerson() {
        channel.answer(BUSY, BUSY, BUSY, BUSY);
        enqueue(Notices.toPerson("a", "u1"));
        for (int i = 0; i < 6; i++) {
            dispatchAfter(Duration.ofMinutes(1));
        }

        assertThat(channel.calls()).hasSize(4);
        assertThat(status("a")).isEqualTo(DeliveryStatus.BLOCKED);
        assertThat(stored("a").sending().problem()).contains("Throttling", "slow down");
    }

    @Test
    void whatIsRefusedIsBlockedAtOnce() {
        channel.answer(new SendOutcome.Refused("robot.notInGroup", "no such group"));
        enqueue(Notices.toGroup("a", "g1"));
        dispatcher.settle();
        dispatchAfter(Duration.ofHours(1));

        assertThat(channel.calls()).hasSize(1);
        assertThat(status("a")).isEqualTo(DeliveryStatus.BLOCKED);
    }

    @Test
    void everyAttemptIsRecorded() {
        channel.answer(BUSY);
        enqueue(Notices.toPerson("a", "u1"));
        dispatcher.settle();
        dispatchAfter(Duration.ofMinutes(1));

        assertThat(jdbc.queryForList("select outcome from delivery_attempt order by id", String.class))
                .containsExactly("RetryLater", "Sent");
    }

    @Test
    void equalTextsLeaveInBatchesOfTwenty() {
        enqueue(IntStream.range(0, 45)
                .mapToObj(i -> Notices.toPerson("k" + i, "u" + i, i == 44 ? "another text" : "the same text"))
                .toArray(Notice[]::new));
        dispatcher.settle();

        assertThat(channel.calls()).extracting(call -> call.to().size()).containsExactlyInAnyOrder(20, 20, 4, 1);
        assertThat(channel.calls().stream().flatMap(call -> call.to().stream()))
                .hasSize(45)
                .doesNotHaveDuplicates();
    }

    @Test
    void theMoreImportantLeavesFirst() {
        enqueue(
                Notices.notice("bulk", Recipient.person("u1", ""), Priority.BULK, "bulk"),
                Notices.notice("reminder", Recipient.person("u1", ""), Priority.REMINDER, "reminder"),
                Notices.notice("reply", Recipient.person("u1", ""), Priority.REPLY, "reply"));
        dispatcher.settle();

        assertThat(channel.calls())
                .extracting(Call::text)
                .containsExactly("**title**\n\nreply", "**title**\n\nreminder", "**title**\n\nbulk");
    }

    @Test
    void nothingLeavesBeforeItsTime() {
        Notice now = Notices.toPerson("a", "u1");
        enqueue(now.from(clock.instant().plus(Duration.ofHours(2))));
        dispatcher.settle();
        assertThat(channel.calls()).isEmpty();
        assertThat(dispatcher.nextDueAfter(clock.instant()))
                .contains(clock.instant().plus(Duration.ofHours(2)));

        dispatchAfter(Duration.ofHours(2));
        assertThat(channel.calls()).hasSize(1);
    }

    @Test
    void onlyThoseWhomThePlatformDoesNotKnowAreBlocked() {
        channel.answer(new SendOutcome.Sent("key", List.of("u2"), List.of("u3")));
        enqueue(
                Notices.toPerson("a", "u1", "same"),
                Notices.toPerson("b", "u2", "same"),
                Notices.toPerson("c", "u3", "same"));
        dispatcher.settle();

        assertThat(status("a")).isEqualTo(DeliveryStatus.SENT);
        assertThat(status("b")).isEqualTo(DeliveryStatus.BLOCKED);
        assertThat(status("c")).isEqualTo(DeliveryStatus.RETRY);

        dispatchAfter(Duration.ofMinutes(1));
        assertThat(channel.calls()).extracting(Call::to).containsExactly(List.of("u1", "u2", "u3"), List.of("u3"));
        assertThat(status("c")).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void nobodyIsNamedTwiceInOneCall() {
        enqueue(
                Notices.toPerson("a", "u1", "same"),
                Notices.toPerson("b", "u1", "same"),
                Notices.toPerson("c", "u2", "same"));
        dispatcher.settle();

        assertThat(channel.calls()).extracting(Call::to).containsExactly(List.of("u1"), List.of("u1", "u2"));
    }

    @Test
    void whileThePlatformIsOutOfReachEverythingWaitsAndNothingIsUsedUp() {
        SendOutcome.Unavailable gone = new SendOutcome.Unavailable("connect", "refused");
        channel.answer(gone, gone, gone);
        enqueue(Notices.toPerson("a", "u1"));
        dispatcher.settle();
        enqueue(Notices.toGroup("b", "g1"));
        dispatcher.settle();
        assertThat(channel.calls()).hasSize(1);
        assertThat(dispatcher.nextDueAfter(clock.instant())).isEmpty();

        dispatchAfter(Duration.ofSeconds(15));
        dispatchAfter(Duration.ofSeconds(15));
        assertThat(channel.calls()).hasSize(2);

        dispatchAfter(Duration.ofSeconds(15));
        assertThat(channel.calls()).hasSize(3);
        assertThat(stored("a").sending().attempts()).isZero();
        assertThat(stored("b").sending().attempts()).isZero();

        dispatchAfter(Duration.ofMinutes(5));
        assertThat(whats().subList(3, 5)).containsExactly("people", "group");
        assertThat(queue.countOf(List.of(DeliveryStatus.SENT))).isEqualTo(2);
    }

    @Test
    void anOutageDoesNotForgetWhatWasInDoubt() {
        channel.answer(LOST, new SendOutcome.Unavailable("connect", "refused"), LOST);
        enqueue(Notices.toPerson("a", "u1"));
        dispatcher.settle();
        dispatchAfter(Duration.ofMinutes(1));
        dispatchAfter(Duration.ofMinutes(10));

        assertThat(channel.calls()).hasSize(3);
        assertThat(status("a")).isEqualTo(DeliveryStatus.UNCERTAIN);
        assertThat(stored("a").sending().attempts()).isEqualTo(2);
    }

    @Test
    void whatWaitsBehindAnOutageKeepsItsDoubtToo() {
        channel.offer("report-reminder");
        channel.answer(LOST, new SendOutcome.Unavailable("connect", "refused"));
        enqueue(Notices.withCard(Notices.toPerson("a", "u1")));
        dispatcher.settle();
        enqueue(Notices.notice("first", Recipient.person("u2", ""), Priority.REPLY, "x"));
        dispatchAfter(Duration.ofMinutes(1));
        dispatchAfter(Duration.ofMinutes(10));

        assertThat(whats()).containsExactly("card", "people", "people", "card");
        assertThat(channel.calls().get(3).repeated()).isTrue();
        assertThat(stored("a").sending().attempts()).isEqualTo(2);
    }

    @Test
    void aCardThatHasNotLeftLeavesWithTheNewValues() {
        channel.offer("report-reminder");
        enqueue(Notices.withCard(Notices.toPerson("a", "u1")));
        update("a", Map.of("body", "owes one"));
        dispatcher.settle();

        assertThat(whats()).containsExactly("card");
        assertThat(channel.calls().get(0).values())
                .containsEntry("body", "owes one")
                .containsEntry("open", "true");
    }

    @Test
    void aRepeatedCardShowsWhatHasChangedBetweenTheAttempts() {
        channel.offer("report-reminder");
        channel.answer(LOST);
        enqueue(Notices.withCard(Notices.toPerson("a", "u1")));
        dispatcher.settle();
        update("a", Map.of("body", "owes one"));
        dispatcher.settle();
        assertThat(whats()).as("the update waits for its card").containsExactly("card");

        dispatchAfter(OutcomePolicy.UNCERTAIN_RETRY);
        assertThat(channel.calls().get(1).what()).isEqualTo("card");
        assertThat(channel.calls().get(1).repeated()).isTrue();
        assertThat(channel.calls().get(1).values()).containsEntry("body", "owes one");
        assertThat(queue.countOf(List.of(DeliveryStatus.SENT))).isEqualTo(queue.count());
    }

    @Test
    void whatChangesWhileTheCardIsLeavingFollowsAsAnUpdate() {
        channel.offer("report-reminder");
        enqueue(Notices.withCard(Notices.toPerson("a", "u1")));
        channel.meanwhile(() -> update("a", Map.of("body", "owes one")));
        dispatcher.settle();

        assertThat(whats()).containsExactly("card", "update");
        assertThat(channel.calls().get(0).values()).containsEntry("body", "owes two");
        assertThat(channel.calls().get(1).values()).isEqualTo(Map.of("body", "owes one"));
    }

    @Test
    void theDispatcherAndAChangeAtTheSameMomentDoNotUndoEachOther() {
        channel.offer("report-reminder");
        enqueue(Notices.withCard(Notices.toPerson("a", "u1")));
        transaction.executeWithoutResult(status -> {
            assertThat(deliveries.latestCard("report-reminder", "u1", "2026-11"))
                    .isPresent();
            elsewhere(dispatcher::settle);
            deliveries.updateCard("a", Map.of("body", "owes one"));
        });
        dispatcher.settle();

        assertThat(whats()).containsExactly("card", "update");
        assertThat(status("a")).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void updatesOfACardAreMerged() {
        channel.offer("report-reminder");
        enqueue(Notices.withCard(Notices.toPerson("a", "u1")));
        dispatcher.settle();
        update("a", Map.of("body", "owes one"));
        update("a", Map.of("open", "false"));
        update("a", Map.of("body", "owes nothing"));
        dispatcher.settle();

        assertThat(whats()).containsExactly("card", "update");
        assertThat(channel.calls().get(1).values()).isEqualTo(Map.of("body", "owes nothing", "open", "false"));
    }

    @Test
    void anUpdateThatChangesNothingIsNotSent() {
        channel.offer("report-reminder");
        enqueue(Notices.withCard(Notices.toPerson("a", "u1")));
        dispatcher.settle();
        update("a", Map.of("body", "owes two"));
        dispatcher.settle();

        assertThat(whats()).containsExactly("card");
    }

    @Test
    void updatesOfACardKeepTheirOrder() {
        channel.offer("report-reminder");
        enqueue(Notices.withCard(Notices.toPerson("a", "u1")));
        dispatcher.settle();
        channel.answer(LOST);
        update("a", Map.of("body", "owes one"));
        dispatcher.settle();
        update("a", Map.of("body", "owes nothing"));
        dispatcher.settle();
        assertThat(channel.calls()).hasSize(2);

        dispatchAfter(OutcomePolicy.UNCERTAIN_RETRY);
        assertThat(channel.calls())
                .extracting(call -> call.values().get("body"))
                .containsExactly("owes two", "owes one", "owes one", "owes nothing");
    }

    @Test
    void aCardThatWentOutAsTextIsLeftAlone() {
        enqueue(Notices.withCard(Notices.toPerson("a", "u1")));
        dispatcher.settle();
        update("a", Map.of("body", "owes one"));
        dispatcher.settle();

        assertThat(whats()).containsExactly("people");
        assertThat(queue.count()).isEqualTo(1);
    }

    @Test
    void anUpdateOfACardThatNeverArrivesIsDropped() {
        channel.offer("report-reminder");
        channel.answer(LOST, new SendOutcome.Refused("card.template", "no such template"));
        enqueue(Notices.withCard(Notices.toPerson("a", "u1")));
        dispatcher.settle();
        update("a", Map.of("body", "owes one"));
        dispatchAfter(OutcomePolicy.UNCERTAIN_RETRY);
        dispatcher.settle();

        assertThat(whats()).containsExactly("card", "card");
        assertThat(queue.findAll())
                .extracting(d -> d.sending().status())
                .containsExactlyInAnyOrder(DeliveryStatus.BLOCKED, DeliveryStatus.CANCELLED);
        transaction.executeWithoutResult(s -> assertThat(deliveries.latestCard("report-reminder", "u1", "2026-11"))
                .isEmpty());
    }

    @Test
    void aPressThatWasAnsweredInPlaceNeedsNoUpdate() {
        channel.offer("report-reminder");
        enqueue(Notices.withCard(Notices.toPerson("a", "u1")));
        dispatcher.settle();
        String outTrackId = String.valueOf(stored("a").outTrackId());
        transaction.executeWithoutResult(status -> deliveries.cardShows(outTrackId, Map.of("open", "false")));
        dispatcher.settle();
        assertThat(whats()).containsExactly("card");

        transaction.executeWithoutResult(status -> deliveries.refreshCard(outTrackId));
        dispatcher.settle();
        assertThat(channel.calls().get(1).values())
                .containsEntry("open", "false")
                .containsEntry("body", "owes two");
    }

    @Test
    void theSameKeyAlwaysNamesTheSameCard() {
        assertThat(Outbox.outTrackId("a")).isEqualTo(Outbox.outTrackId("a")).hasSizeLessThanOrEqualTo(64);
        assertThat(Outbox.outTrackId("a")).isNotEqualTo(Outbox.outTrackId("b"));
    }
}
