package cn.dingban.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** Work that waits for instants, and remembers when each was settled. */
class FakeTimeBound implements TimeBound {

    record Settled(Instant due, Instant at) {}

    private final Clock clock;
    private final ConcurrentSkipListSet<Instant> waiting = new ConcurrentSkipListSet<>();
    private final List<Settled> settled = new CopyOnWriteArrayList<>();

    FakeTimeBound(Clock clock) {
        this.clock = clock;
    }

    void add(Instant due) {
        waiting.add(due);
    }

    List<Settled> settled() {
        return List.copyOf(settled);
    }

    void forget() {
        waiting.clear();
        settled.clear();
    }

    @Override
    public Optional<Instant> nextDueAfter(Instant instant) {
        return Optional.ofNullable(waiting.higher(instant));
    }

    @Override
    public void settle() {
        Instant now = clock.instant();
        while (!waiting.isEmpty() && !waiting.first().isAfter(now)) {
            settled.add(new Settled(waiting.pollFirst(), now));
        }
    }
}
