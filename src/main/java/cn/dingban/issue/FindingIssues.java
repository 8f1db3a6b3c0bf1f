package cn.dingban.issue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks up issues, follow-up orders and their history. */
@Component
@Transactional(readOnly = true)
public class FindingIssues {

    private static final Set<IssueStatus> NOT_CLOSED = EnumSet.complementOf(EnumSet.of(IssueStatus.CLOSED));

    private final IssueRecords records;
    private final IssueSteps steps;

    FindingIssues(IssueRecords records, IssueSteps steps) {
        this.records = records;
        this.steps = steps;
    }

    public Optional<IssueView> find(long id) {
        return records.findById(id).map(Issue::view);
    }

    /** By the number that people call it by. */
    public Optional<IssueView> numbered(IssueKind kind, IssueNumber number) {
        return records.findByKindAndNumber(kind, number).map(Issue::view);
    }

    /** All that are not closed, in the order of their numbers. */
    public List<IssueView> open(IssueKind kind) {
        return views(records.findByKindAndStatusInOrderById(kind, NOT_CLOSED));
    }

    /** Both kinds. */
    public List<IssueView> open() {
        return views(records.findByStatusInOrderById(NOT_CLOSED));
    }

    /** For lists: of a status, or all. */
    public List<IssueView> list(IssueKind kind, @Nullable IssueStatus status) {
        return views(
                status == null
                        ? records.findByKindOrderById(kind)
                        : records.findByKindAndStatusInOrderById(kind, EnumSet.of(status)));
    }

    /** All of a project, closed ones too. */
    public List<IssueView> about(long projectId) {
        return views(records.findByProjectIdOrderById(projectId));
    }

    /** The rests that were split off an issue. */
    public List<IssueView> splitOff(long id) {
        return views(records.findBySplitFrom(id));
    }

    /** Those whose end has come on that day and whom nobody told to wait: the office may be asked to take them further. */
    List<IssueView> late(LocalDate day) {
        return open().stream()
                .filter(issue -> issue.isOverdue(day) && !issue.standing().kept())
                .toList();
    }

    /** What happened, the earliest first. */
    public List<StepView> history(long id) {
        return steps.findByIssueIdOrderById(id).stream().map(IssueStep::view).toList();
    }

    private static List<IssueView> views(Collection<Issue> issues) {
        return issues.stream().map(Issue::view).toList();
    }
}
