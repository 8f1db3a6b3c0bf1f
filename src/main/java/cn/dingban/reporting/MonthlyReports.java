package cn.dingban.reporting;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface MonthlyReports extends JpaRepository<MonthlyReport, Long> {

    List<MonthlyReport> findByProjectIdAndPeriodOrderByRevisionDesc(long projectId, String period);

    List<MonthlyReport> findByPeriodOrderByProjectIdAscRevisionAsc(String period);

    List<MonthlyReport> findByUnitIdAndStatusOrderById(long unitId, ReportStatus status);

    List<MonthlyReport> findBySubmittedByAndStatusOrderByIdDesc(String submittedBy, ReportStatus status);

    List<MonthlyReport> findByProjectIdAndStatusInOrderByPeriodDescRevisionDesc(
            long projectId, Collection<ReportStatus> statuses);

    List<MonthlyReport> findByProjectIdOrderByPeriodDescRevisionDesc(long projectId);

    List<MonthlyReport> findAllByOrderByIdDesc();
}
