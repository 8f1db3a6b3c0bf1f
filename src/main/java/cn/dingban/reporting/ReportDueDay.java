package cn.dingban.reporting;

import cn.dingban.obligation.DueDays;
import cn.dingban.schedule.DayAnchor;
import cn.dingban.shared.ReportingPeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The due day of the monthly report, which schedules count from. */
@Component
class ReportDueDay implements DayAnchor {

    private final DueDays dueDays;

    ReportDueDay(DueDays dueDays) {
        this.dueDays = dueDays;
    }

    @Override
    public String name() {
        return "report-due";
    }

    @Override
    public Optional<LocalDate> in(YearMonth month) {
        return dueDays.of(Reporting.KIND, new ReportingPeriod(month).previous());
    }
}
