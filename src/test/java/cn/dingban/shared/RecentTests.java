package cn.dingban.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentTests {

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void itIsAskedOnceInItsLifeAndAgainWhenForgotten() {
        Recent<Integer> recent = new Recent<>(Duration.ofHours(1), asked::incrementAndGet);
        assertThat(List.of(recent.get(), recent.get())).containsExactly(1, 1);
        recent.forget();
        assertThat(List.of(recent.get(), recent.get())).containsExactly(2, 2);
    }

    @Test
    void withoutALifeItIsAskedEachTime() {
        Recent<Integer> recent = new Recent<>(Duration.ofNanos(-1), asked::incrementAndGet);
        assertThat(List.of(recent.get(), recent.get())).containsExactly(1, 2);
    }

    @Test
    void whatWasReadBeforeItWasForgottenIsNotKept() {
        List<Recent<Integer>> self = new ArrayList<>();
        Recent<Integer> recent = new Recent<>(Duration.ofHours(1), () -> {
            int answer = asked.incrementAndGet();
            if (answer == 1) {
                self.get(0).forget();
            }
            return answer;
        });
        self.add(recent);
        assertThat(List.of(recent.get(), recent.get(), recent.get())).containsExactly(1, 2, 2);
    }
}
