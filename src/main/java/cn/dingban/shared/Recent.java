package cn.dingban.shared;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that costs a query, asked for at most once in a while: a monitoring system reads many gauges of one table at the same instant. */
public final class Recent<T> {

    private final Supplier<T> source;
    private final long life;
    private @Nullable T value;
    private long readAt;

    public Recent(Duration life, Supplier<T> source) {
        this.life = life.toNanos();
        this.source = source;
    }

    public synchronized T get() {
        T known = value;
        if (known == null || System.nanoTime() - readAt > life) {
            known = source.get();
            value = known;
            readAt = System.nanoTime();
        }
        return known;
    }
}
