package cn.dingban.organisation;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredRevisions extends Repository<StoredRevision, Integer> {

    /** Locked until the end of the transaction, so that two imports do not create the same unit twice. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from StoredRevision r where r.id = 1")
    StoredRevision lock();

    @Query("select r.revision from StoredRevision r where r.id = 1")
    long current();
}
