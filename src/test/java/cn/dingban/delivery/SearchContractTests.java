package cn.dingban.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.delivery.DeliveryTrace.Event;
import cn.dingban.delivery.SearchingDeliveries.Found;
import cn.dingban.delivery.SearchingDeliveries.Wanted;
import cn.dingban.shared.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What left is found again by whom it went to, what it is about, what caused it and when; and it tells what happened to it. */
abstract class SearchContractTests {

    private static final Wanted ALL = Wanted.ALL;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private SearchingDeliveries searching;

    @Autowired
    private TracingDeliveries tracing;

    @Autowired
    private HandlingStuckDeliveries handling;

    @Autowired
    private Claims claims;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void someLeft() {
        jdbc.update("delete from delivery_attempt");
        jdbc.update("delete from delivery");
        queue(Notices.toPerson("a", "u1").about(List.of(7L, 8L)));
        clock.pass(Duration.ofDays(1));
        queue(Notices.toPerson("b", "u2").about(8L));
        queue(Notices.toGroup("c", "g1"));
    }

    private void queue(Notice notice) {
        transaction.executeWithoutResult(status -> deliveries.enqueue(notice));
    }

    private List<String> keys(Wanted wanted) {
        return keys(searching.olderThan(wanted, null, 50));
    }

    private static List<String> keys(Found found) {
        return found.deliveries().stream().map(DeliveryView::key).toList();
    }

    private static Wanted about(Long... projects) {
        return new Wanted(null, null, List.of(projects), null, Set.of(), null, null, null);
    }

    @Test
    void eachConditionNarrowsTheSearch() {
        Instant lately = clock.instant().minus(Duration.ofHours(1));

        assertThat(keys(ALL)).containsExactly("c", "b", "a");
        assertThat(keys(new Wanted(List.of("u1", "g1"), null, null, null, Set.of(), null, null, null)))
                .containsExactly("c", "a");
        assertThat(keys(new Wanted(List.of(), null, null, null, Set.of(), null, null, null)))
                .isEmpty();
        assertThat(keys(new Wanted(null, "填报员u2", null, null, Set.of(), null, null, null)))
                .containsExactly("b");
        assertThat(keys(about(8L))).containsExactly("b", "a");
        assertThat(keys(about(7L))).containsExactly("a");
        assertThat(keys(about())).isEmpty();
        assertThat(keys(new Wanted(null, null, null, "schedule:other", Set.of(), null, null, null)))
                .isEmpty();
        assertThat(keys(new Wanted(null, null, List.of(8L), "schedule:report-reminder", Set.of(), null, lately, null)))
                .containsExactly("b");
        assertThat(keys(new Wanted(null, null, null, null, Set.of(), "report-reminder", null, lately)))
                .containsExactly("a");
        assertThat(keys(ALL.in(Set.of(DeliveryStatus.SENT)))).isEmpty();
        assertThat(searching.count(ALL)).isEqualTo(3);
        assertThat(searching.count(about(8L))).isEqualTo(2);
        assertThat(searching.perDay(ALL)).hasSize(2).containsValues(1, 2);
    }

    @Test
    void pagesFollowTheNumbersInBothDirections() {
        Found first = searching.olderThan(ALL, null, 2);
        assertThat(keys(first)).containsExactly("c", "b");
        assertThat(first.newer()).isFalse();
        assertThat(first.older()).isTrue();

        Found second = searching.olderThan(ALL, first.deliveries().get(1).id(), 2);
        assertThat(keys(second)).containsExactly("a");
        assertThat(second.newer()).isTrue();
        assertThat(second.older()).isFalse();

        assertThat(keys(searching.newerThan(ALL, second.deliveries().get(0).id(), 2)))
                .containsExactly("c", "b");
    }

    @Test
    void whatHeldItAndWhoGaveItUpIsInItsStory() {
        long id = searching.olderThan(ALL, null, 1).deliveries().get(0).id();
        Instant later = clock.instant().plus(Duration.ofMinutes(1));
        claims.claim(Priority.REMINDER, Priority.BULK, 10);
        claims.hold(List.of(id), later, Waiting.GROUP_MINUTE, "twenty a minute");
        clock.pass(Duration.ofMinutes(2));
        claims.claim(Priority.REMINDER, Priority.BULK, 10);
        claims.hold(List.of(id), clock.instant().plus(Duration.ofMinutes(1)), Waiting.GROUP_MINUTE, "twenty a minute");
        handling.cancel(id, "no longer needed", "office01");

        List<Event> events = tracing.trace(id).orElseThrow().events();
        assertThat(events).extracting(Event::what).containsExactly("HELD", "CANCELLED");
        assertThat(events.get(1).actor()).isEqualTo("office01");
        assertThat(events.get(1).detail()).contains("no longer needed");
    }

    @Test
    void theProjectsAreKept() {
        long id = searching.olderThan(about(7L), null, 1).deliveries().get(0).id();

        assertThat(tracing.trace(id).orElseThrow().marks().projects()).containsExactlyInAnyOrder(7L, 8L);
    }
}
