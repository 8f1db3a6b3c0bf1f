package cn.dingban.assessment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Appends only: there is no method to change or remove a judgement. */
interface StoredJudgements extends Repository<StoredJudgement, Long> {

    StoredJudgement save(StoredJudgement judgement);

    List<StoredJudgement> findByPeriodOrderByProjectIdAscRevisionAsc(String period);

    Optional<StoredJudgement> findFirstByPeriodAndProjectIdOrderByRevisionDesc(String period, long projectId);
}
