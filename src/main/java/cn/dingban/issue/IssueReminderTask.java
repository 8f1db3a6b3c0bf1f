package cn.dingban.issue;

import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.NoticeTask;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import cn.dingban.schedule.Copy;
import cn.dingban.schedule.TaskContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 问题提醒: whoever has to settle something whose colour has changed gets one message with all of it; at 预警 the unit's head does as well. */
@Component
class IssueReminderTask extends NoticeTask {

    static final String KIND = "issue-reminder";

    private final IssueClock clock;
    private final IssueReminders reminders;
    private final IssuePeople people;
    private final Deadlines deadlines;

    IssueReminderTask(
            Deliveries deliveries,
            IssueClock clock,
            IssueReminders reminders,
            IssuePeople people,
            Deadlines deadlines) {
        super(deliveries);
        this.clock = clock;
        this.reminders = reminders;
        this.people = people;
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public RunResult perform(TaskContext context) {
        List<IssueView> due = clock.toRemind(context.date());
        RunResult result = super.perform(context);
        due.forEach(issue -> clock.reminded(issue, context.date(), By.clock(context.scheduleId())));
        return result;
    }

    /** Others of the unit may know of it. */
    @Override
    public Set<Copy> copies() {
        return Set.of(Copy.REVIEWER, Copy.UNIT_HEAD);
    }

    @Override
    protected Round round(TaskContext context) {
        Map<Official, List<IssueView>> byPerson = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (IssueView issue : clock.toRemind(context.date())) {
            Set<Official> told = told(issue, deadlines.colour(issue, context.date()));
            if (told.isEmpty()) {
                problems.add(reminders.nobody(issue));
            }
            told.forEach(official ->
                    byPerson.computeIfAbsent(official, any -> new ArrayList<>()).add(issue));
        }
        List<Notice> notices = new ArrayList<>();
        byPerson.forEach((official, issues) -> notices.add(notice(context, official, issues)));
        return new Round(notices, problems);
    }

    private Set<Official> told(IssueView issue, Colour colour) {
        Set<Official> told =
                new LinkedHashSet<>(people.handlers(issue.assignment().unitId()));
        if (colour.compareTo(Colour.YELLOW) >= 0) {
            told.addAll(people.heads(issue.assignment().unitId()));
        }
        return told;
    }

    private static List<Long> projects(List<IssueView> issues) {
        return issues.stream()
                .map(IssueView::projectId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Notice notice(TaskContext context, Official official, List<IssueView> issues) {
        Recipient recipient = Recipient.person(String.valueOf(official.userId()), official.name());
        String period = IssueReminders.period(context.date());
        CardContent card = reminders.card(issues, context.date());
        return new Notice(
                        key(context, period, recipient),
                        KIND,
                        recipient,
                        Priority.REMINDER,
                        reminders.text(issues, context.date()),
                        Reason.schedule(context.scheduleId(), context.article(), period))
                .about(projects(issues))
                .toldAs(issues.get(0).assignment().unitId(), Role.REPORTER, Role.REVIEWER, Role.UNIT_HEAD)
                .withCard(card);
    }
}
