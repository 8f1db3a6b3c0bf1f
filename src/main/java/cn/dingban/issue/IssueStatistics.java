package cn.dingban.issue;

import cn.dingban.shared.OfficeClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts of issues or follow-up orders over a span of days (问题即清情况): for compilations, bulletins and groups. */
@Component
@Transactional(readOnly = true)
public class IssueStatistics {

    private final FindingIssues finding;

    IssueStatistics(FindingIssues finding) {
        this.finding = finding;
    }

    /**
     * Counts of a span.
     *
     * @param raised registered within it
     * @param cleared closed by the office within it (销号)
     * @param inTime of those cleared, how many had their result by the last day of their tier
     * @param open not closed at its end
     * @param overdue of those open, how many are late at its end and have no result yet
     * @param byCategory one line a category, the most open first
     * @param byTier one line a tier, the lowest first; of follow-up orders there is one
     */
    public record Counts(
            int raised, int cleared, int inTime, int open, int overdue, List<Line> byCategory, List<Line> byTier) {

        public Counts {
            byCategory = List.copyOf(byCategory);
            byTier = List.copyOf(byTier);
        }

        /** Of those cleared, how many had their result after the last day of their tier. */
        public int late() {
            return cleared - inTime;
        }
    }

    /** One category, by name, or one tier, by number. */
    public record Line(String of, int raised, int cleared, int open, int overdue) {}

    /** @param until the last day, included; what is open and late is counted as of its end */
    public Counts of(IssueKind kind, LocalDate from, LocalDate until) {
        return count(finding.list(kind, null), from, until);
    }

    static Counts count(Collection<IssueView> issues, LocalDate from, LocalDate until) {
        Span span = new Span(from, until);
        List<IssueView> known =
                issues.stream().filter(issue -> !raisedOn(issue).isAfter(until)).toList();
        Line all = line("", known, span);
        int inTime = (int) known.stream()
                .filter(span::clears)
                .filter(IssueStatistics::wasInTime)
                .count();
        List<Line> byCategory =
                new ArrayList<>(lines(known, issue -> issue.trouble().category(), span));
        byCategory.sort((a, b) -> Integer.compare(b.open(), a.open()));
        List<Line> byTier = lines(known, issue -> String.valueOf(issue.tier()), span);
        return new Counts(all.raised(), all.cleared(), inTime, all.open(), all.overdue(), byCategory, byTier);
    }

    private static List<Line> lines(List<IssueView> issues, Function<IssueView, String> by, Span span) {
        Map<String, List<IssueView>> groups =
                issues.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> line(group.getKey(), group.getValue(), span))
                .toList();
    }

    private static Line line(String of, List<IssueView> issues, Span span) {
        return new Line(
                of,
                (int) issues.stream().filter(span::raises).count(),
                (int) issues.stream().filter(span::clears).count(),
                (int) issues.stream().filter(span::leavesOpen).count(),
                (int) issues.stream().filter(span::leavesLate).count());
    }

    private static boolean wasInTime(IssueView issue) {
        LocalDate due = issue.dueOn();
        LocalDate resolved = issue.outcome().resolvedOn();
        return due == null || resolved != null && !resolved.isAfter(due);
    }

    private static LocalDate raisedOn(IssueView issue) {
        return LocalDate.ofInstant(issue.raised().at(), OfficeClock.ZONE);
    }

    private record Span(LocalDate from, LocalDate until) {

        private boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        boolean raises(IssueView issue) {
            return covers(raisedOn(issue));
        }

        boolean clears(IssueView issue) {
            LocalDate closed = issue.outcome().closedOn();
            return closed != null && covers(closed);
        }

        boolean leavesOpen(IssueView issue) {
            LocalDate closed = issue.outcome().closedOn();
            return closed == null || closed.isAfter(until);
        }

        /** What was resolved only afterwards was late then, whatever it is now. */
        boolean leavesLate(IssueView issue) {
            LocalDate due = issue.dueOn();
            LocalDate resolved = issue.outcome().resolvedOn();
            return due != null && until.isAfter(due) && (resolved == null || resolved.isAfter(until));
        }
    }
}
