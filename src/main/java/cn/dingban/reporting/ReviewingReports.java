package cn.dingban.reporting;

import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.StandIns;
import cn.dingban.shared.OfficeClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A report counts once the unit's reviewer accepts it; reporter and reviewer are two people unless the unit has only one. */
@Component
@Transactional
public class ReviewingReports {

    private final MonthlyReports reports;
    private final Organisation organisation;
    private final StandIns standIns;
    private final SettlingObligations settling;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewingReports(
            MonthlyReports reports,
            Organisation organisation,
            StandIns standIns,
            SettlingObligations settling,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.organisation = organisation;
        this.standIns = standIns;
        this.settling = settling;
        this.events = events;
        this.clock = clock;
    }

    /** The reports that this person may accept or send back now, oldest first. */
    @Transactional(readOnly = true)
    public List<ReportView> waitingFor(Official reviewer) {
        return Stream.concat(Stream.of(reviewer), standIns.standingInFor(reviewer, today()).stream())
                .filter(official -> official.holds(Role.REVIEWER))
                .map(Official::unitId)
                .distinct()
                .flatMap(unit -> reports.findByUnitIdAndStatusOrderById(unit, ReportStatus.SUBMITTED).stream())
                .map(MonthlyReport::view)
                .filter(report -> mayReview(reviewer, report))
                .toList();
    }

    /** Whether this person reviews for their unit, or today for somebody who is away. */
    @Transactional(readOnly = true)
    public boolean reviews(Official official) {
        return official.holds(Role.REVIEWER)
                || standIns.standingInFor(official, today()).stream().anyMatch(away -> away.holds(Role.REVIEWER));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE);
    }

    /**
     * Who may review a report: the unit's reviewers other than the reporter, or the reporter where there is nobody else; and who stands in today
     * for those of them who are away, but never the reporter.
     */
    public List<Official> reviewersOf(ReportView report) {
        List<Official> reviewers = organisation.holding(Role.REVIEWER, report.unitId());
        List<Official> others = reviewers.stream()
                .filter(r -> !report.submittedBy().equals(r.userId()))
                .toList();
        List<Official> own = others.isEmpty() ? reviewers : others;
        Stream<Official> acting = reviewers.stream()
                .map(reviewer -> standIns.acting(reviewer, today()))
                .filter(official -> !report.submittedBy().equals(official.userId()));
        return Stream.concat(own.stream(), acting).distinct().toList();
    }

    private boolean mayReview(Official reviewer, ReportView report) {
        return reviewersOf(report).stream().anyMatch(r -> r.id() == reviewer.id());
    }

    /** @return the accepted report; empty when it no longer waits for this person */
    public Optional<ReportView> accept(Official reviewer, long reportId) {
        return waiting(reviewer, reportId).map(report -> {
            report.accept(String.valueOf(reviewer.userId()), clock.instant());
            ReportView view = report.view();
            settling.accepted(view);
            events.publishEvent(new ReportChanged(view));
            return view;
        });
    }

    /** @return the report that was sent back; empty when it no longer waits for this person */
    public Optional<ReportView> sendBack(Official reviewer, long reportId, String reason) {
        return waiting(reviewer, reportId).map(report -> {
            report.sendBack(String.valueOf(reviewer.userId()), reason, clock.instant());
            ReportView view = report.view();
            settling.withoutIt(view);
            events.publishEvent(new ReportChanged(view));
            return view;
        });
    }

    private Optional<MonthlyReport> waiting(Official reviewer, long reportId) {
        return reports.findById(reportId)
                .filter(report -> report.status() == ReportStatus.SUBMITTED)
                .filter(report -> mayReview(reviewer, report.view()));
    }
}
