package cn.dingban.reporting;

import cn.dingban.shared.ReportingPeriod;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was reported: the read side. */
@Component
@Transactional(readOnly = true)
public class FindingReports {

    private static final Set<ReportStatus> REPORTED = EnumSet.of(ReportStatus.SUBMITTED, ReportStatus.ACCEPTED);

    private final MonthlyReports reports;

    FindingReports(MonthlyReports reports) {
        this.reports = reports;
    }

    /** The accepted revision of a project's month: what counts, also while a correction waits for its review. */
    public Optional<ReportView> accepted(long projectId, ReportingPeriod period) {
        return reports.findByProjectIdAndPeriodOrderByRevisionDesc(projectId, period.toString()).stream()
                .map(MonthlyReport::view)
                .filter(report -> report.status() == ReportStatus.ACCEPTED)
                .findFirst();
    }

    /** What is known of a project's month: its latest revision that was neither sent back nor taken back, accepted or not. */
    public Optional<ReportView> reported(long projectId, ReportingPeriod period) {
        return reports.findByProjectIdAndPeriodOrderByRevisionDesc(projectId, period.toString()).stream()
                .map(MonthlyReport::view)
                .filter(report -> REPORTED.contains(report.status()))
                .findFirst();
    }

    /** The latest month of a project that was reported and not sent back or taken back. */
    public Optional<ReportView> latest(long projectId) {
        return reports.findByProjectIdAndStatusInOrderByPeriodDescRevisionDesc(projectId, REPORTED).stream()
                .findFirst()
                .map(MonthlyReport::view);
    }

    /** What this person sent in last, if it was after that moment: several where one message reported several. */
    public List<ReportView> latestBy(String userId, Instant after) {
        return reports.findFirstBySubmittedByAndSubmittedAtAfterOrderByIdDesc(userId, after).stream()
                .flatMap(last -> reports.findBySubmittedByAndSourceOrderById(userId, last.source()).stream())
                .map(MonthlyReport::view)
                .toList();
    }

    /** All revisions of a month, or of all months when none is given. */
    public List<ReportView> list(@Nullable ReportingPeriod period) {
        List<MonthlyReport> found = period == null
                ? reports.findAllByOrderByIdDesc()
                : reports.findByPeriodOrderByProjectIdAscRevisionAsc(period.toString());
        return found.stream().map(MonthlyReport::view).toList();
    }

    /** All revisions of a project's months, the latest first. */
    public List<ReportView> about(long projectId) {
        return reports.findByProjectIdOrderByPeriodDescRevisionDesc(projectId).stream()
                .map(MonthlyReport::view)
                .toList();
    }
}
