package cn.dingban.issue;

import cn.dingban.issue.Ladder.How;
import cn.dingban.issue.Ladder.Who;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a leader reads of issues: only what has reached a tier at which the ladder tells leaders, and that is still in hand. */
@Component
@Transactional(readOnly = true)
public class LeaderMatters {

    private final FindingIssues finding;
    private final Ladder ladder;
    private final IssueWords words;

    LeaderMatters(FindingIssues finding, Ladder ladder, IssueWords words) {
        this.finding = finding;
        this.ladder = ladder;
        this.words = words;
    }

    /**
     * One matter as it is worded to a leader.
     *
     * @param trouble in the words of whoever told it
     * @param tier where it is being settled
     * @param lead the body that settles it
     * @param due the last day, in words
     */
    public record Matter(String project, String category, String trouble, String tier, String lead, String due) {}

    /** The matters of these projects, the highest tier first. */
    public List<Matter> of(Collection<Long> projectIds) {
        return projectIds.stream()
                .flatMap(id -> finding.about(id).stream())
                .filter(issue -> issue.status().isInHand() && isForLeaders(issue))
                .sorted((a, b) -> Integer.compare(b.tier(), a.tier()))
                .map(issue -> new Matter(
                        words.project(issue),
                        words.category(issue),
                        issue.trouble().description(),
                        words.tier(issue),
                        words.unit(issue.assignment().unitId()),
                        words.due(issue)))
                .toList();
    }

    private boolean isForLeaders(IssueView issue) {
        Ladder.Tier tier = ladder.tier(issue.tier());
        return issue.kind() == IssueKind.ISSUE
                && (tier.tells(Who.LEADER, How.BRIEFING) || tier.tells(Who.LEADER, How.AFTER_CONFIRMATION));
    }
}
