package cn.dingban.project;

import java.util.function.LongSupplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The plans' version, asked once in a transaction that only reads: the check of a schedule's next round asks once an issue. A transaction that writes asks each time,
 * because it may be the one that changes it.
 */
final class RememberedVersion {

    private final LongSupplier asked;

    RememberedVersion(LongSupplier asked) {
        this.asked = asked;
    }

    long now() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return asked.getAsLong();
        }
        Object known = TransactionSynchronizationManager.getResource(this);
        return known instanceof Long version ? version : remember(asked.getAsLong());
    }

    private long remember(long version) {
        TransactionSynchronizationManager.bindResource(this, version);
        TransactionSynchronizationManager.registerSynchronization(new AsLongAsItLasts(this, version));
        return version;
    }

    private record AsLongAsItLasts(RememberedVersion whose, long version) implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(whose);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(whose, version);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(whose);
        }
    }
}
