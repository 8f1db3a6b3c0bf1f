package cn.dingban.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.delivery.spi.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutcomePolicyTests {

    private static final Instant NOW = Instant.parse("2026-12-02T01:00:00Z");
    private static final SendOutcome LOST = new SendOutcome.Uncertain("timeout", "no answer");
    private static final SendOutcome BUSY = new SendOutcome.RetryLater(Duration.ofSeconds(7), "busy", "later");

    private final OutcomePolicy policy = new OutcomePolicy(
            new DeliverySettings(Duration.ofSeconds(25), 3, 40, 4), DeliverySlice.alwaysOpen(), new Wording());

    private static Delivery attempted(Notice notice, boolean asCard) {
        Delivery delivery = new Delivery(notice, "track", NOW);
        again(delivery, asCard);
        return delivery;
    }

    private static void again(Delivery delivery, boolean asCard) {
        delivery.sending().claim("me", NOW.plusSeconds(25));
        delivery.sending().leaving(asCard, NOW.plusSeconds(25));
    }

    private static Delivery person() {
        return attempted(Notices.toPerson("a", "u1"), false);
    }

    @Test
    void whatThePlatformTookIsSent() {
        Delivery delivery = person();
        policy.apply(delivery, SendOutcome.Sent.to("key"), NOW);

        assertThat(delivery.sending().status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(delivery.sending().sentAt()).isEqualTo(NOW);
        assertThat(delivery.sending().arrivedAsText()).isTrue();
    }

    @Test
    void aCardThatWasTakenIsKnownAsACard() {
        Delivery delivery = attempted(Notices.withCard(Notices.toGroup("a", "g1")), true);
        policy.apply(delivery, SendOutcome.Sent.to(null), NOW);

        assertThat(delivery.sending().arrivedAsCard()).isTrue();
        assertThat(delivery.sentCard().sentAsText()).isFalse();
    }

    @Test
    void theTimeThatThePlatformAsksForIsKept() {
        Delivery delivery = person();
        policy.apply(delivery, BUSY, NOW);

        assertThat(delivery.sending().status()).isEqualTo(DeliveryStatus.RETRY);
        assertThat(delivery.sending().nextAttemptAt()).isEqualTo(NOW.plusSeconds(7));
        assertThat(delivery.sending().mayHaveLeft()).isFalse();
    }

    @Test
    void theLastAttemptThatFailsBlocks() {
        Delivery delivery = person();
        policy.apply(delivery, BUSY, NOW);
        again(delivery, false);
        policy.apply(delivery, BUSY, NOW);
        again(delivery, false);
        policy.apply(delivery, BUSY, NOW);

        assertThat(delivery.sending().status()).isEqualTo(DeliveryStatus.BLOCKED);
        assertThat(delivery.sending().attempts()).isEqualTo(3);
    }

    @Test
    void aRefusalBlocksWithThePlatformsWords() {
        Delivery delivery = person();
        policy.apply(delivery, new SendOutcome.Refused("code", "what to mend"), NOW);

        assertThat(delivery.sending().status()).isEqualTo(DeliveryStatus.BLOCKED);
        assertThat(delivery.sending().problem()).isEqualTo("code what to mend");
    }

    @Test
    @DisplayName("群消息结果不明：不重发，由人决定")
    void aGroupNeverGetsTheSameTextTwice() {
        Delivery delivery = attempted(Notices.toGroup("a", "g1"), false);
        policy.apply(delivery, LOST, NOW);

        assertThat(delivery.sending().status()).isEqualTo(DeliveryStatus.UNCERTAIN);
    }

    @Test
    @DisplayName("单聊消息结果不明：重发一次，宁可重复，不可漏发")
    void aPersonGetsATextRatherTwiceThanNever() {
        Delivery delivery = person();
        policy.apply(delivery, LOST, NOW);
        assertThat(delivery.sending().status()).isEqualTo(DeliveryStatus.RETRY);
        assertThat(delivery.sending().mayHaveLeft()).isTrue();

        again(delivery, false);
        policy.apply(delivery, LOST, NOW);
        assertThat(delivery.sending().status()).isEqualTo(DeliveryStatus.UNCERTAIN);
    }

    @Test
    @DisplayName("卡片结果不明：凭自己的编号再问一次，不会多出一张")
    void aCardIsAskedForAgainWhereverItHangs() {
        Delivery delivery = attempted(Notices.withCard(Notices.toGroup("a", "g1")), true);
        policy.apply(delivery, LOST, NOW);
        again(delivery, true);
        policy.apply(delivery, LOST, NOW);

        assertThat(delivery.sending().status()).isEqualTo(DeliveryStatus.RETRY);
        assertThat(delivery.sending().mayHaveLeft()).isTrue();
    }

    @Test
    void aCardThatWasCreatedButNotDeliveredMayExist() {
        Delivery delivery = attempted(Notices.withCard(Notices.toPerson("a", "u1")), true);
        policy.apply(delivery, BUSY, NOW);

        assertThat(delivery.sending().mayHaveLeft()).isTrue();
    }

    @Test
    void anUnreachablePlatformCostsNoAttempt() {
        Delivery delivery = person();
        policy.apply(delivery, new SendOutcome.Unavailable("connect", "refused"), NOW);

        assertThat(delivery.sending().status()).isEqualTo(DeliveryStatus.RETRY);
        assertThat(delivery.sending().attempts()).isZero();
        assertThat(delivery.sending().mayHaveLeft()).isFalse();
    }

    @Test
    void ofOneCallEachRecipientHasTheirOwnOutcome() {
        SendOutcome.Sent mixed = new SendOutcome.Sent("key", List.of("u2"), List.of("u3"));
        Delivery taken = person();
        Delivery unknown = attempted(Notices.toPerson("b", "u2"), false);
        Delivery slowed = attempted(Notices.toPerson("c", "u3"), false);
        List.of(taken, unknown, slowed).forEach(delivery -> policy.apply(delivery, mixed, NOW));

        assertThat(taken.sending().status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(unknown.sending().status()).isEqualTo(DeliveryStatus.BLOCKED);
        assertThat(unknown.sending().problem()).contains("u2");
        assertThat(slowed.sending().status()).isEqualTo(DeliveryStatus.RETRY);
        assertThat(slowed.sending().mayHaveLeft()).isFalse();
    }
}
