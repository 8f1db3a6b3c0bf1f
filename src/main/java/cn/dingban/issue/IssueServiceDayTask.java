package cn.dingban.issue;

import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.NoticeTask;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.delivery.Rendered;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import cn.dingban.schedule.TaskContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 项目服务日材料: the office gets what is to be coordinated, by lead body; each lead body only its own. Leaders get nothing here. */
@Component
class IssueServiceDayTask extends NoticeTask {

    static final String KIND = "issue-service-day";

    private final IssueRounds rounds;
    private final IssuePeople people;

    IssueServiceDayTask(Deliveries deliveries, IssueRounds rounds, IssuePeople people) {
        super(deliveries);
        this.rounds = rounds;
        this.people = people;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    protected Round round(TaskContext context) {
        List<IssueView> issues = rounds.toCoordinate();
        Map<Official, Rendered> texts = new LinkedHashMap<>();
        if (!issues.isEmpty()) {
            Rendered whole = rounds.serviceDay(issues, context.date(), true);
            people.office(IssueKind.ISSUE).forEach(official -> texts.put(official, whole));
        }
        Map<Official, List<IssueView>> own = new LinkedHashMap<>();
        for (IssueView issue : issues) {
            if (issue.status() == IssueStatus.DECLINED) {
                continue;
            }
            people.handlers(issue.assignment().unitId()).stream()
                    .filter(official -> !texts.containsKey(official))
                    .forEach(official -> own.computeIfAbsent(official, any -> new ArrayList<>())
                            .add(issue));
        }
        own.forEach((official, theirs) -> texts.put(official, rounds.serviceDay(theirs, context.date(), false)));
        List<Notice> notices = new ArrayList<>();
        texts.forEach((official, text) -> notices.add(notice(context, official, text)));
        return new Round(notices, List.of());
    }

    private static Notice notice(TaskContext context, Official official, Rendered text) {
        Recipient recipient = Recipient.person(String.valueOf(official.userId()), official.name());
        return new Notice(
                        key(context, "service-day", recipient),
                        KIND,
                        recipient,
                        Priority.BULK,
                        text,
                        Reason.schedule(context.scheduleId(), context.article(), null))
                .toldAs(Role.KEY_PROJECT_OFFICE, Role.REPORTER, Role.REVIEWER, Role.UNIT_HEAD);
    }
}
