package cn.dingban.reporting;

import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.Wording;
import cn.dingban.obligation.ObligationView;
import cn.dingban.organisation.Role;
import cn.dingban.reporting.ReportWords.Known;
import cn.dingban.schedule.TaskContext;
import cn.dingban.shared.ReportingPeriod;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 逾期提示（单位负责人）: when the reporter has been told and it is still missing, the unit's head learns of it, privately. */
@Component
class ReportOverdueHeadTask extends OwedReportsTask {

    static final String KIND = "report-overdue-head";

    private final OwedReports owed;
    private final ReportWords words;
    private final MessageTemplates templates;
    private final Wording wording;

    ReportOverdueHeadTask(
            Deliveries deliveries, OwedReports owed, ReportWords words, MessageTemplates templates, Wording wording) {
        super(Role.UNIT_HEAD, deliveries, owed, words);
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
    Map<Long, List<ObligationView>> byUnit(OwedReports owedReports, ReportingPeriod period, TaskContext context) {
        return owedReports.overdueByUnit(period, context.date());
    }

    @Override
    List<Long> units(OwedReports owedReports, ReportingPeriod period, TaskContext context) {
        return owedReports.overdueUnits(period, context.date());
    }

    @Override
    Rendered text(Known known, List<ObligationView> missing, ReportingPeriod period, TaskContext context) {
        long unitId = missing.get(0).unitId();
        return templates.render(
                KIND,
                Map.of(
                        "month", wording.month(period),
                        "today", wording.day(context.date()),
                        "count", missing.size(),
                        "due", owed.count(period, unitId).due(),
                        "lines", words.lines(known, missing, period)));
    }
}
