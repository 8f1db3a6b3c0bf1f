package cn.dingban.delivery;

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

    private final DeliveryDispatcher dispatcher;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;

    DispatcherLoop(DeliveryDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @TransactionalEventListener
    void on(Outbox.Queued queued) {
        wake.release();
    }

    @Override
    public void start() {
        running = true;
        Thread thread = new Thread(this::run, "dispatcher");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        while (running) {
            try {
                wake.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS);
                wake.drainPermits();
                dispatcher.settle();
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
        wake.release();
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
