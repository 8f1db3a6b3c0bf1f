package cn.dingban.issue.chat;

import cn.dingban.issue.FindingIssues;
import cn.dingban.issue.IssueAction;
import cn.dingban.issue.IssueRights;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import cn.dingban.obligation.TodoSource;
import cn.dingban.organisation.Official;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Issues on which this person is asked for a word; what their unit owes is listed from its obligations. */
@Component
class IssueTodo implements TodoSource {

    private static final List<IssueAction> WAITED_FOR =
            List.of(IssueAction.CLOSE, IssueAction.CONFIRM, IssueAction.GRANT_EXTENSION, IssueAction.ACCEPT);

    private final FindingIssues finding;
    private final IssueRights rights;
    private final IssueWords words;

    IssueTodo(FindingIssues finding, IssueRights rights, IssueWords words) {
        this.finding = finding;
        this.rights = rights;
        this.words = words;
    }

    @Override
    public List<String> waitingFor(Official official) {
        return finding.open().stream()
                .flatMap(issue -> line(official, issue).stream())
                .toList();
    }

    private Optional<String> line(Official official, IssueView issue) {
        Set<IssueAction> may = rights.of(official, issue);
        Stream<IssueAction> proposed = issue.standing().proposedOn() != null && may.contains(IssueAction.ESCALATE)
                ? Stream.of(IssueAction.ESCALATE)
                : Stream.empty();
        return Stream.concat(proposed, WAITED_FOR.stream().filter(may::contains))
                .findFirst()
                .map(action -> words.phrase(
                        "issue.todo." + ActingOnIssues.key(action), words.label(issue), words.project(issue)));
    }
}
