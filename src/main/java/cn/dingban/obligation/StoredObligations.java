package cn.dingban.obligation;

import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
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

    List<Obligation> findByPeriodOrderById(String period);

    List<Obligation> findByStatusOrderById(ObligationStatus status);

    List<Obligation> findByUnitIdAndStatusOrderByPeriodAscSubjectIdAsc(long unitId, ObligationStatus status);

    List<Obligation> findByKindAndSubjectIdOrderByPeriod(String kind, long subjectId);

    List<Obligation> findByDueOnIsNull();
}
