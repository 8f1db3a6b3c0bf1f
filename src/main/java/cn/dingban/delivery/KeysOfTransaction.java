package cn.dingban.delivery;

import java.util.HashSet;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The keys of notices that the running transaction has queued; the database may not know of them before its end. */
final class KeysOfTransaction {

    /** @return false where the key is among them already */
    boolean add(String key) {
        return keys().add(key);
    }

    private Keys keys() {
        Object known = TransactionSynchronizationManager.getResource(this);
        if (known instanceof Keys keys) {
            return keys;
        }
        Keys keys = new Keys(this, new HashSet<>());
        TransactionSynchronizationManager.bindResource(this, keys);
        TransactionSynchronizationManager.registerSynchronization(keys);
        return keys;
    }

    private record Keys(KeysOfTransaction owner, Set<String> known) implements TransactionSynchronization {

        boolean add(String key) {
            return known.add(key);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(owner);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(owner, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(owner);
        }
    }
}
