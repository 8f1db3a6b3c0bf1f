package cn.dingban.issue;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decide: whether an issue climbs, stays, is solved and is closed (提级、销号). The clock only proposes. */
@Component
@Transactional
public class DecidingIssues {

    private final IssueBook book;
    private final Deadlines deadlines;
    private final Ladder ladder;

    DecidingIssues(IssueBook book, Deadlines deadlines, Ladder ladder) {
        this.book = book;
        this.deadlines = deadlines;
        this.ladder = ladder;
    }

    /**
     * 提请: the office takes it to a tier, where its clock begins anew; a follow-up order is followed up formally (督办通知) and keeps its deadline.
     *
     * @param reason why, where it is not the next tier's turn; empty otherwise
     */
    public IssueView escalate(long id, int tier, String reason, By by) {
        Issue issue = book.locked(id);
        IssueView before = issue.view();
        LocalDate today = book.today();
        issue.stand(
                before.kind() == IssueKind.ISSUE
                        ? Standing.entering(
                                tier,
                                today,
                                deadlines.entering(
                                        before.kind(), ladder.tier(tier).tier(), today),
                                false)
                        : before.standing().keep(true));
        return book.changed(issue, before, StepKind.ESCALATED, by, reason);
    }

    /** 再给几个工作日. @return unchanged while the calendar of that year is missing */
    public IssueView hold(long id, int workingDays, By by) {
        Issue issue = book.locked(id);
        IssueView before = issue.view();
        return deadlines
                .after(book.today(), workingDays)
                .map(due -> {
                    Standing more = before.standing().due(due);
                    issue.stand(before.kind() == IssueKind.ISSUE ? more.keep(false) : more);
                    return book.changed(issue, before, StepKind.HELD, by, due.toString());
                })
                .orElse(before);
    }

    /** 不提, 先不用上报. */
    public IssueView keep(long id, String reason, By by) {
        Issue issue = book.locked(id);
        IssueView before = issue.view();
        issue.stand(before.standing().keep(true));
        return book.changed(issue, before, StepKind.KEPT, by, reason);
    }

    /** 建议提级: recorded and told to the office; nothing else changes but that the clock may propose again. */
    public IssueView suggest(long id, String opinion, By by) {
        Issue issue = book.locked(id);
        IssueView before = issue.view();
        if (before.standing().kept()) {
            issue.stand(before.standing().keep(false));
        }
        return book.changed(issue, before, StepKind.SUGGESTED, by, opinion);
    }

    /** 确认解决. */
    public IssueView confirm(long id, By by) {
        Issue issue = book.locked(id);
        IssueView before = issue.view();
        issue.confirm();
        return book.changed(issue, before, StepKind.CONFIRMED, by, "");
    }

    /** 没解决: whoever had it has it again, with the tier's full time. */
    public IssueView dispute(long id, String reason, By by) {
        Issue issue = book.locked(id);
        IssueView before = issue.view();
        LocalDate today = book.today();
        issue.goOn(Standing.entering(
                before.tier(),
                before.standing().enteredOn(),
                deadlines.entering(before.kind(), before.tier(), today),
                before.standing().kept()));
        return book.changed(issue, before, StepKind.DISPUTED, by, reason);
    }

    /** 销号. Where the office raised it itself, its word is in it. */
    public IssueView close(long id, By by) {
        Issue issue = book.locked(id);
        IssueView before = issue.view();
        if (before.status() == IssueStatus.RESOLVED && !before.outcome().answerOverdue()) {
            issue.confirm();
        }
        issue.close(book.today());
        return book.changed(issue, before, StepKind.CLOSED, by, "");
    }
}
