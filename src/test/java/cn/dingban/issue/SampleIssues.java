package cn.dingban.issue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Issues as they stand at some moment, made up for tests. */
final class SampleIssues {

    static final LocalDate RAISED = LocalDate.of(2026, 11, 2);
    static final LocalDate DUE = LocalDate.of(2026, 11, 20);

    private SampleIssues() {}

    static IssueView inHand(int number, LocalDate raisedOn, @Nullable LocalDate dueOn) {
        return issue(number, IssueStatus.ACCEPTED, raisedOn, dueOn, Outcome.NONE);
    }

    static IssueView resolved(int number, LocalDate dueOn, LocalDate resolvedOn) {
        return issue(number, IssueStatus.RESOLVED, RAISED, dueOn, ended(resolvedOn, null));
    }

    static IssueView closed(int number, @Nullable LocalDate dueOn, LocalDate resolvedOn, LocalDate closedOn) {
        return issue(number, IssueStatus.CLOSED, RAISED, dueOn, ended(resolvedOn, closedOn));
    }

    static IssueView told(IssueView issue, Trouble trouble) {
        return new IssueView(
                issue.id(),
                issue.kind(),
                issue.number(),
                issue.projectId(),
                trouble,
                issue.raised(),
                issue.status(),
                issue.assignment(),
                issue.standing(),
                issue.extension(),
                issue.outcome(),
                issue.splitFrom());
    }

    static IssueView inTier(IssueView issue, int tier) {
        Standing standing = issue.standing();
        Standing there =
                new Standing(tier, standing.enteredOn(), standing.dueOn(), standing.told(), standing.kept(), null);
        return new IssueView(
                issue.id(),
                issue.kind(),
                issue.number(),
                issue.projectId(),
                issue.trouble(),
                issue.raised(),
                issue.status(),
                issue.assignment(),
                there,
                issue.extension(),
                issue.outcome(),
                issue.splitFrom());
    }

    static Trouble ofCategory(String category) {
        return new Trouble("供电线路没接通", category, "", false);
    }

    private static Outcome ended(LocalDate resolvedOn, @Nullable LocalDate closedOn) {
        return new Outcome("已送电", "通知单", resolvedOn, false, closedOn);
    }

    private static IssueView issue(
            int number, IssueStatus status, LocalDate raisedOn, @Nullable LocalDate dueOn, Outcome outcome) {
        return new IssueView(
                number,
                IssueKind.ISSUE,
                new IssueNumber(2026, number),
                1L,
                ofCategory("用地报批"),
                new Raised(
                        IssueOrigin.CHAT,
                        "reporter01",
                        7,
                        raisedOn.atTime(LocalTime.NOON).toInstant(ZoneOffset.ofHours(8)),
                        "inbox:" + number),
                status,
                new Assignment(8, List.of(9L), "落实指标", "重点办01"),
                Standing.entering(1, raisedOn, dueOn, false),
                null,
                outcome,
                null);
    }
}
