package cn.dingban.obligation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredObligations extends JpaRepository<Obligation, Long> {

    Optional<Obligation> findByKindAndSubjectIdAndPeriod(String kind, long subjectId, String period);

    List<Obligation> findByKindAndPeriodOrderBySubjectId(String kind, String period);

    List<Obligation> findByPeriodOrderById(String period);

    List<Obligation> findByStatusOrderById(ObligationStatus status);

    List<Obligation> findByUnitIdAndStatusOrderByPeriodAscSubjectIdAsc(long unitId, ObligationStatus status);

    List<Obligation> findByKindAndSubjectIdOrderByPeriod(String kind, long subjectId);

    List<Obligation> findByDueOnIsNull();
}
