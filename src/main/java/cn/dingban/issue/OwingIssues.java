package cn.dingban.issue;

import cn.dingban.obligation.ObligationKey;
import cn.dingban.obligation.Obligations;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An issue in hand is an obligation of its lead body: it owes the solution by the end of the tier's time. */
@Component
class OwingIssues {

    static final String ISSUE = "issue";
    static final String FOLLOW_UP_ORDER = "follow-up-order";

    private final Obligations obligations;
    private final ProjectRegister register;

    OwingIssues(Obligations obligations, ProjectRegister register) {
        this.obligations = obligations;
        this.register = register;
    }

    void settle(IssueView issue) {
        ObligationKey key = key(issue);
        if (issue.status().isInHand()) {
            obligations.owe(key, subject(issue), issue.assignment().unitId(), issue.dueOn());
        } else if (issue.status() == IssueStatus.CLOSED) {
            obligations.fulfil(key);
        } else {
            obligations.awaitReview(key);
        }
    }

    private static ObligationKey key(IssueView issue) {
        LocalDate raised = LocalDate.ofInstant(issue.raised().at(), OfficeClock.ZONE);
        return new ObligationKey(
                issue.kind() == IssueKind.ISSUE ? ISSUE : FOLLOW_UP_ORDER,
                issue.id(),
                ReportingPeriod.containing(raised));
    }

    private String subject(IssueView issue) {
        String project = Optional.ofNullable(issue.projectId())
                .flatMap(register::project)
                .map(Project::calledName)
                .orElse("");
        return (issue.number() + " " + project).strip();
    }
}
