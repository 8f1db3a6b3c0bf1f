package cn.dingban.reporting;

import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

    /**
     * How far each of some projects is in a year: the report of the latest month that says what was completed so far, accepted or not. Projects
     * without any are left out.
     */
    public Map<Long, ReportView> soFar(Collection<Long> projectIds, int year) {
        Map<Long, ReportView> latest = new HashMap<>();
        reports
                .findByProjectIdInAndStatusInAndPeriodBetweenOrderByPeriodAscRevisionAsc(
                        projectIds,
                        REPORTED,
                        ReportingPeriod.of(year, 1).toString(),
                        ReportingPeriod.of(year, 12).toString())
                .stream()
                .map(MonthlyReport::view)
                .filter(report -> report.content().yearToDate() != null)
                .forEach(report -> latest.put(report.projectId(), report));
        return latest;
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

    /** A revision's number, and whom it concerns: enough to tell who may see it. */
    public record Place(long id, long projectId, long unitId) {}

    /** All revisions of all months, the latest first. */
    public List<Place> places() {
        return reports.places();
    }

    /** These revisions, the latest first. */
    public List<ReportView> these(Collection<Long> ids) {
        return reports.findAllById(ids).stream()
                .map(MonthlyReport::view)
                .sorted(Comparator.comparingLong(ReportView::id).reversed())
                .toList();
    }

    /** All revisions of a project's months, the latest first. */
    public List<ReportView> about(long projectId) {
        return reports.findByProjectIdOrderByPeriodDescRevisionDesc(projectId).stream()
                .map(MonthlyReport::view)
                .toList();
    }

    /** What all projects together completed in each month of a year, as far as it was reported. */
    public Map<ReportingPeriod, Wan> completed(int year) {
        Map<ReportingPeriod, Wan> completed = new TreeMap<>();
        reports.completed(
                        ReportingPeriod.of(year, 1).toString(),
                        ReportingPeriod.of(year, 12).toString())
                .forEach(sum -> completed.put(ReportingPeriod.parse(sum.getPeriod()), new Wan(sum.getTotal())));
        return completed;
    }
}
