package cn.dingban.leadership.chat;

import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssuePeople;
import cn.dingban.leadership.LeadersOfProjects;
import cn.dingban.organisation.Official;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may write into the register of contacts, and who may read it. */
@Component
public class ContactRights {

    private final IssuePeople people;
    private final LeadersOfProjects leaders;
    private final ProjectRegister register;
    private final OfficeClock clock;

    ContactRights(IssuePeople people, LeadersOfProjects leaders, ProjectRegister register, OfficeClock clock) {
        this.people = people;
        this.leaders = leaders;
        this.register = register;
        this.clock = clock;
    }

    /** The project's own unit keeps the register; the key-project office may add to it. */
    public boolean mayRegister(Official official, Project project) {
        return isOffice(official) || people.handles(official, project.unitId());
    }

    /** Whether this person may register anything at all. */
    public boolean mayRegisterAny(Official official) {
        return isOffice(official)
                || people.handles(official, official.unitId())
                        && !register.plannedFor(period(), official.unitId()).isEmpty();
    }

    /** Whether this person is of the key-project office, or stands in for somebody there. */
    public boolean isOffice(Official official) {
        return people.isOffice(official, IssueKind.ISSUE);
    }

    /** Whoever may see the project, and the leaders responsible for it with their liaisons. */
    public boolean mayRead(Official official, Project project) {
        List<Official> responsible = leaders.responsible(project, period());
        return people.scope(official).holds(project)
                || responsible.contains(official)
                || people.liaisons(responsible).contains(official);
    }

    private ReportingPeriod period() {
        return ReportingPeriod.containing(clock.today());
    }
}
