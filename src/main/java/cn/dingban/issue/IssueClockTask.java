package cn.dingban.issue;

import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.NoticeTask;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import cn.dingban.schedule.TaskContext;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 问题时钟: each working morning, notes whose time is over and asks the office, in one card, what is to become of them. */
@Component
class IssueClockTask extends NoticeTask {

    static final String KIND = "issue-clock";

    private final IssueClock clock;
    private final IssueDesk desk;
    private final IssuePeople people;

    IssueClockTask(IssueClock clock, IssueDesk desk, IssuePeople people, Deliveries deliveries) {
        super(deliveries);
        this.clock = clock;
        this.desk = desk;
        this.people = people;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public RunResult perform(TaskContext context) {
        clock.strike(context.date(), By.clock(context.scheduleId()));
        return super.perform(context);
    }

    @Override
    protected Round round(TaskContext context) {
        List<Notice> notices = new ArrayList<>();
        for (Official official : people.office(IssueKind.FOLLOW_UP_ORDER)) {
            IssueDesk.Matters matters = desk.matters(official, context.date());
            if (!matters.isEmpty()) {
                Recipient recipient = Recipient.person(String.valueOf(official.userId()), official.name());
                notices.add(new Notice(
                                "schedule:%s:%s:%s".formatted(context.scheduleId(), context.date(), recipient.id()),
                                IssueDesk.CARD,
                                recipient,
                                Priority.REMINDER,
                                desk.text(matters, context.date()),
                                Reason.schedule(context.scheduleId(), context.article(), IssueDesk.PERIOD))
                        .toldAs(Role.KEY_PROJECT_OFFICE, Role.THREE_OFFICES)
                        .withCard(desk.card(matters, context.date())));
            }
        }
        return new Round(notices, List.of());
    }

    /** Tiers that an issue is about to reach and where nobody is. */
    @Override
    public List<PreflightFinding> preflight(TaskContext context) {
        return desk.nobodyAbove(context.date()).stream()
                .map(line -> new PreflightFinding(line.label(), line.words()))
                .toList();
    }
}
