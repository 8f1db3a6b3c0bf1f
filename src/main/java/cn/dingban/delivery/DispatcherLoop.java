package cn.dingban.delivery;

import cn.dingban.delivery.quota.CallCounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Runs the dispatcher, a thread a lane: at once after a commit that queued something, when its senders have room again, and every second for what
 * becomes due by time.
 */
@Component
class DispatcherLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DispatcherLoop.class);

    private final DeliveryDispatcher dispatcher;
    private final CallCounts counts;
    private volatile boolean running;

    DispatcherLoop(DeliveryDispatcher dispatcher, CallCounts counts) {
        this.dispatcher = dispatcher;
        this.counts = counts;
    }

    @TransactionalEventListener
    void on(Outbox.Queued queued) {
        dispatcher.lanes().forEach(Lane::wake);
    }

    @Override
    public void start() {
        running = true;
        for (Lane lane : dispatcher.lanes()) {
            Thread thread = new Thread(() -> run(lane), lane.name());
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run(Lane lane) {
        while (running) {
            try {
                lane.awaitWork();
                dispatcher.dispatch(lane);
                counts.write();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.error("Dispatching failed; trying again in a second", e);
            }
        }
    }

    /** What is claimed is still sent and recorded; where that takes longer than a stop may, it is left to the next start or to another node. */
    @Override
    public void stop() {
        running = false;
        dispatcher.lanes().forEach(Lane::wake);
        dispatcher.lanes().forEach(lane -> lane.senders().awaitIdle());
        counts.write();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        // After the web server, which the sandbox answers from.
        return Integer.MAX_VALUE;
    }
}
