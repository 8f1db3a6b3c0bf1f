package cn.dingban.assessment;

import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.NoticeTask;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.schedule.TaskContext;
import cn.dingban.shared.ReportingPeriod;
import java.util.List;
import org.springframework.stereotype.Component;

/** 月度判定: after the statistics are in, judges the month and shows the key-project office, in private, what it proposes. */
@Component
class MonthJudgementTask extends NoticeTask {

    static final String KIND = "month-judgement";

    private final ProposingMonths proposing;
    private final AssessmentDesk desk;
    private final Organisation organisation;
    private final Wording wording;

    MonthJudgementTask(
            ProposingMonths proposing,
            AssessmentDesk desk,
            Organisation organisation,
            Deliveries deliveries,
            Wording wording) {
        super(deliveries);
        this.proposing = proposing;
        this.desk = desk;
        this.organisation = organisation;
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
        return super.perform(context);
    }

    /** Judging stores proposals; a rehearsal only says whom the card would go to and how the month stands now. */
    @Override
    protected Round round(TaskContext context) {
        ReportingPeriod period = ReportingPeriod.before(context.date());
        Rendered text = desk.text(period);
        CardContent card = desk.card(period);
        List<Notice> notices = organisation.holding(Role.KEY_PROJECT_OFFICE).stream()
                .filter(Official::isBound)
                .map(official -> notice(official, period, context, text).withCard(card))
                .toList();
        return new Round(notices, List.of());
    }

    private static Notice notice(Official official, ReportingPeriod period, TaskContext context, Rendered text) {
        Recipient recipient = Recipient.person(String.valueOf(official.userId()), official.name());
        return new Notice(
                        "schedule:%s:%s:%s:%s".formatted(context.scheduleId(), period, context.date(), recipient.id()),
                        AssessmentDesk.CARD,
                        recipient,
                        Priority.REMINDER,
                        text,
                        Reason.schedule(context.scheduleId(), context.article(), period.toString()))
                .toldAs(Role.KEY_PROJECT_OFFICE);
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
