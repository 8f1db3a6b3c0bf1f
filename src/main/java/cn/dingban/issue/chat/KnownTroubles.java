package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.issue.IssuePeople;
import cn.dingban.issue.IssueStatus;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.RaisingIssues;
import cn.dingban.issue.chat.DraftedIssues.Told;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.OfficeClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Compares what is told with what is known: the projects that a person may speak for, and the same trouble told before. */
@Component
class KnownTroubles {

    /** What was closed longer ago is another matter. */
    private static final int MONTHS = 12;

    private final RaisingIssues raising;
    private final IssuePeople people;
    private final ProjectRegister register;
    private final MessageTemplates templates;
    private final OfficeClock clock;

    KnownTroubles(
            RaisingIssues raising,
            IssuePeople people,
            ProjectRegister register,
            MessageTemplates templates,
            OfficeClock clock) {
        this.raising = raising;
        this.people = people;
        this.register = register;
        this.templates = templates;
        this.clock = clock;
    }

    /** The issue of the same project and category that it may be the same as: one in hand, or else the latest that was closed. */
    Optional<IssueView> alike(Told told) {
        LocalDate since = clock.today().minusMonths(MONTHS);
        List<IssueView> alike = told.candidates().size() == 1
                ? raising.alike(told.projectId(), told.category()).stream()
                        .filter(issue -> isRecent(issue, since))
                        .toList()
                : List.of();
        return alike.stream()
                .filter(issue -> issue.status() != IssueStatus.CLOSED)
                .findFirst()
                .or(() -> alike.stream().findFirst());
    }

    private static boolean isRecent(IssueView issue, LocalDate since) {
        LocalDate closed = issue.outcome().closedOn();
        return closed == null || closed.isAfter(since);
    }

    /** Where nothing alike is known there is nothing to ask. */
    DraftedIssues compareWhatNeedNotBeAsked(DraftedIssues told) {
        DraftedIssues settled = told;
        for (int i = 0; i < told.troubles().size(); i++) {
            Told trouble = told.troubles().get(i);
            boolean sure = trouble.candidates().size() == 1;
            if (sure && !trouble.comparedWith() && alike(trouble).isEmpty()) {
                settled = settled.with(i, trouble.compared(null));
            }
        }
        return settled;
    }

    /** That somebody else has to speak for a project, or that no such project is known. */
    Optional<Answer> refused(Caller caller, List<Told> troubles) {
        for (Told told : troubles) {
            List<Project> projects = told.candidates().stream()
                    .flatMap(id -> register.project(id).stream())
                    .toList();
            if (projects.stream().noneMatch(project -> people.mayRaise(caller.official(), project))) {
                return Optional.of(refusal(projects));
            }
        }
        return Optional.empty();
    }

    private Answer refusal(List<Project> projects) {
        return Answer.text(
                projects.isEmpty()
                        ? templates.render("issue-which-project", Map.of())
                        : templates.render(
                                "issue-not-yours",
                                Map.of("project", projects.get(0).calledName())));
    }
}
