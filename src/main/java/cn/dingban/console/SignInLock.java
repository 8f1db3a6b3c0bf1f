package cn.dingban.console;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow: who failed five times in a row waits a minute. Measured in real time, because time travel must not open a lock.
 */
@Component
class SignInLock {

    static final int FAILURES = 5;
    static final Duration WAIT = Duration.ofMinutes(1);

    /** Beyond this the longest untouched address is forgotten, so that many addresses cannot fill the memory. */
    private static final int MOST_ADDRESSES = 10_000;

    private final LongSupplier nanos;
    private final Map<String, Failures> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    private record Failures(int count, long latest) {}

    @Autowired
    SignInLock() {
        this(System::nanoTime);
    }

    SignInLock(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized boolean isLocked(String address) {
        Failures failures = byAddress.get(address);
        if (failures == null) {
            return false;
        }
        if (nanos.getAsLong() - failures.latest() >= WAIT.toNanos()) {
            byAddress.remove(address);
            return false;
        }
        return failures.count() >= FAILURES;
    }

    synchronized void failed(String address) {
        int before = isLocked(address) ? FAILURES : countOf(address);
        byAddress.put(address, new Failures(before + 1, nanos.getAsLong()));
    }

    private int countOf(String address) {
        Failures failures = byAddress.get(address);
        return failures == null ? 0 : failures.count();
    }

    synchronized void succeeded(String address) {
        byAddress.remove(address);
    }
}
