package cn.dingban.delivery;

import cn.dingban.shared.InOrder;
import java.util.Collection;
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
    private final InOrder threads;
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
        this.threads = new InOrder(name, count);
    }

    /** How many more may be given; nothing until half are done, so that few are not fetched again and again. */
    synchronized int room() {
        return underWay > most / 2 ? 0 : most - underWay;
    }

    /** Has something sent to these recipients, after everything that was given before for any of them. */
    synchronized void submit(Collection<String> recipients, Runnable work) {
        int weight = recipients.size();
        underWay += weight;
        threads.submit(recipients, () -> {
            sendThenCount(work, weight);
            return true;
        });
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
        threads.stop();
    }
}
