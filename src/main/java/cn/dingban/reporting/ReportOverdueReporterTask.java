package cn.dingban.reporting;

import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.Rendered;
import cn.dingban.obligation.ObligationView;
import cn.dingban.organisation.Role;
import cn.dingban.reporting.ReportWords.Known;
import cn.dingban.schedule.TaskContext;
import cn.dingban.shared.ReportingPeriod;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 逾期提示（填报人）: after the due day, privately, first to the reporter. */
@Component
class ReportOverdueReporterTask extends OwedReportsTask {

    static final String KIND = "report-overdue-reporter";

    private final ReportReminders reminders;

    ReportOverdueReporterTask(Deliveries deliveries, OwedReports owed, ReportReminders reminders, ReportWords words) {
        super(Role.REPORTER, deliveries, owed, words);
        this.reminders = reminders;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    Map<Long, List<ObligationView>> byUnit(OwedReports owed, ReportingPeriod period, TaskContext context) {
        return owed.overdueByUnit(period, context.date());
    }

    @Override
    List<Long> units(OwedReports owed, ReportingPeriod period, TaskContext context) {
        return owed.overdueUnits(period, context.date());
    }

    @Override
    Rendered text(Known known, List<ObligationView> owed, ReportingPeriod period, TaskContext context) {
        return reminders.overdue(known, owed, period, context.date());
    }

    @Override
    Notice dressed(Notice notice, ReportingPeriod period) {
        return notice.withCard(ReportReminders.card(notice.text(), period));
    }
}
