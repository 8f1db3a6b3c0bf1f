package cn.dingban.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InOrderTests {

    private final InOrder work = new InOrder("test", 2);

    @AfterEach
    void stop() {
        work.stop();
    }

    @Test
    void whatIsAboutTheSameWaitsAndWhatIsNotDoesNot() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Boolean> first = work.submit(List.of("a"), () -> go.await(10, TimeUnit.SECONDS));
        CompletableFuture<Boolean> second = work.submit(List.of("a"), () -> first.isDone());
        CompletableFuture<Boolean> other = work.submit(List.of("b"), () -> first.isDone());

        assertThat(other.get(10, TimeUnit.SECONDS)).isFalse();
        assertThat(second).isNotDone();
        go.countDown();
        assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aFailureIsTheGiversAndNotTheNextOnes() {
        CompletableFuture<Object> failing = work.submit(List.of("a"), () -> {
            throw new IllegalStateException("on purpose");
        });
        CompletableFuture<String> next = work.submit(List.of("a"), () -> "next");

        assertThat(next.join()).isEqualTo("next");
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(failing::get)
                .withMessageContaining("on purpose");
    }
}
