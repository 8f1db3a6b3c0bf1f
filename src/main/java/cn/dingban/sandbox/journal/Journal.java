package cn.dingban.sandbox.journal;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.chat.Changes;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The newest requests and frames in order, and how often each API was called: the quota is a risk one wants to see. */
@SandboxBean
public final class Journal {

    private static final int CAPACITY = 3_000;

    private final Clock clock;
    private final Changes changes;
    private final Deque<JournalEntry> entries = new ArrayDeque<>();
    private final Map<String, Long> calls = new TreeMap<>();
    private long last;

    Journal(Clock clock, Changes changes) {
        this.clock = clock;
        this.changes = changes;
    }

    public void record(String kind, Map<String, Object> detail) {
        synchronized (this) {
            entries.addLast(new JournalEntry(++last, OffsetDateTime.now(clock), kind, new LinkedHashMap<>(detail)));
            if (entries.size() > CAPACITY) {
                entries.removeFirst();
            }
        }
        changes.announce("journal", Map.of("kind", kind));
    }

    public synchronized void countCall(String api) {
        calls.merge(api, 1L, Long::sum);
    }

    public synchronized List<JournalEntry> since(long seq) {
        return entries.stream().filter(entry -> entry.seq() > seq).toList();
    }

    public synchronized Map<String, Long> calls() {
        return new TreeMap<>(calls);
    }

    public synchronized long last() {
        return last;
    }

    public synchronized void clear() {
        entries.clear();
        calls.clear();
    }
}
