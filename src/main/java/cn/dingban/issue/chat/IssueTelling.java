package cn.dingban.issue.chat;

import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.issue.IssueChanged;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssueOrigin;
import cn.dingban.issue.IssuePeople;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import cn.dingban.issue.StepKind;
import cn.dingban.issue.StepView;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * After each step: whoever has to do something gets a card, whoever should know gets a line, and all cards about the issue show how it stands
 * now. Whoever did it is not told of it. A leader is told here only where the ladder says so, and after the office has confirmed it.
 */
@Component
class IssueTelling {

    /** An issue comes to people for many reasons; which one it was, the step says. */
    static final Role[] ROLES = {
        Role.KEY_PROJECT_OFFICE,
        Role.THREE_OFFICES,
        Role.LEAD_OFFICIAL,
        Role.LINE_OFFICIAL,
        Role.LIAISON,
        Role.UNIT_HEAD,
        Role.REPORTER,
        Role.REVIEWER
    };

    private final Deliveries deliveries;
    private final IssuePeople people;
    private final IssueCard card;
    private final TellingOfTiers tiers;
    private final MessageTemplates templates;
    private final IssueWords words;

    IssueTelling(
            Deliveries deliveries,
            IssuePeople people,
            IssueCard card,
            TellingOfTiers tiers,
            MessageTemplates templates,
            IssueWords words) {
        this.deliveries = deliveries;
        this.people = people;
        this.card = card;
        this.tiers = tiers;
        this.templates = templates;
        this.words = words;
    }

    @EventListener
    void on(IssueChanged change) {
        IssueView issue = change.issue();
        StepView step = change.step();
        deliveries
                .cards(IssueCard.CARD, issue.cardKey())
                .forEach(sent -> people.byUserId(sent.recipientId())
                        .ifPresent(official -> deliveries.updateCard(
                                sent.key(), card.content(issue, official).values())));
        others(asked(change), step).forEach(official -> sendCard(official, issue, step));
        others(told(change), step).forEach(official -> sendLine(official, issue, step));
        if (step.kind() == StepKind.ESCALATED) {
            tiers.tell(issue, step);
        }
    }

    private static Stream<Official> others(List<Official> officials, StepView step) {
        return officials.stream().distinct().filter(official -> !step.actor().equals(official.userId()));
    }

    /** Who has to do something now. */
    private List<Official> asked(IssueChanged change) {
        IssueView issue = change.issue();
        List<Official> handlers = people.handlers(issue.assignment().unitId());
        return switch (change.step().kind()) {
            case RAISED -> raised(issue, handlers);
            case ASSIGNED, DISPUTED -> handlers;
            case SPLIT -> issue.splitFrom() == null ? List.of() : handlers;
            case REOPENED ->
                Stream.concat(handlers.stream(), people.office(issue.kind()).stream())
                        .toList();
            case DECLINED, EXTENSION_ASKED, SUGGESTED, CONFIRMED -> people.office(issue.kind());
            case RESOLVED -> isOwnResult(issue) ? List.of() : people.raisers(issue);
            default -> List.of();
        };
    }

    /** The owner, where somebody else told it; the office at once only where it must not wait. */
    private static List<Official> raised(IssueView issue, List<Official> handlers, List<Official> office) {
        List<Official> asked = new ArrayList<>();
        if (issue.raised().unitId() != issue.assignment().unitId()
                || issue.raised().origin() == IssueOrigin.OFFICE) {
            asked.addAll(handlers);
        }
        if (issue.trouble().urgent()) {
            asked.addAll(office);
        }
        return asked;
    }

    private List<Official> raised(IssueView issue, List<Official> handlers) {
        return raised(issue, handlers, people.office(issue.kind()));
    }

    /** Those who raised it settled it themselves: their word is in it. */
    private static boolean isOwnResult(IssueView issue) {
        return issue.raised().unitId() == issue.assignment().unitId();
    }

    /** Who should know, and has nothing to do. */
    private List<Official> told(IssueChanged change) {
        IssueView issue = change.issue();
        List<Official> told = new ArrayList<>();
        switch (change.step().kind()) {
            case ASSIGNED -> {
                issue.assignment().supportingUnits().forEach(unit -> told.addAll(people.handlers(unit)));
                if (issue.kind() == IssueKind.ISSUE) {
                    told.addAll(people.raisers(issue));
                }
                told.removeAll(people.handlers(issue.assignment().unitId()));
            }
            case EXTENSION_GRANTED, EXTENSION_REFUSED, HELD ->
                told.addAll(people.handlers(issue.assignment().unitId()));
            case CLOSED -> {
                told.addAll(people.raisers(issue));
                told.addAll(people.handlers(issue.assignment().unitId()));
            }
            default -> {
                // nobody
            }
        }
        return told;
    }

    private void sendCard(Official official, IssueView issue, StepView step) {
        deliveries.enqueue(notice(IssueCard.CARD, official, issue, step).withCard(card.content(issue, official)));
    }

    private Notice notice(String kind, Official official, IssueView issue, StepView step) {
        return new Notice(
                        key(issue, step, official),
                        kind,
                        recipient(official),
                        Priority.CARD_UPDATE,
                        card.text(issue, official),
                        reason(issue, step, tiers.article(issue)))
                .about(issue.projectId())
                .toldAs(ROLES);
    }

    private void sendLine(Official official, IssueView issue, StepView step) {
        deliveries.enqueue(new Notice(
                        key(issue, step, official),
                        "issue-news",
                        recipient(official),
                        Priority.REMINDER,
                        templates.render(
                                "issue-news",
                                Map.of(
                                        "label", words.label(issue),
                                        "project", words.project(issue),
                                        "description",
                                                words.brief(issue.trouble().description()),
                                        "what", words.step(issue, step),
                                        "status", words.status(issue),
                                        "lead", words.unit(issue.assignment().unitId()),
                                        "requirement", issue.assignment().requirement(),
                                        "inHand", issue.status().isInHand(),
                                        "due", words.due(issue),
                                        "result", issue.outcome().result())),
                        reason(issue, step, tiers.article(issue)))
                .about(issue.projectId())
                .toldAs(ROLES));
    }

    static String key(IssueView issue, StepView step, Official official) {
        return "event:issue:%d:%s:%d:%s"
                .formatted(issue.id(), step.kind(), step.at().toEpochMilli(), official.userId());
    }

    static Recipient recipient(Official official) {
        return Recipient.person(String.valueOf(official.userId()), official.name());
    }

    static Reason reason(IssueView issue, StepView step, String article) {
        return Reason.event(
                "issue-" + step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                article,
                issue.number().toString(),
                issue.cardKey());
    }
}
