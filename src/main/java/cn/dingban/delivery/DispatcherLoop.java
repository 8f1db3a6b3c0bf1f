package cn.dingban.delivery;

import cn.dingban.delivery.quota.CallCounts;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Runs the dispatcher: at once after a commit that queued something, and every second for what becomes due by time. */
@Component
class DispatcherLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DispatcherLoop.class);
    private static final long POLL_SECONDS = 1;

    private final CallCounts counts;
    private final List<Lane> lanes;
    private volatile boolean running;

    /** A thread of its own and what it does; answers have their own, so that they wait for nothing else. */
    private record Lane(String name, Runnable work, Semaphore wake) {}

    DispatcherLoop(DeliveryDispatcher dispatcher, CallCounts counts) {
        this.counts = counts;
        this.lanes = List.of(
                new Lane("dispatcher", dispatcher::settle, new Semaphore(0)),
                new Lane("dispatcher-answers", dispatcher::settleAnswers, new Semaphore(0)));
    }

    @TransactionalEventListener
    void on(Outbox.Queued queued) {
        wake();
    }

    private void wake() {
        lanes.forEach(lane -> lane.wake().release());
    }

    @Override
    public void start() {
        running = true;
        for (Lane lane : lanes) {
            Thread thread = new Thread(() -> run(lane), lane.name());
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run(Lane lane) {
        while (running) {
            try {
                lane.wake().tryAcquire(POLL_SECONDS, TimeUnit.SECONDS);
                lane.wake().drainPermits();
                lane.work().run();
                counts.write();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.error("Dispatching failed; trying again in {} s", POLL_SECONDS, e);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        wake();
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
