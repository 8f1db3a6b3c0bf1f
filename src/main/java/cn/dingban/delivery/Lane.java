package cn.dingban.delivery;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Deliveries of like importance, with threads of their own: nobody waits for an answer because a round of notices is being sent, and no card shows
 * an old state because of it.
 */
class Lane {

    private static final int ANSWERING = 4;
    private static final int UPDATING = 2;
    private static final int CLAIMED_PER_SENDER = 3;

    private final String name;
    private final Priority first;
    private final Priority last;
    private final Senders senders;
    private final Semaphore wake = new Semaphore(0);
    private final ReentrantLock claiming = new ReentrantLock();

    private Lane(String name, Priority first, Priority last, int count, int most) {
        this.name = name;
        this.first = first;
        this.last = last;
        this.senders = new Senders(name, count, most, wake::release);
    }

    /** The most important first. */
    static List<Lane> all(DeliverySettings settings) {
        return List.of(
                new Lane("send-answers", Priority.REPLY, Priority.REPLY, ANSWERING, ANSWERING * CLAIMED_PER_SENDER),
                new Lane(
                        "send-updates",
                        Priority.CARD_UPDATE,
                        Priority.CARD_UPDATE,
                        UPDATING,
                        UPDATING * CLAIMED_PER_SENDER),
                new Lane("send-notices", Priority.REMINDER, Priority.BULK, settings.senders(), settings.claimSize()));
    }

    String name() {
        return name;
    }

    Priority first() {
        return first;
    }

    Priority last() {
        return last;
    }

    Senders senders() {
        return senders;
    }

    /** Held while something is claimed. */
    ReentrantLock claiming() {
        return claiming;
    }

    void wake() {
        wake.release();
    }

    /** Returns when there may be something to do, or after a second. */
    void awaitWork() throws InterruptedException {
        wake.tryAcquire(1, TimeUnit.SECONDS);
        wake.drainPermits();
    }
}
