package cn.dingban.audit;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Seals soon after each commit, behind everybody's back; what it misses is sealed with the next, or when the chain is checked. */
@Component
class Sealer implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Sealer.class);

    private final SealingTrail sealing;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "audit-sealer");
        thread.setDaemon(true);
        return thread;
    });

    /** Something was written. */
    record Written() {}

    Sealer(SealingTrail sealing) {
        this.sealing = sealing;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Written written) {
        if (asked.compareAndSet(false, true)) {
            try {
                worker.execute(this::seal);
            } catch (RejectedExecutionException closing) {
                log.debug("The application ends; the rest is sealed at the next start", closing);
            }
        }
    }

    private void seal() {
        asked.set(false);
        try {
            while (sealing.seal(false) == SealingTrail.AT_ONCE) {
                // until all are sealed
            }
        } catch (RuntimeException e) {
            log.debug("Entries are sealed later", e);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
