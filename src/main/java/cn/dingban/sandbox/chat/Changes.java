package cn.dingban.sandbox.chat;

import cn.dingban.sandbox.SandboxBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Tells whoever looks on that something has changed: the page's event stream, and tests that wait instead of sleeping. */
@SandboxBean
public final class Changes {

    /** What changed, for whom; the reader fetches the rest. */
    public record Change(String type, Map<String, Object> detail) {}

    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final Object monitor = new Object();

    public void announce(String type, Map<String, Object> detail) {
        synchronized (monitor) {
            monitor.notifyAll();
        }
        var change = new Change(type, detail);
        listeners.forEach(listener -> listener.accept(change));
    }

    /** Listeners must not block. */
    public void listen(Consumer<Change> listener) {
        listeners.add(listener);
    }

    /** Waits until the condition holds or the time is over, looking again after every change. */
    public boolean await(BooleanSupplier condition, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (monitor) {
            while (!condition.getAsBoolean()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                monitor.wait(left);
            }
            return true;
        }
    }
}
