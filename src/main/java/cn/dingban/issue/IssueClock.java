package cn.dingban.issue;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens to issues by the day alone. It proposes and notes; it never takes one further or closes one. */
@Component
class IssueClock {

    private final FindingIssues finding;
    private final IssueBook book;
    private final Ladder ladder;
    private final Deadlines deadlines;

    IssueClock(FindingIssues finding, IssueBook book, Ladder ladder, Deadlines deadlines) {
        this.finding = finding;
        this.book = book;
        this.ladder = ladder;
        this.deadlines = deadlines;
    }

    /** Whose time in their tier is over on that day, so that the office is to be asked; those that it has been asked about already included. */
    List<IssueView> toPropose(LocalDate day) {
        return finding.late(day).stream()
                .filter(issue -> issue.kind() == IssueKind.FOLLOW_UP_ORDER
                        || ladder.tier(issue.tier()).up() == Ladder.Up.PROPOSED)
                .toList();
    }

    /** Whose result was not answered in time by those who raised them. */
    List<IssueView> unanswered(LocalDate day) {
        return finding.open().stream()
                .filter(issue -> issue.status() == IssueStatus.RESOLVED)
                .filter(issue -> issue.outcome().answerOverdue() || isUnanswered(issue, day))
                .toList();
    }

    private boolean isUnanswered(IssueView issue, LocalDate day) {
        LocalDate resolved = issue.outcome().resolvedOn();
        return resolved != null
                && deadlines
                        .after(resolved, ladder.answerWithin())
                        .filter(day::isAfter)
                        .isPresent();
    }

    /** Notes all that for the day. */
    @Transactional(propagation = Propagation.MANDATORY)
    void strike(LocalDate day, By by) {
        settleDeadlines();
        toPropose(day).stream()
                .filter(issue -> issue.standing().proposedOn() == null)
                .forEach(issue -> propose(issue, day, by));
        unanswered(day).stream()
                .filter(issue -> !issue.outcome().answerOverdue())
                .forEach(issue -> noteUnanswered(issue, by));
    }

    /** A calendar that has come in since gives the waiting issues their deadlines. */
    private void settleDeadlines() {
        finding.open().stream()
                .filter(view -> view.status().isInHand() && view.dueOn() == null)
                .forEach(view -> {
                    LocalDate due = deadlines.entering(
                            view.kind(), view.tier(), view.standing().enteredOn());
                    if (due != null) {
                        book.locked(view.id()).stand(view.standing().due(due));
                    }
                });
    }

    private void propose(IssueView late, LocalDate day, By by) {
        Issue issue = book.locked(late.id());
        issue.stand(late.standing().proposed(day));
        book.changed(issue, late, StepKind.ESCALATION_PROPOSED, by, String.valueOf(late.dueOn()));
    }

    private void noteUnanswered(IssueView waiting, By by) {
        Issue issue = book.locked(waiting.id());
        issue.unanswered();
        book.changed(issue, waiting, StepKind.ANSWER_OVERDUE, by, String.valueOf(ladder.answerWithin()));
    }

    /** In hand, and of a more urgent colour on that day than anybody was told of. */
    List<IssueView> toRemind(LocalDate day) {
        return finding.open().stream()
                .filter(issue ->
                        deadlines.colour(issue, day).compareTo(issue.standing().told()) > 0)
                .toList();
    }

    /** Notes that those who have to settle it were told of its colour. */
    @Transactional(propagation = Propagation.MANDATORY)
    void reminded(IssueView told, LocalDate day, By by) {
        Colour colour = deadlines.colour(told, day);
        Issue issue = book.locked(told.id());
        issue.stand(told.standing().told(colour));
        book.changed(
                issue,
                told,
                colour == Colour.BLUE
                        ? StepKind.REMINDED
                        : colour == Colour.YELLOW ? StepKind.WARNED : StepKind.OVERDUE,
                by,
                String.valueOf(told.dueOn()));
    }
}
