package cn.dingban.obligation;

import jakarta.persistence.QueryHint;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface StoredObligations extends JpaRepository<Obligation, Long> {

    Optional<Obligation> findByKindAndSubjectIdAndPeriod(String kind, long subjectId, String period);

    /**
     * The same without writing first what is still to be written: a plan opens thousands in one transaction, each key once, and comparing all of them with
     * what was read before every question takes longer than everything else.
     */
    @QueryHints(@QueryHint(name = "org.hibernate.flushMode", value = "COMMIT"))
    Optional<Obligation> readByKindAndSubjectIdAndPeriod(String kind, long subjectId, String period);

    List<Obligation> findByKindAndPeriodOrderBySubjectId(String kind, String period);

    List<Obligation> findByKindAndPeriodAndUnitIdOrderBySubjectId(String kind, String period, long unitId);

    List<Obligation> findByKindAndStatusAndPeriodLessThanEqualOrderById(
            String kind, ObligationStatus status, String period);

    @Query("""
            select distinct o.unitId from Obligation o
            where o.kind = :kind and o.status = OPEN and o.period <= :period
              and (cast(:dueBefore as LocalDate) is null or o.dueOn < :dueBefore)
            order by o.unitId""")
    List<Long> unitsOwing(String kind, String period, @Nullable LocalDate dueBefore);

    @Query("""
            select new cn.dingban.obligation.Obligations$Tally(o.status, o.dueOn, count(o)) from Obligation o
            where o.kind = :kind and o.period = :period group by o.status, o.dueOn""")
    List<Obligations.Tally> tally(String kind, String period);

    List<Obligation> findByPeriodOrderById(String period);

    List<Obligation> findByStatusOrderById(ObligationStatus status);

    List<Obligation> findByUnitIdAndStatusOrderByPeriodAscSubjectIdAsc(long unitId, ObligationStatus status);

    List<Obligation> findByKindAndSubjectIdOrderByPeriod(String kind, long subjectId);

    List<Obligation> findByDueOnIsNull();
}
