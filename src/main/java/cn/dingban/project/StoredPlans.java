package cn.dingban.project;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredPlans extends Repository<StoredPlan, Long> {

    /** Flushes, so that of two first imports the second fails here and not half-way. */
    StoredPlan saveAndFlush(StoredPlan plan);

    /** Locked until the end of the transaction: two imports of one plan come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from StoredPlan p where p.kind = :kind and p.year = :year")
    Optional<StoredPlan> lock(String kind, int year);

    /** Grows with every import that changes anything, into whichever plan and on whichever node. */
    @Query("select coalesce(sum(p.version), 0) from StoredPlan p")
    long versions();
}
