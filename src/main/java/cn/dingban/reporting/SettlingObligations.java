package cn.dingban.reporting;

import cn.dingban.obligation.ObligationKey;
import cn.dingban.obligation.Obligations;
import org.springframework.stereotype.Component;

/** What becomes of an obligation when a report is accepted, sent back or taken back. */
@Component
class SettlingObligations {

    private final MonthlyReports reports;
    private final Obligations obligations;

    SettlingObligations(MonthlyReports reports, Obligations obligations) {
        this.reports = reports;
        this.obligations = obligations;
    }

    /** The report counts: the month is done, and an earlier accepted revision has had its time. */
    void accepted(ReportView report) {
        reports
                .findByProjectIdAndPeriodOrderByRevisionDesc(
                        report.projectId(), report.period().toString())
                .stream()
                .filter(other -> other.revision() < report.revision() && other.status() == ReportStatus.ACCEPTED)
                .forEach(MonthlyReport::supersede);
        obligations.fulfil(Reporting.owed(report.projectId(), report.period()));
    }

    /** The report does not count after all: the month is owed again, unless an earlier revision was accepted. */
    void withoutIt(ReportView report) {
        ObligationKey key = Reporting.owed(report.projectId(), report.period());
        boolean accepted =
                reports
                        .findByProjectIdAndPeriodOrderByRevisionDesc(
                                report.projectId(), report.period().toString())
                        .stream()
                        .anyMatch(other -> other.status() == ReportStatus.ACCEPTED);
        if (accepted) {
            obligations.fulfil(key);
        } else {
            obligations.reopen(key);
        }
    }
}
