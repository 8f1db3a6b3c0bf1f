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

    /** How many versions a plan has had; each change of it is a new one. */
    @Query("select p.version from StoredPlan p where p.kind = :kind and p.year = :year")
    Optional<Integer> version(String kind, int year);
}
