package cn.dingban.reporting.statistics;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Appends only: there is no method to change or remove a figure. */
interface StatisticFigures extends Repository<StatisticFigure, Long> {

    StatisticFigure save(StatisticFigure figure);

    List<StatisticFigure> findByPeriodOrderByProjectIdAscRevisionAsc(String period);

    Optional<StatisticFigure> findFirstByPeriodAndProjectIdOrderByRevisionDesc(String period, long projectId);
}
