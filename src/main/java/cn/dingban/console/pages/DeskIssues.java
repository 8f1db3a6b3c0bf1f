package cn.dingban.console.pages;

import cn.dingban.issue.FindingIssues;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import cn.dingban.shared.OfficeClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What stands in the way, by tier, and what was ordered. */
@Component
class DeskIssues {

    private final FindingIssues finding;
    private final IssueWords words;
    private final OfficeClock clock;

    DeskIssues(FindingIssues finding, IssueWords words, OfficeClock clock) {
        this.finding = finding;
        this.words = words;
        this.clock = clock;
    }

    record Tier(String name, String kind, int open, long overdue, long proposed) {}

    List<Tier> byTier() {
        List<Tier> tiers = new ArrayList<>();
        for (IssueKind kind : IssueKind.values()) {
            Map<Integer, List<IssueView>> byTier = finding.open(kind).stream()
                    .collect(Collectors.groupingBy(IssueView::tier, TreeMap::new, Collectors.toList()));
            byTier.values().forEach(issues -> tiers.add(tier(kind, issues)));
        }
        return tiers;
    }

    private Tier tier(IssueKind kind, List<IssueView> issues) {
        LocalDate today = clock.today();
        return new Tier(
                words.tier(issues.get(0)),
                kind == IssueKind.ISSUE ? "issue" : "follow-up-order",
                issues.size(),
                issues.stream().filter(issue -> issue.isOverdue(today)).count(),
                issues.stream()
                        .filter(issue -> issue.standing().proposedOn() != null)
                        .count());
    }
}
