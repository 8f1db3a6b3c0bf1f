package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.issue.Colour;
import cn.dingban.issue.Deadlines;
import cn.dingban.issue.FindingIssues;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssueRights;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import cn.dingban.shared.OfficeClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Short lists of what is open, the most urgent first. */
@Component
class IssueLists {

    private static final int MOST = 15;

    private final FindingIssues finding;
    private final IssueRights rights;
    private final Deadlines deadlines;
    private final IssueWords words;
    private final MessageTemplates templates;
    private final OfficeClock clock;

    IssueLists(
            FindingIssues finding,
            IssueRights rights,
            Deadlines deadlines,
            IssueWords words,
            MessageTemplates templates,
            OfficeClock clock) {
        this.finding = finding;
        this.rights = rights;
        this.deadlines = deadlines;
        this.words = words;
        this.templates = templates;
        this.clock = clock;
    }

    /** The open issues that concern this person. */
    Answer open(Caller caller) {
        return open(caller, IssueKind.ISSUE);
    }

    /** The open issues, or follow-up orders, that concern this person. */
    Answer open(Caller caller, IssueKind kind) {
        LocalDate today = clock.today();
        List<IssueView> found = finding.open(kind).stream()
                .filter(issue -> rights.mayRead(caller.official(), issue))
                .sorted(Comparator.comparing((IssueView issue) -> deadlines.colour(issue, today))
                        .reversed())
                .toList();
        List<Map<String, Object>> lines = new ArrayList<>();
        found.stream().limit(MOST).forEach(issue -> lines.add(line(issue, today)));
        return Answer.text(templates.render(
                kind == IssueKind.ISSUE ? "issue-list" : "follow-up-list",
                Map.of(
                        "count",
                        found.size(),
                        "none",
                        found.isEmpty(),
                        "more",
                        found.size() > MOST ? String.valueOf(found.size() - MOST) : "",
                        "lines",
                        lines)));
    }

    boolean hasOpen(Caller caller, IssueKind kind) {
        return finding.open(kind).stream().anyMatch(issue -> rights.mayRead(caller.official(), issue));
    }

    private Map<String, Object> line(IssueView issue, LocalDate today) {
        Colour colour = deadlines.colour(issue, today);
        return Map.of(
                "label", words.label(issue),
                "project", words.project(issue),
                "category", words.category(issue),
                "colour", words.colour(colour),
                "tier", words.tier(issue),
                "lead", words.unit(issue.assignment().unitId()),
                "due", words.due(issue),
                "status", words.status(issue));
    }

    Answer notFound(IssueSentence sentence) {
        return Answer.text(templates.render(
                "issue-not-found",
                Map.of("number", sentence.numberSaid().map(Object::toString).orElse(""))));
    }
}
