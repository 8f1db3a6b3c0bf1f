package cn.dingban.reporting;

import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.NoticeTask;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.delivery.Rendered;
import cn.dingban.obligation.ObligationView;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import cn.dingban.schedule.TaskContext;
import cn.dingban.shared.ReportingPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 逾期提示（填报人）: after the due day, privately, first to the reporter. */
@Component
class ReportOverdueReporterTask extends NoticeTask {

    static final String KIND = "report-overdue-reporter";

    private final OwedReports owed;
    private final ReportReminders reminders;
    private final ReportWords words;

    ReportOverdueReporterTask(Deliveries deliveries, OwedReports owed, ReportReminders reminders, ReportWords words) {
        super(deliveries);
        this.owed = owed;
        this.reminders = reminders;
        this.words = words;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    protected Round round(TaskContext context) {
        ReportingPeriod period = ReportingPeriod.before(context.date());
        Map<Long, List<ObligationView>> byUnit = owed.overdueByUnit(period, context.date());
        List<Notice> notices = new ArrayList<>();
        byUnit.forEach((unitId, owedByUnit) -> {
            Rendered text = reminders.overdue(owedByUnit, period, context.date());
            for (Official reporter : owed.reachable(Role.REPORTER, unitId)) {
                Recipient recipient = Recipient.person(String.valueOf(reporter.userId()), reporter.name());
                notices.add(new Notice(
                                key(context, period.toString(), recipient),
                                KIND,
                                recipient,
                                Priority.REMINDER,
                                text,
                                Reason.schedule(context.scheduleId(), context.article(), period.toString()))
                        .withCard(ReportReminders.card(ReportReminderTask.KIND, text, period)));
            }
        });
        return new Round(notices, words.problems(Role.REPORTER, owed.unreachable(Role.REPORTER, byUnit.keySet())));
    }

    @Override
    public List<PreflightFinding> preflight(TaskContext context) {
        ReportingPeriod period = ReportingPeriod.before(context.date());
        return words.findings(
                Role.REPORTER,
                owed.unreachable(
                        Role.REPORTER,
                        owed.overdueByUnit(period, context.date()).keySet()));
    }
}
