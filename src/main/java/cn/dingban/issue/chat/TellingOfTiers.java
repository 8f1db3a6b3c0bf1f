package cn.dingban.issue.chat;

import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.Priority;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssuePeople;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import cn.dingban.issue.Ladder;
import cn.dingban.issue.Ladder.How;
import cn.dingban.issue.Ladder.Told;
import cn.dingban.issue.StepView;
import cn.dingban.organisation.Official;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who hears that an issue has entered a tier, as the ladder says; and the unit's head, when an order is followed up formally. */
@Component
class TellingOfTiers {

    private final Deliveries deliveries;
    private final IssuePeople people;
    private final Ladder ladder;
    private final MessageTemplates templates;
    private final IssueWords words;

    TellingOfTiers(
            Deliveries deliveries, IssuePeople people, Ladder ladder, MessageTemplates templates, IssueWords words) {
        this.deliveries = deliveries;
        this.people = people;
        this.ladder = ladder;
        this.templates = templates;
        this.words = words;
    }

    String article(IssueView issue) {
        return ladder.article(issue.kind());
    }

    void tell(IssueView issue, StepView step) {
        if (issue.kind() == IssueKind.FOLLOW_UP_ORDER) {
            Set<Official> heads =
                    new LinkedHashSet<>(people.heads(issue.assignment().unitId()));
            heads.addAll(people.handlers(issue.assignment().unitId()));
            heads.forEach(head -> send("follow-up-formal", head, issue, step));
            return;
        }
        for (Told told : ladder.tier(issue.tier()).told()) {
            boolean now = told.how() == How.MESSAGE || told.how() == How.AFTER_CONFIRMATION;
            String template = told.how() == How.AFTER_CONFIRMATION ? "issue-to-leader" : "issue-escalated";
            if (now) {
                others(told, issue, step).forEach(official -> send(template, official, issue, step));
            }
        }
    }

    private List<Official> others(Told told, IssueView issue, StepView step) {
        List<Official> those = switch (told.who()) {
            case RAISER -> people.raisers(issue);
            case OWNER, LEAD_BODY -> people.handlers(issue.assignment().unitId());
            case LIAISON -> people.liaisons(people.leaders(issue.projectId()));
            case LEADER -> people.leaders(issue.projectId());
        };
        return those.stream()
                .filter(official -> official.isBound() && !step.actor().equals(official.userId()))
                .toList();
    }

    private void send(String template, Official official, IssueView issue, StepView step) {
        deliveries.enqueue(new Notice(
                        IssueTelling.key(issue, step, official),
                        template,
                        IssueTelling.recipient(official),
                        Priority.REMINDER,
                        templates.render(
                                template,
                                Map.of(
                                        "label", words.label(issue),
                                        "project", words.project(issue),
                                        "description", issue.trouble().description(),
                                        "tier", words.tier(issue),
                                        "lead", words.unit(issue.assignment().unitId()),
                                        "requirement", issue.assignment().requirement(),
                                        "due", words.due(issue),
                                        "issuer", issue.assignment().issuer(),
                                        "reason", Optional.of(step.detail()).orElse(""))),
                        IssueTelling.reason(issue, step, article(issue)))
                .about(issue.projectId())
                .toldAs(IssueTelling.ROLES));
    }
}
