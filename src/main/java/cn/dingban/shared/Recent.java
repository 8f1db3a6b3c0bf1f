package cn.dingban.shared;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that costs a query, asked for at most once in a while of the machine's time: a monitoring system reads many gauges of one table at the same instant, and a round asks for the
 * same day a thousand times. Nobody waits for another's query, who may be waiting for a connection that one holds: two may ask at once.
 */
public final class Recent<T> {

    private final Supplier<T> source;
    private final long life;
    private final AtomicInteger forgotten = new AtomicInteger();
    private volatile @Nullable Held<T> held;

    private record Held<T>(T value, long readAt) {}

    public Recent(Duration life, Supplier<T> source) {
        this.life = life.toNanos();
        this.source = source;
    }

    public T get() {
        Held<T> known = held;
        if (known == null || System.nanoTime() - known.readAt() > life) {
            int before = forgotten.get();
            long begun = System.nanoTime();
            known = new Held<>(source.get(), begun);
            keep(known, before);
        }
        return known.value();
    }

    /** What was read before something was forgotten may be out of date already. */
    private synchronized void keep(Held<T> read, int before) {
        if (forgotten.get() == before) {
            held = read;
        }
    }

    /** The next question is answered by asking again. */
    public synchronized void forget() {
        forgotten.incrementAndGet();
        held = null;
    }
}
