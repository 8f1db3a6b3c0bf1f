package cn.dingban.issue.chat;

import cn.dingban.conversation.Caller;
import cn.dingban.issue.FindingIssues;
import cn.dingban.issue.IssueAction;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssueRights;
import cn.dingban.issue.IssueView;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The issues and follow-up orders that a number may mean: the two are numbered apart. */
@Component
class NumberedIssues {

    private final FindingIssues finding;
    private final IssueRights rights;

    NumberedIssues(FindingIssues finding, IssueRights rights) {
        this.finding = finding;
        this.rights = rights;
    }

    /** Only what this person may know of; issues first. */
    List<IssueView> meant(Caller caller, IssueSentence sentence) {
        return sentence.numberSaid().stream()
                .flatMap(number -> Arrays.stream(IssueKind.values())
                        .filter(kind -> sentence.kind() == null || sentence.kind() == kind)
                        .flatMap(kind -> finding.numbered(kind, number).stream()))
                .filter(rights.readableBy(caller.official()))
                .toList();
    }

    boolean isFor(Caller caller, IssueView issue, IssueAction action) {
        return rights.of(caller.official(), issue).contains(action);
    }
}
