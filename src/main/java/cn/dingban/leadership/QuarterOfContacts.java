package cn.dingban.leadership;

import cn.dingban.issue.FindingIssues;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssueView;
import cn.dingban.organisation.Official;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.OfficeClock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a unit's register and its issues say of a quarter: the filing, pre-filled. */
@Component
@Transactional(readOnly = true)
public class QuarterOfContacts {

    private final ProjectRegister register;
    private final LeadersOfProjects leaders;
    private final FindingContacts contacts;
    private final FindingIssues issues;
    private final ContactWords words;

    QuarterOfContacts(
            ProjectRegister register,
            LeadersOfProjects leaders,
            FindingContacts contacts,
            FindingIssues issues,
            ContactWords words) {
        this.register = register;
        this.leaders = leaders;
        this.contacts = contacts;
        this.issues = issues;
        this.words = words;
    }

    /** The unit's projects that somebody leads, in the plan's order. */
    public List<FiledProject> of(long unitId, Quarter quarter) {
        return leaders.led(register.plannedFor(quarter.last(), unitId), quarter.last()).stream()
                .map(project -> of(project, quarter))
                .toList();
    }

    private FiledProject of(Project project, Quarter quarter) {
        List<IssueView> about = issues.about(project.id()).stream()
                .filter(issue -> issue.kind() == IssueKind.ISSUE)
                .filter(issue -> !raisedOn(issue).isAfter(quarter.until()))
                .toList();
        return new FiledProject(
                project.name(),
                leaders.responsible(project, quarter.last()).stream()
                        .map(Official::name)
                        .collect(Collectors.joining(words.phrase("leadership.and"))),
                contacts.of(project.id(), quarter.from(), quarter.until()),
                count(about, issue -> !raisedOn(issue).isBefore(quarter.from())),
                count(about, issue -> closedIn(issue, quarter)),
                count(about, issue -> !isClosedBy(issue, quarter.until())));
    }

    private static long count(List<IssueView> issues, Predicate<IssueView> what) {
        return issues.stream().filter(what).count();
    }

    private static LocalDate raisedOn(IssueView issue) {
        return LocalDate.ofInstant(issue.raised().at(), OfficeClock.ZONE);
    }

    private static boolean closedIn(IssueView issue, Quarter quarter) {
        LocalDate closed = issue.outcome().closedOn();
        return closed != null && !closed.isBefore(quarter.from()) && !closed.isAfter(quarter.until());
    }

    private static boolean isClosedBy(IssueView issue, LocalDate day) {
        LocalDate closed = issue.outcome().closedOn();
        return closed != null && !closed.isAfter(day);
    }
}
