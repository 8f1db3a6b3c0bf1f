package cn.dingban.reporting;

import cn.dingban.obligation.ObligationStatus;
import cn.dingban.obligation.Obligations;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.ReportingPeriod;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A reporter sends in a project's month, corrects it, or takes it back. */
@Component
@Transactional
public class SubmittingReports {

    private final MonthlyReports reports;
    private final ProjectRegister register;
    private final Obligations obligations;
    private final SettlingObligations settling;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubmittingReports(
            MonthlyReports reports,
            ProjectRegister register,
            Obligations obligations,
            SettlingObligations settling,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.register = register;
        this.obligations = obligations;
        this.settling = settling;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores the report as a new revision, which waits for review. It replaces what was not accepted yet; an accepted revision counts until the
     * new one is accepted.
     */
    public ReportView submit(SubmitReport report) {
        Project project = register.project(report.projectId()).orElseThrow();
        List<MonthlyReport> earlier = reports.findByProjectIdAndPeriodOrderByRevisionDesc(
                report.projectId(), report.period().toString());
        earlier.stream().filter(MonthlyReport::isReplaceable).forEach(MonthlyReport::supersede);
        int revision = earlier.isEmpty() ? 1 : earlier.get(0).revision() + 1;
        MonthlyReport stored = reports.save(new MonthlyReport(report, project.unitId(), revision, clock.instant()));
        obligations.awaitReview(Reporting.owed(report.projectId(), report.period()));
        events.publishEvent(new ReportChanged(stored.view()));
        return stored.view();
    }

    /**
     * Takes back the latest report of this person that nobody has accepted yet.
     *
     * @param projectId of this project; null for whichever was last
     * @return what was taken back; empty when there is nothing to take back
     */
    public Optional<ReportView> withdraw(String userId, @Nullable Long projectId) {
        return reports.findBySubmittedByAndStatusOrderByIdDesc(userId, ReportStatus.SUBMITTED).stream()
                .filter(report -> projectId == null || report.view().projectId() == projectId)
                .findFirst()
                .map(this::withdraw);
    }

    /** Whether a project's month still has to be reported. */
    @Transactional(readOnly = true)
    public boolean isOwed(long projectId, ReportingPeriod period) {
        return obligations
                .find(Reporting.owed(projectId, period))
                .filter(owed -> owed.status() == ObligationStatus.OPEN)
                .isPresent();
    }

    private ReportView withdraw(MonthlyReport report) {
        report.withdraw();
        ReportView view = report.view();
        settling.withoutIt(view);
        events.publishEvent(new ReportChanged(view));
        return view;
    }
}
