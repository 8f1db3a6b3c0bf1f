package cn.dingban.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few threads that send at the same time, because a call takes longer than the pause that DingTalk wants between two. What goes to one recipient
 * goes one after the other, in the order it was given.
 */
class Senders {

    private static final Logger log = LoggerFactory.getLogger(Senders.class);

    private final int most;
    private final Runnable roomAgain;
    private final ExecutorService threads;
    private final Map<String, CompletableFuture<Void>> latest = new HashMap<>();
    private int underWay;

    /**
     * @param name of the threads
     * @param count how many send at the same time
     * @param most how many deliveries may be under way or wait for a thread
     * @param roomAgain called when half of them are done
     */
    Senders(String name, int count, int most, Runnable roomAgain) {
        this.most = most;
        this.roomAgain = roomAgain;
        this.threads = Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** How many more may be given; nothing until half are done, so that few are not fetched again and again. */
    synchronized int room() {
        return underWay > most / 2 ? 0 : most - underWay;
    }

    /** Has something sent to these recipients, after everything that was given before for any of them. */
    synchronized void submit(Collection<String> recipients, Runnable work) {
        int weight = recipients.size();
        underWay += weight;
        List<CompletableFuture<Void>> before = new ArrayList<>();
        for (String recipient : recipients) {
            CompletableFuture<Void> earlier = latest.get(recipient);
            if (earlier != null) {
                before.add(earlier);
            }
        }
        CompletableFuture<Void> done = CompletableFuture.allOf(before.toArray(CompletableFuture[]::new))
                .thenRunAsync(() -> sendThenCount(work, weight), threads);
        recipients.forEach(recipient -> latest.put(recipient, done));
        done.thenRun(() -> forget(recipients, done));
    }

    private void sendThenCount(Runnable work, int weight) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("Sending failed; what was claimed is tried again when its lease ends", e);
        } finally {
            ended(weight);
        }
    }

    private void ended(int weight) {
        boolean hadRoom;
        synchronized (this) {
            hadRoom = room() > 0;
            underWay -= weight;
            notifyAll();
        }
        if (!hadRoom && room() > 0) {
            roomAgain.run();
        }
    }

    private synchronized void forget(Collection<String> recipients, CompletableFuture<Void> done) {
        recipients.forEach(recipient -> latest.remove(recipient, done));
    }

    /** Returns when nothing is under way any more. */
    synchronized void awaitIdle() {
        while (underWay > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    void stop() {
        threads.shutdown();
    }
}
