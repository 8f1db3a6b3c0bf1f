package cn.dingban.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SignInLockTests {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1000);
    private final SignInLock lock = new SignInLock(nanos::get);

    @Test
    void locksAfterFiveFailures() {
        fail("a", 4);
        assertThat(lock.isLocked("a")).isFalse();
        fail("a", 1);
        assertThat(lock.isLocked("a")).isTrue();
    }

    @Test
    void opensAfterAMinuteAndCountsAnew() {
        fail("a", 5);
        after(SignInLock.WAIT.minusSeconds(1));
        assertThat(lock.isLocked("a")).isTrue();
        after(Duration.ofSeconds(1));
        assertThat(lock.isLocked("a")).isFalse();
        fail("a", 4);
        assertThat(lock.isLocked("a")).isFalse();
    }

    @Test
    void countsFailuresThatAreSpreadOut() {
        for (int i = 0; i < 5; i++) {
            fail("a", 1);
            after(Duration.ofSeconds(50));
        }
        assertThat(lock.isLocked("a")).isTrue();
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        fail("a", 4);
        lock.succeeded("a");
        fail("a", 4);
        assertThat(lock.isLocked("a")).isFalse();
    }

    @Test
    void keepsAddressesApart() {
        fail("a", 5);
        assertThat(lock.isLocked("b")).isFalse();
    }

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            lock.failed(address);
        }
    }

    private void after(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
