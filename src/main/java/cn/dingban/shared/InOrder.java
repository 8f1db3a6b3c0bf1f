package cn.dingban.shared;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A few threads for work of which what concerns the same thing is done one after the other, in the order it was given, and the rest at once. */
public final class InOrder {

    private final ExecutorService threads;
    private final Map<String, CompletableFuture<?>> latest = new HashMap<>();

    /**
     * @param name of the threads
     * @param count of the threads
     */
    public InOrder(String name, int count) {
        this.threads = Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Does this after everything that was given before about any of these things, whatever became of that. */
    public synchronized <T> CompletableFuture<T> submit(Collection<String> about, Callable<T> work) {
        List<CompletableFuture<?>> before =
                about.stream().map(latest::get).filter(Objects::nonNull).toList();
        CompletableFuture<T> done = CompletableFuture.allOf(before.toArray(CompletableFuture[]::new))
                .handleAsync((nothing, failure) -> call(work), threads);
        about.forEach(thing -> latest.put(thing, done));
        done.whenComplete((result, failure) -> forget(about, done));
        return done;
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private synchronized void forget(Collection<String> about, CompletableFuture<?> done) {
        about.forEach(thing -> latest.remove(thing, done));
    }

    /** Takes nothing more; what was given is done. */
    public void stop() {
        threads.shutdown();
    }
}
