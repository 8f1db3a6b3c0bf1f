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

/** 月报提醒: before the due day, one message to each reporter with everything that they owe. Who has reported hears nothing. */
@Component
class ReportReminderTask extends OwedReportsTask {

    static final String KIND = "report-reminder";

    private final ReportReminders reminders;

    ReportReminderTask(Deliveries deliveries, OwedReports owed, ReportReminders reminders, ReportWords words) {
        super(Role.REPORTER, deliveries, owed, words);
        this.reminders = reminders;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    Map<Long, List<ObligationView>> byUnit(OwedReports owed, ReportingPeriod period, TaskContext context) {
        return owed.byUnit(period);
    }

    @Override
    List<Long> units(OwedReports owed, ReportingPeriod period, TaskContext context) {
        return owed.units(period);
    }

    @Override
    Rendered text(Known known, List<ObligationView> owed, ReportingPeriod period, TaskContext context) {
        return reminders.reminder(known, owed, period, context.date());
    }

    @Override
    Notice dressed(Notice notice, ReportingPeriod period) {
        return notice.withCard(ReportReminders.card(notice.text(), period));
    }
}
