package cn.dingban.reporting;

import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.NoticeTask;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.Wording;
import cn.dingban.obligation.ObligationView;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import cn.dingban.schedule.TaskContext;
import cn.dingban.shared.ReportingPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 逾期提示（单位负责人）: when the reporter has been told and it is still missing, the unit's head learns of it, privately. */
@Component
class ReportOverdueHeadTask extends NoticeTask {

    static final String KIND = "report-overdue-head";

    private final OwedReports owed;
    private final ReportWords words;
    private final MessageTemplates templates;
    private final Wording wording;

    ReportOverdueHeadTask(
            Deliveries deliveries, OwedReports owed, ReportWords words, MessageTemplates templates, Wording wording) {
        super(deliveries);
        this.owed = owed;
        this.words = words;
        this.templates = templates;
        this.wording = wording;
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
            Rendered text = text(context, period, unitId, owedByUnit);
            for (Official head : owed.reachable(Role.UNIT_HEAD, unitId)) {
                Recipient recipient = Recipient.person(String.valueOf(head.userId()), head.name());
                notices.add(new Notice(
                        key(context, period.toString(), recipient),
                        KIND,
                        recipient,
                        Priority.REMINDER,
                        text,
                        Reason.schedule(context.scheduleId(), context.article(), period.toString())));
            }
        });
        return new Round(notices, words.problems(Role.UNIT_HEAD, owed.unreachable(Role.UNIT_HEAD, byUnit.keySet())));
    }

    private Rendered text(TaskContext context, ReportingPeriod period, long unitId, List<ObligationView> missing) {
        return templates.render(
                KIND,
                Map.of(
                        "month", wording.month(period),
                        "today", wording.day(context.date()),
                        "count", missing.size(),
                        "due", owed.count(period, id -> id == unitId).due(),
                        "lines", words.lines(missing, period)));
    }

    @Override
    public List<PreflightFinding> preflight(TaskContext context) {
        ReportingPeriod period = ReportingPeriod.before(context.date());
        return words.findings(
                Role.UNIT_HEAD,
                owed.unreachable(
                        Role.UNIT_HEAD,
                        owed.overdueByUnit(period, context.date()).keySet()));
    }
}
