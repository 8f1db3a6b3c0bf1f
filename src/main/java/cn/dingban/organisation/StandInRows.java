package cn.dingban.organisation;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The standing arrangements from memory, read again every few seconds; a transaction that changes them sees its own change. */
@Component
class StandInRows {

    private static final long READ_AGAIN_AFTER = TimeUnit.SECONDS.toNanos(5);

    private final StoredStandIns stored;
    private final TransactionTemplate reading;
    private volatile @Nullable Snapshot snapshot;

    StandInRows(StoredStandIns stored, PlatformTransactionManager transactions) {
        this.stored = stored;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Snapshot(List<StoredStandIn.Row> rows, long readAt) {}

    List<StoredStandIn.Row> rows() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return read();
        }
        Snapshot known = snapshot;
        if (known == null || System.nanoTime() - known.readAt() > READ_AGAIN_AFTER) {
            long now = System.nanoTime();
            List<StoredStandIn.Row> rows = reading.execute(status -> read());
            known = new Snapshot(rows == null ? List.of() : rows, now);
            snapshot = known;
        }
        return known.rows();
    }

    private List<StoredStandIn.Row> read() {
        return stored.standing().stream().map(StoredStandIn::row).toList();
    }

    /** From here to its end the transaction reads what it wrote; everybody else reads afresh once it has ended. */
    void changing() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(StandInRows.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(StandInRows.this, Boolean.TRUE);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(StandInRows.this);
                snapshot = null;
            }
        });
    }
}
