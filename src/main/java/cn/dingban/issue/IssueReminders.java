package cn.dingban.issue;

import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.SentCard;
import cn.dingban.delivery.StillWanted;
import cn.dingban.organisation.Official;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Words the merged reminder, and keeps it true: what is solved or extended leaves it, also while it still waits to be sent. */
@Component
class IssueReminders implements StillWanted {

    private final Deliveries deliveries;
    private final FindingIssues finding;
    private final Deadlines deadlines;
    private final IssuePeople people;
    private final IssueWords words;
    private final MessageTemplates templates;

    IssueReminders(
            Deliveries deliveries,
            FindingIssues finding,
            Deadlines deadlines,
            IssuePeople people,
            IssueWords words,
            MessageTemplates templates) {
        this.deliveries = deliveries;
        this.finding = finding;
        this.deadlines = deadlines;
        this.people = people;
        this.words = words;
        this.templates = templates;
    }

    /** A day, as short as a period has to be. */
    static String period(LocalDate day) {
        return day.toString();
    }

    Rendered text(List<IssueView> issues, LocalDate day) {
        Map<String, Object> model = new HashMap<>();
        model.put("today", words.day(day));
        model.put("count", issues.size());
        for (Colour colour : List.of(Colour.BLUE, Colour.YELLOW, Colour.RED)) {
            model.put(colour.name().toLowerCase(Locale.ROOT), lines(issues, colour, day));
        }
        return templates.render(issues.isEmpty() ? "issue-reminder-done" : "issue-reminder", model);
    }

    private List<Map<String, Object>> lines(List<IssueView> issues, Colour colour, LocalDate day) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (IssueView issue : issues) {
            if (deadlines.colour(issue, day) == colour) {
                lines.add(Map.of(
                        "label", words.label(issue),
                        "project", words.project(issue),
                        "requirement",
                                words.brief(
                                        issue.isHandedOut()
                                                ? issue.assignment().requirement()
                                                : issue.trouble().description()),
                        "due", words.dueFrom(issue, day)));
            }
        }
        return lines;
    }

    CardContent card(List<IssueView> issues, LocalDate day) {
        Rendered text = text(issues, day);
        String ids = issues.stream().map(issue -> String.valueOf(issue.id())).collect(Collectors.joining(","));
        return new CardContent(
                IssueReminderTask.KIND,
                Map.of(
                        "heading", text.title(),
                        "body", text.body(),
                        "open", String.valueOf(!issues.isEmpty()),
                        "issues", ids));
    }

    /** What has been solved, handed to another body or given more time since leaves the latest reminder. */
    @EventListener
    void on(IssueChanged change) {
        LocalDate today = words.today();
        String changed = String.valueOf(change.issue().id());
        for (Official official : told(change.before())) {
            deliveries
                    .latestCard(IssueReminderTask.KIND, String.valueOf(official.userId()))
                    .filter(card -> ids(card).contains(changed))
                    .ifPresent(card -> deliveries.updateCard(
                            card.key(), card(left(card, today), today).values()));
        }
    }

    /** Those to whom reminders of it go. */
    private Set<Official> told(IssueView issue) {
        Set<Official> told = new HashSet<>(people.handlers(issue.assignment().unitId()));
        told.addAll(people.heads(issue.assignment().unitId()));
        return told;
    }

    private List<IssueView> left(SentCard card, LocalDate today) {
        return ids(card).stream()
                .flatMap(id -> finding.find(Long.parseLong(id)).stream())
                .filter(issue -> deadlines.colour(issue, today) != Colour.NONE)
                .filter(issue -> concerns(card.recipientId(), issue))
                .toList();
    }

    private static List<String> ids(SentCard card) {
        String ids = card.values().getOrDefault("issues", "");
        return ids.isEmpty() ? List.of() : Arrays.asList(ids.split(","));
    }

    private boolean concerns(String userId, IssueView issue) {
        return people.byUserId(userId)
                .filter(official -> people.handles(official, issue.assignment().unitId()))
                .isPresent();
    }

    @Override
    public Set<String> kinds() {
        return Set.of(IssueReminderTask.KIND);
    }

    @Override
    public Set<String> wantedBy(String kind, String period, Set<String> userIds) {
        Set<String> wanted = new HashSet<>();
        for (SentCard card : deliveries.cards(kind, period)) {
            if (!ids(card).isEmpty()) {
                wanted.add(card.recipientId());
            }
        }
        wanted.retainAll(userIds);
        return wanted;
    }

    String nobody(IssueView issue) {
        return words.phrase(
                "issue.nobody-in-unit",
                words.label(issue),
                words.unit(issue.assignment().unitId()));
    }
}
