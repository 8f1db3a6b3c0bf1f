package cn.dingban.reporting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface MonthlyReports extends JpaRepository<MonthlyReport, Long> {

    Optional<MonthlyReport> findFirstBySubmittedByAndSubmittedAtAfterOrderByIdDesc(String submittedBy, Instant after);

    List<MonthlyReport> findBySubmittedByAndSourceOrderById(String submittedBy, String source);

    List<MonthlyReport> findByProjectIdAndPeriodOrderByRevisionDesc(long projectId, String period);

    List<MonthlyReport> findByPeriodOrderByProjectIdAscRevisionAsc(String period);

    List<MonthlyReport> findByUnitIdAndStatusOrderById(long unitId, ReportStatus status);

    List<MonthlyReport> findBySubmittedByAndStatusOrderByIdDesc(String submittedBy, ReportStatus status);

    List<MonthlyReport> findByProjectIdAndStatusInOrderByPeriodDescRevisionDesc(
            long projectId, Collection<ReportStatus> statuses);

    List<MonthlyReport> findByProjectIdOrderByPeriodDescRevisionDesc(long projectId);

    List<MonthlyReport> findAllByOrderByIdDesc();
}
