package cn.dingban.assessment;

import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.schedule.ScheduledTask;
import cn.dingban.schedule.TaskContext;
import cn.dingban.shared.ReportingPeriod;
import java.util.List;
import org.springframework.stereotype.Component;

/** 月度判定: after the statistics are in, judges the month and shows the key-project office, in private, what it proposes. */
@Component
class MonthJudgementTask implements ScheduledTask {

    static final String KIND = "month-judgement";

    private final ProposingMonths proposing;
    private final AssessmentDesk desk;
    private final Organisation organisation;
    private final Deliveries deliveries;
    private final Wording wording;

    MonthJudgementTask(
            ProposingMonths proposing,
            AssessmentDesk desk,
            Organisation organisation,
            Deliveries deliveries,
            Wording wording) {
        this.proposing = proposing;
        this.desk = desk;
        this.organisation = organisation;
        this.deliveries = deliveries;
        this.wording = wording;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public RunResult perform(TaskContext context) {
        ReportingPeriod period = ReportingPeriod.before(context.date());
        proposing.propose(period, "schedule:" + context.scheduleId());
        long sent = organisation.holding(Role.KEY_PROJECT_OFFICE).stream()
                .filter(Official::isBound)
                .map(official -> notice(official, period, context))
                .filter(deliveries::enqueue)
                .count();
        return RunResult.sent((int) sent);
    }

    private Notice notice(Official official, ReportingPeriod period, TaskContext context) {
        Recipient recipient = Recipient.person(String.valueOf(official.userId()), official.name());
        return new Notice(
                        "schedule:%s:%s:%s:%s".formatted(context.scheduleId(), period, context.date(), recipient.id()),
                        AssessmentDesk.CARD,
                        recipient,
                        Priority.REMINDER,
                        desk.text(period),
                        Reason.schedule(context.scheduleId(), context.article(), period.toString()))
                .toldAs(Role.KEY_PROJECT_OFFICE)
                .withCard(desk.card(period))
                .withDeadline(context.usefulUntil());
    }

    /** Judging stores proposals; the preview only says whom the card would go to and how the month stands now. */
    @Override
    public List<PreviewItem> preview(TaskContext context) {
        ReportingPeriod period = ReportingPeriod.before(context.date());
        var text = desk.text(period);
        return organisation.holding(Role.KEY_PROJECT_OFFICE).stream()
                .filter(Official::isBound)
                .map(official -> new PreviewItem(official.name(), text.title(), text.markdown()))
                .toList();
    }

    @Override
    public List<PreflightFinding> preflight(TaskContext context) {
        boolean two = organisation.holding(Role.KEY_PROJECT_OFFICE).stream()
                        .filter(Official::isBound)
                        .limit(2)
                        .count()
                == 2;
        return two
                ? List.of()
                : List.of(new PreflightFinding(
                        wording.phrase("assessment.office"), wording.phrase("assessment.two-needed")));
    }
}
