package cn.dingban.reporting.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface StatisticDifferences extends JpaRepository<StatisticDifference, Long> {

    Optional<StatisticDifference> findByPeriodAndProjectId(String period, long projectId);

    List<StatisticDifference> findByPeriodOrderByProjectId(String period);

    List<StatisticDifference> findByUnitIdInAndExplanationOrderByPeriodAscProjectIdAsc(
            Collection<Long> unitIds, String explanation);
}
