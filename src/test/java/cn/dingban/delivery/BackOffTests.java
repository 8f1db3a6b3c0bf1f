package cn.dingban.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTests {

    private static BackOff with(double jitter) {
        return new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(10), () -> jitter);
    }

    @ParameterizedTest
    @CsvSource({"1, 1000, 1500", "2, 2000, 3000", "5, 16000, 24000", "10, 512000, 600000", "60, 600000, 600000"})
    void doublesUpToItsMostWithUpToAHalfOnTop(int attempts, long least, long most) {
        assertThat(with(0).after(attempts)).hasMillis(least);
        assertThat(with(1).after(attempts)).hasMillis(most);
    }
}
