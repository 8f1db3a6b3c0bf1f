package cn.dingban.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendersTests {

    private final AtomicInteger woken = new AtomicInteger();
    private final Senders senders = new Senders("test", 3, 10, woken::incrementAndGet);
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        senders.stop();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatGoesToOneRecipientKeepsItsOrder() {
        CountDownLatch slow = new CountDownLatch(1);
        senders.submit(List.of("a"), () -> {
            await(slow);
            sent.add("first");
        });
        senders.submit(List.of("a", "b"), () -> sent.add("second"));
        senders.submit(List.of("b"), () -> sent.add("third"));
        senders.submit(List.of("c"), () -> {
            sent.add("other");
            slow.countDown();
        });
        senders.awaitIdle();

        assertThat(sent).containsExactly("other", "first", "second", "third");
    }

    @Test
    void severalAreSentAtTheSameTime() {
        CountDownLatch all = new CountDownLatch(3);
        for (String recipient : List.of("a", "b", "c")) {
            senders.submit(List.of(recipient), () -> {
                all.countDown();
                await(all);
                sent.add(recipient);
            });
        }
        senders.awaitIdle();

        assertThat(sent).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void thereIsRoomAgainWhenHalfIsDone() {
        CountDownLatch go = new CountDownLatch(1);
        IntStream.range(0, 6).forEach(i -> senders.submit(List.of("u" + i), () -> await(go)));
        assertThat(senders.room()).isZero();

        go.countDown();
        senders.awaitIdle();
        assertThat(senders.room()).isEqualTo(10);
        Awaitility.await().untilAsserted(() -> assertThat(woken).hasValue(1));
    }

    @Test
    void oneThatFailsDoesNotKeepTheNextFromLeaving() {
        senders.submit(List.of("a"), () -> {
            throw new IllegalStateException("on purpose");
        });
        senders.submit(List.of("a"), () -> sent.add("next"));
        senders.awaitIdle();

        assertThat(sent).containsExactly("next");
    }
}
