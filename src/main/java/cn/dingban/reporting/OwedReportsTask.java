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
import cn.dingban.reporting.ReportWords.Known;
import cn.dingban.schedule.Copy;
import cn.dingban.schedule.TaskContext;
import cn.dingban.shared.ReportingPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the people of one role, privately and in one message each, what their unit owes of the month before. */
abstract class OwedReportsTask extends NoticeTask {

    private final Role role;
    private final OwedReports owed;
    private final ReportWords words;

    OwedReportsTask(Role role, Deliveries deliveries, OwedReports owed, ReportWords words) {
        super(deliveries);
        this.role = role;
        this.owed = owed;
        this.words = words;
    }

    /** What each unit is to be told about. */
    abstract Map<Long, List<ObligationView>> byUnit(OwedReports owed, ReportingPeriod period, TaskContext context);

    /** Which units those are. */
    abstract List<Long> units(OwedReports owed, ReportingPeriod period, TaskContext context);

    abstract Rendered text(Known known, List<ObligationView> owed, ReportingPeriod period, TaskContext context);

    /** The notice as it goes out; with a card where there is one. */
    Notice dressed(Notice notice, ReportingPeriod period) {
        return notice;
    }

    @Override
    protected Round round(TaskContext context) {
        ReportingPeriod period = ReportingPeriod.before(context.date());
        Map<Long, List<ObligationView>> byUnit = byUnit(owed, period, context);
        Known known = words.known(byUnit.values().stream().flatMap(List::stream).toList());
        List<Notice> notices = new ArrayList<>();
        byUnit.forEach((unitId, owedByUnit) -> {
            Rendered text = text(known, owedByUnit, period, context);
            for (Official official : owed.reachable(role, unitId)) {
                notices.add(dressed(
                        notice(context, period, official, text)
                                .about(owedByUnit.stream()
                                        .map(ObligationView::subjectId)
                                        .toList())
                                .toldAs(unitId, role),
                        period));
            }
        });
        return new Round(notices, words.problems(role, owed.unreachable(role, byUnit.keySet())));
    }

    private Notice notice(TaskContext context, ReportingPeriod period, Official official, Rendered text) {
        Recipient recipient = Recipient.person(String.valueOf(official.userId()), official.name());
        return new Notice(
                key(context, period.toString(), recipient),
                name(),
                recipient,
                Priority.REMINDER,
                text,
                Reason.schedule(context.scheduleId(), context.article(), period.toString()));
    }

    /** Others of the unit may know what it owes. */
    @Override
    public Set<Copy> copies() {
        return Map.of(Role.REVIEWER, Copy.REVIEWER, Role.UNIT_HEAD, Copy.UNIT_HEAD).entrySet().stream()
                .filter(other -> other.getKey() != role)
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    @Override
    public List<PreflightFinding> preflight(TaskContext context) {
        ReportingPeriod period = ReportingPeriod.before(context.date());
        return words.findings(role, owed.unreachable(role, units(owed, period, context)));
    }
}
