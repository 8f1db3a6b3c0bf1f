package cn.dingban.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.dingban.audit.AuditTrail;
import cn.dingban.delivery.CannotHandle.Why;
import cn.dingban.delivery.FakeChannel.Call;
import cn.dingban.delivery.spi.SendOutcome;
import cn.dingban.delivery.spi.SendOutcome.Refused;
import cn.dingban.delivery.spi.SendOutcome.Told;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.shared.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is blocked is told once to those who can mend it, and waits for a person's word. */
abstract class StuckDeliveryContractTests {

    private static final SendOutcome GROUP_GONE = new Refused("group.disbanded", "no group", Told.OFFICE);

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private DeliveryDispatcher dispatcher;

    @Autowired
    private HandlingStuckDeliveries handling;

    @Autowired
    private DeliveryQueue queue;

    @Autowired
    private FakeChannel channel;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Organisation organisation;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void beginWithAnEmptyOutbox() {
        jdbc.update("delete from delivery_attempt");
        jdbc.update("delete from delivery");
        channel.reset();
        clearInvocations(audit);
        clock.pass(Duration.ofDays(1));
        when(organisation.holding(Role.ADMINISTRATOR)).thenReturn(List.of(official("admin")));
        when(organisation.holding(Role.KEY_PROJECT_OFFICE)).thenReturn(List.of(official("office")));
        when(organisation.byUserId(anyString())).thenReturn(Optional.empty());
        when(organisation.byUserId("u2")).thenReturn(Optional.of(official("u2")));
    }

    private static Official official(String userId) {
        return new Official(1, "name of " + userId, userId, null, 1, "unit", "post", Set.of(), List.of());
    }

    private long blocked(String key, SendOutcome answer) {
        channel.answer(answer);
        transaction.executeWithoutResult(status -> deliveries.enqueue(Notices.toPerson(key, "u1")));
        dispatcher.settle();
        return stored(key).id();
    }

    private Delivery stored(String key) {
        return queue.findByDeliveryKey(key).orElseThrow();
    }

    private List<Call> callsAfter(Duration time) {
        int before = channel.calls().size();
        clock.pass(time);
        dispatcher.settle();
        return channel.calls().subList(before, channel.calls().size());
    }

    private static void refuses(Why why, Runnable request) {
        assertThatExceptionOfType(CannotHandle.class)
                .isThrownBy(request::run)
                .satisfies(fault -> assertThat(fault.why()).isEqualTo(why));
    }

    @Test
    void aCauseIsToldOnceInOneMessage() {
        blocked("a", GROUP_GONE);
        blocked("b", GROUP_GONE);

        assertThat(callsAfter(Duration.ofMinutes(2))).singleElement().satisfies(call -> {
            assertThat(call.to()).containsExactly("office");
            assertThat(call.text()).contains("2 blocked", "group.disbanded");
        });
        blocked("c", GROUP_GONE);
        assertThat(callsAfter(Duration.ofMinutes(2))).isEmpty();
    }

    @Test
    void aFaultOfOursIsToldToTheAdministrators() {
        blocked("a", new Refused("bot.stopped", "stopped"));
        assertThat(callsAfter(Duration.ofMinutes(2))).extracting(Call::to).containsExactly(List.of("admin"));
    }

    @Test
    void anAlarmThatIsBlockedRaisesNone() {
        blocked("a", GROUP_GONE);
        channel.answer(new Refused("x", "y"));
        assertThat(callsAfter(Duration.ofMinutes(2))).hasSize(1);
        assertThat(callsAfter(Duration.ofHours(1))).isEmpty();
        assertThat(queue.count()).isEqualTo(2);
    }

    @Test
    void whoIsUnknownToThePlatformIsExplained() {
        blocked("a", new SendOutcome.Sent("key", List.of("u1"), List.of()));
        assertThat(stored("a").sending().problem()).contains("invalidStaffIdList", "没有这个人（u1）", "改派");
    }

    @Test
    void retryingTwiceSendsOnce() {
        long id = blocked("a", GROUP_GONE);
        handling.retry(id, "api");
        handling.retry(id, "api");
        dispatcher.settle();
        handling.retry(id, "api");
        dispatcher.settle();

        assertThat(channel.calls()).hasSize(2);
        assertThat(stored("a").sending().status()).isEqualTo(DeliveryStatus.SENT);
        verify(audit, times(1)).record(eq("api"), eq("delivery.retry"), any(), any());
    }

    @Test
    void cancellingNeedsAReasonAndLasts() {
        long id = blocked("a", GROUP_GONE);
        refuses(Why.REASON_MISSING, () -> handling.cancel(id, " ", "api"));
        handling.cancel(id, "group is gone", "api");
        handling.cancel(id, "once more", "api");
        dispatcher.settle();

        assertThat(stored("a").sending().status()).isEqualTo(DeliveryStatus.CANCELLED);
        assertThat(stored("a").sending().problem()).contains("group is gone");
        assertThat(channel.calls()).hasSize(1);
        verify(audit, times(1)).record(eq("api"), eq("delivery.cancel"), any(), eq("group is gone"));
        refuses(Why.GIVEN_UP, () -> handling.retry(id, "api"));
    }

    @Test
    void whatWasSentCannotBeCancelled() {
        transaction.executeWithoutResult(status -> deliveries.enqueue(Notices.toPerson("a", "u1")));
        dispatcher.settle();
        refuses(Why.ALREADY_SENT, () -> handling.cancel(stored("a").id(), "too late", "api"));
        refuses(Why.NOT_STUCK, () -> handling.redirect(stored("a").id(), "u2", "api"));
    }

    @Test
    void redirectingSendsTheSameToAnotherRegisteredPersonOnce() {
        long id = blocked("a", GROUP_GONE);
        refuses(Why.PERSON_UNKNOWN, () -> handling.redirect(id, "stranger", "api"));
        DeliveryView first = handling.redirect(id, "u2", "api");
        DeliveryView second = handling.redirect(id, "u2", "api");
        dispatcher.settle();

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(channel.calls()).extracting(Call::to).containsExactly(List.of("u1"), List.of("u2"));
        assertThat(channel.calls().get(1).text()).contains("text of a");
        assertThat(stored("a").sending().problem()).contains("name of u2");
        verify(audit, times(1)).record(eq("api"), eq("delivery.redirect"), any(), eq("u2"));
    }

    @Test
    void nobodyHandlesWhatIsNotThere() {
        refuses(Why.UNKNOWN, () -> handling.retry(-1, "api"));
    }
}
