package cn.dingban.sandbox;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Machine time for the protocol: pings, tickets and redeliveries do not travel with the office clock.
 *
 * <p>Not an executor bean, because that would switch off Spring Boot's own scheduler.
 */
@SandboxBean
public final class SandboxTimer implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxTimer.class);

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
        var thread = new Thread(task, "sandbox-timer");
        thread.setDaemon(true);
        return thread;
    });

    public SandboxTimer() {
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    public void after(Duration delay, Runnable task) {
        if (!executor.isShutdown()) {
            executor.schedule(guarded(task), delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    public void every(Duration period, Runnable task) {
        executor.scheduleAtFixedRate(guarded(task), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Milliseconds on a clock that only measures distances. */
    public long ticks() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }

    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException failure) {
                LOG.warn("A timed task of the sandbox failed", failure);
            }
        };
    }
}
