package cn.dingban.issue;

import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.NoticeTask;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reachability;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.delivery.Rendered;
import cn.dingban.organisation.ChatGroup;
import cn.dingban.organisation.GroupScope;
import cn.dingban.organisation.Organisation;
import cn.dingban.schedule.TaskContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.springframework.stereotype.Component;

/** 问题情况（群）: how many issues are open, in numbers only: no project, no name. */
@Component
class IssueCountTask extends NoticeTask {

    static final String KIND = "issue-count";

    private final IssueRounds rounds;
    private final Organisation organisation;
    private final GroupScope scope;
    private final Reachability reachability;
    private final IssueWords words;

    IssueCountTask(
            Deliveries deliveries,
            IssueRounds rounds,
            Organisation organisation,
            GroupScope scope,
            Reachability reachability,
            IssueWords words) {
        super(deliveries);
        this.rounds = rounds;
        this.organisation = organisation;
        this.scope = scope;
        this.reachability = reachability;
        this.words = words;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public List<PreflightFinding> preflight(TaskContext context) {
        return organisation.groups().stream()
                .filter(group -> reachability.isOutOfReach(group.openConversationId()))
                .map(group -> new PreflightFinding(group.name(), words.phrase("issue.unreachable.group", group.name())))
                .toList();
    }

    @Override
    protected Round round(TaskContext context) {
        List<Notice> notices = new ArrayList<>();
        for (ChatGroup group : organisation.groups()) {
            LongPredicate units = scope.unitsOf(group);
            List<IssueView> issues = rounds.open().stream()
                    .filter(issue -> rounds.ofUnits(issue, units))
                    .toList();
            if (!issues.isEmpty()) {
                notices.add(notice(context, group, rounds.counts(issues, context.date())));
            }
        }
        return new Round(notices, List.of());
    }

    private static Notice notice(TaskContext context, ChatGroup group, Rendered text) {
        Recipient recipient = Recipient.group(group.openConversationId(), group.name());
        return new Notice(
                        key(context, "count", recipient),
                        KIND,
                        recipient,
                        Priority.BULK,
                        text,
                        Reason.schedule(context.scheduleId(), context.article(), null))
                .withCard(new CardContent(KIND, Map.of("heading", text.title(), "body", text.body())));
    }
}
