package cn.dingban.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallPaceTests {

    @Test
    void letsNoSecondSeeMoreThanTheLimit() throws InterruptedException {
        var pace = new CallPace(10);
        long start = System.nanoTime();

        for (int turn = 0; turn < 11; turn++) {
            assertThat(pace.await("send")).isTrue();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void countsEachApiForItself() throws InterruptedException {
        var pace = new CallPace(1);
        long start = System.nanoTime();

        assertThat(pace.await("send")).isTrue();
        assertThat(pace.await("update")).isTrue();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }
}
