package cn.dingban.briefing;

import cn.dingban.assessment.Judgements;
import cn.dingban.assessment.ProjectMonth;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssuePeople;
import cn.dingban.leadership.LeadersOfProjects;
import cn.dingban.leadership.LeadershipRules;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.Unit;
import cn.dingban.project.LeadAssignment;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.ReportingPeriod;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may read what: the office all, the city's leaders all projects, others those of their area or their own; a liaison what is their leader's. */
@Component
public class ReadersOfBriefings {

    private final Organisation organisation;
    private final IssuePeople people;
    private final LeadersOfProjects leaders;
    private final ProjectRegister register;
    private final Judgements judgements;
    private final LeadershipRules rules;

    ReadersOfBriefings(
            Organisation organisation,
            IssuePeople people,
            LeadersOfProjects leaders,
            ProjectRegister register,
            Judgements judgements,
            LeadershipRules rules) {
        this.organisation = organisation;
        this.people = people;
        this.leaders = leaders;
        this.register = register;
        this.judgements = judgements;
        this.rules = rules;
    }

    /** Whether this person is of the key-project office, or stands in for somebody there. */
    public boolean isOffice(Official official) {
        return people.isOffice(official, IssueKind.ISSUE);
    }

    /** Whether this person leads projects, or has a line of work. */
    public boolean isLeader(Official official) {
        return official.holds(Role.LEAD_OFFICIAL) || official.holds(Role.LINE_OFFICIAL);
    }

    /** Those whose page this person reads: their own, or that of the leaders whose contacts they keep. */
    public List<Official> leadersOf(Official official) {
        Stream<Official> kept = Stream.of(Role.LEAD_OFFICIAL, Role.LINE_OFFICIAL)
                .flatMap(role -> organisation.holding(role).stream())
                .filter(leader -> people.liaisons(List.of(leader)).contains(official));
        return Stream.concat(isLeader(official) ? Stream.of(official) : Stream.empty(), kept)
                .distinct()
                .toList();
    }

    /** The projects that a leader leads; of one who leads none, those of their line of work. */
    public List<Project> projectsOf(Official leader, ReportingPeriod period) {
        List<Project> led = leaders.ledBy(leader, period);
        if (!led.isEmpty()) {
            return led;
        }
        Set<Long> ofLine = register.leads(period).stream()
                .filter(lead -> lead.officialId() == leader.id())
                .map(LeadAssignment::projectId)
                .collect(Collectors.toSet());
        return register.planned(period).stream()
                .filter(project -> ofLine.contains(project.id()))
                .toList();
    }

    /** The month of every project that this person may see; empty for whoever reads no briefings at all. */
    public Optional<List<ProjectMonth>> months(Official official, ReportingPeriod period) {
        List<Official> leadersRead = leadersOf(official);
        boolean office = isOffice(official);
        if (!office && leadersRead.isEmpty()) {
            return Optional.empty();
        }
        String area = area(official.unitId());
        boolean all = office || isLeader(official) && rules.cityAreas().contains(area);
        Set<Long> own = leadersRead.stream()
                .flatMap(leader -> projectsOf(leader, period).stream())
                .map(Project::id)
                .collect(Collectors.toSet());
        return Optional.of(judgements.of(period).stream()
                .filter(month -> all
                        || own.contains(month.project().id())
                        || isLeader(official) && area(month.project().unitId()).equals(area))
                .toList());
    }

    /** The area of a unit; empty where it is not known. */
    public String area(long unitId) {
        return organisation.unit(unitId).map(Unit::area).orElse("");
    }
}
