package cn.dingban.reporting.chat;

import cn.dingban.obligation.ObligationStatus;
import cn.dingban.obligation.ObligationView;
import cn.dingban.obligation.Obligations;
import cn.dingban.reporting.FindingReports;
import cn.dingban.reporting.ReportView;
import cn.dingban.reporting.Reporting;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which month a report is about, when people say only "5月", or nothing. */
@Component
class ReportPeriods {

    /** From this day on, the running month may be reported early. */
    private static final int EARLY_FROM = 25;

    private final Obligations obligations;
    private final FindingReports reports;
    private final Clock clock;

    ReportPeriods(Obligations obligations, FindingReports reports, Clock clock) {
        this.obligations = obligations;
        this.reports = reports;
        this.clock = clock;
    }

    /** The month reported about these days: the one before, until the running month may be reported early. */
    ReportingPeriod current() {
        return ReportingPeriod.before(today());
    }

    /**
     * @param namedMonth 1 to 12, or null
     * @param correction whether something reported before is being corrected
     */
    ReportingPeriod of(long projectId, @Nullable Integer namedMonth, boolean correction) {
        return of(projectId, namedMonth, correction, today());
    }

    /** The same, as of another day. */
    ReportingPeriod of(long projectId, @Nullable Integer namedMonth, boolean correction, LocalDate today) {
        if (namedMonth != null) {
            return latest(namedMonth, today);
        }
        if (correction) {
            return reports.latest(projectId).map(ReportView::period).orElseGet(() -> ReportingPeriod.before(today));
        }
        return obligations.about(Reporting.KIND, projectId).stream()
                .filter(owed -> owed.status() == ObligationStatus.OPEN)
                .map(ObligationView::period)
                .filter(period -> mayBeReported(period, today))
                .findFirst()
                .orElseGet(() -> ReportingPeriod.before(today));
    }

    /** The latest month of that number that has begun. */
    static ReportingPeriod latest(int namedMonth, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        YearMonth named = YearMonth.of(now.getYear(), namedMonth);
        return new ReportingPeriod(named.isAfter(now) ? named.minusYears(1) : named);
    }

    private static boolean mayBeReported(ReportingPeriod period, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        return period.month().isBefore(now) || (period.month().equals(now) && today.getDayOfMonth() >= EARLY_FROM);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE);
    }
}
