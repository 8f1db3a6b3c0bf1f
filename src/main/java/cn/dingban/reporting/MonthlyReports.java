package cn.dingban.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MonthlyReports extends JpaRepository<MonthlyReport, Long> {

    Optional<MonthlyReport> findFirstBySubmittedByAndSubmittedAtAfterOrderByIdDesc(String submittedBy, Instant after);

    List<MonthlyReport> findBySubmittedByAndSourceOrderById(String submittedBy, String source);

    List<MonthlyReport> findByProjectIdAndPeriodOrderByRevisionDesc(long projectId, String period);

    List<MonthlyReport> findByPeriodOrderByProjectIdAscRevisionAsc(String period);

    List<MonthlyReport> findByUnitIdAndStatusOrderById(long unitId, ReportStatus status);

    List<MonthlyReport> findBySubmittedByAndStatusOrderByIdDesc(String submittedBy, ReportStatus status);

    List<MonthlyReport> findByProjectIdAndStatusInOrderByPeriodDescRevisionDesc(
            long projectId, Collection<ReportStatus> statuses);

    List<MonthlyReport> findByProjectIdInAndStatusInAndPeriodBetweenOrderByPeriodAscRevisionAsc(
            Collection<Long> projectIds, Collection<ReportStatus> statuses, String from, String until);

    List<MonthlyReport> findByProjectIdOrderByPeriodDescRevisionDesc(long projectId);

    List<MonthlyReport> findAllByOrderByIdDesc();

    /** Where each revision belongs, the latest first. */
    @Query(
            "select new cn.dingban.reporting.FindingReports$Place(r.id, r.projectId, r.unitId) from MonthlyReport r order by r.id desc")
    List<FindingReports.Place> places();

    /** What was completed in each month of a year, of the latest revisions that were neither sent back nor taken back. */
    @Query(nativeQuery = true, value = """
            select r.period as "period", sum(r.month_investment) as "total" from monthly_report r
            where r.period between :first and :last and r.status in ('SUBMITTED', 'ACCEPTED')
              and r.month_investment is not null
              and not exists (
                select 1 from monthly_report later
                where later.project_id = r.project_id and later.period = r.period and later.revision > r.revision
                  and later.status in ('SUBMITTED', 'ACCEPTED'))
            group by r.period""")
    List<MonthTotal> completed(String first, String last);

    /** What all projects together completed in a month. */
    interface MonthTotal {

        String getPeriod();

        BigDecimal getTotal();
    }
}
