package cn.dingban.issue;

import cn.dingban.delivery.FileContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.issue.IssueStatistics.Counts;
import cn.dingban.project.ProjectRegister;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Words the weekly rounds: Friday's compilation, Wednesday's service day, the groups' counts. */
@Component
class IssueRounds {

    /** From this tier on others than the owner have to coordinate. */
    private static final int COORDINATED = 2;

    private static final int MOST_LINES = 20;

    private final FindingIssues finding;
    private final IssueStatistics statistics;
    private final Deadlines deadlines;
    private final ProjectRegister register;
    private final IssueWords words;
    private final MessageTemplates templates;

    IssueRounds(
            FindingIssues finding,
            IssueStatistics statistics,
            Deadlines deadlines,
            ProjectRegister register,
            IssueWords words,
            MessageTemplates templates) {
        this.finding = finding;
        this.statistics = statistics;
        this.deadlines = deadlines;
        this.register = register;
        this.words = words;
        this.templates = templates;
    }

    List<IssueView> open() {
        return finding.open(IssueKind.ISSUE);
    }

    /** With what was closed from that day on. */
    List<IssueView> openOrClosedSince(LocalDate from) {
        return finding.list(IssueKind.ISSUE, null).stream()
                .filter(issue -> {
                    LocalDate closed = issue.outcome().closedOn();
                    return closed == null || !closed.isBefore(from);
                })
                .toList();
    }

    /** Those in hand that somebody else than the owner has to settle, by lead body. */
    List<IssueView> toCoordinate() {
        return open().stream()
                .filter(issue -> issue.status().isInHand() && issue.tier() >= COORDINATED)
                .sorted((a, b) ->
                        Long.compare(a.assignment().unitId(), b.assignment().unitId()))
                .toList();
    }

    /** Whether there is nothing to say about those days. */
    boolean isQuiet(LocalDate from, LocalDate until) {
        Counts counts = statistics.of(IssueKind.ISSUE, from, until);
        return counts.open() == 0 && counts.raised() == 0 && counts.cleared() == 0;
    }

    boolean ofUnits(IssueView issue, LongPredicate units) {
        Long projectId = issue.projectId();
        return projectId != null
                && register.project(projectId)
                        .filter(project -> units.test(project.unitId()))
                        .isPresent();
    }

    Rendered week(LocalDate from, LocalDate until) {
        Counts counts = statistics.of(IssueKind.ISSUE, from, until);
        Map<String, Object> model = new HashMap<>();
        model.put("today", words.day(until));
        model.put("raised", counts.raised());
        model.put("cleared", counts.cleared());
        model.put("inTime", counts.inTime());
        model.put("open", counts.open());
        model.put("overdue", counts.overdue());
        model.put("tiers", tiers(open()));
        model.put(
                "categories",
                counts.byCategory().stream()
                        .filter(line -> line.open() > 0)
                        .map(line -> Map.of("name", words.category(line.of()), "count", line.open()))
                        .toList());
        List<IssueView> toCoordinate = toCoordinate();
        model.put("coordinate", unlessNone(toCoordinate.size()));
        model.put("lines", lines(toCoordinate, until));
        model.put("more", unlessNone(toCoordinate.size() - MOST_LINES));
        return templates.render("issue-friday", model);
    }

    /** Templates leave out what is empty. */
    private static String unlessNone(int count) {
        return count > 0 ? String.valueOf(count) : "";
    }

    Rendered file(FileContent file) {
        return new Rendered(file.name(), "");
    }

    /** @param office whether it is the whole, for the office; otherwise one lead body's own */
    Rendered serviceDay(List<IssueView> issues, LocalDate day, boolean office) {
        Map<String, Object> model = new HashMap<>();
        model.put("today", words.day(day));
        model.put("count", issues.size());
        model.put("office", office);
        model.put("lines", lines(issues, day));
        model.put("more", unlessNone(issues.size() - MOST_LINES));
        return templates.render("issue-service-day", model);
    }

    private List<Map<String, Object>> lines(List<IssueView> issues, LocalDate day) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (IssueView issue : issues.subList(0, Math.min(MOST_LINES, issues.size()))) {
            lines.add(Map.of(
                    "number", lines.size() + 1,
                    "label", words.label(issue),
                    "project", words.project(issue),
                    "category", words.category(issue),
                    "trouble", words.brief(issue.trouble().description()),
                    "requirement", words.brief(issue.assignment().requirement()),
                    "lead", words.unit(issue.assignment().unitId()),
                    "tier", words.tier(issue),
                    "due", words.dueFrom(issue, day)));
        }
        return lines;
    }

    Rendered counts(List<IssueView> issues, LocalDate day) {
        long units = issues.stream()
                .map(issue -> issue.assignment().unitId())
                .distinct()
                .count();
        return templates.render(
                "issue-count",
                Map.of(
                        "today", words.day(day),
                        "open", issues.size(),
                        "units", units,
                        "yellow", count(issues, day, Colour.YELLOW),
                        "red", count(issues, day, Colour.RED),
                        "tiers", tiers(issues)));
    }

    private long count(List<IssueView> issues, LocalDate day, Colour colour) {
        return issues.stream()
                .filter(issue -> deadlines.colour(issue, day) == colour)
                .count();
    }

    private List<Map<String, Object>> tiers(List<IssueView> issues) {
        Map<Integer, List<IssueView>> byTier =
                issues.stream().collect(Collectors.groupingBy(IssueView::tier, TreeMap::new, Collectors.toList()));
        return byTier.values().stream()
                .map(same -> Map.<String, Object>of("name", words.tier(same.get(0)), "count", same.size()))
                .toList();
    }
}
