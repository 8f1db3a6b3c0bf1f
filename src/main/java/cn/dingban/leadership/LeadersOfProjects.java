package cn.dingban.leadership;

import cn.dingban.leadership.LeadershipRules.BothFor;
import cn.dingban.leadership.LeadershipRules.BothMeans;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Unit;
import cn.dingban.project.LeadAssignment;
import cn.dingban.project.LeadAssignment.Kind;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.ReportingPeriod;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which leaders are responsible for a project in a month (领办; 市本级另有分管, 双责任制), and whose contacts it is to have. */
@Component
public class LeadersOfProjects {

    private final ProjectRegister register;
    private final Organisation organisation;
    private final LeadershipRules rules;

    LeadersOfProjects(ProjectRegister register, Organisation organisation, LeadershipRules rules) {
        this.register = register;
        this.organisation = organisation;
        this.rules = rules;
    }

    /** Everybody responsible: those who lead it, then, where two are responsible, those who have its line of work. */
    public List<Official> responsible(Project project, ReportingPeriod period) {
        return assignments(project, period).stream()
                .flatMap(lead -> organisation.official(lead.officialId()).stream())
                .distinct()
                .toList();
    }

    /** Those who lead it (领办), without the line official. */
    public List<Official> leading(Project project, ReportingPeriod period) {
        return assignments(project, period).stream()
                .filter(lead -> lead.kind() == Kind.LEAD)
                .flatMap(lead -> organisation.official(lead.officialId()).stream())
                .distinct()
                .toList();
    }

    private List<LeadAssignment> assignments(Project project, ReportingPeriod period) {
        List<LeadAssignment> all = register.leads(period, project.id()).stream()
                .filter(lead -> lead.kind() == Kind.LEAD || hasBoth(project))
                .sorted((a, b) -> a.kind().compareTo(b.kind()))
                .toList();
        // Who only has the line of work is nobody's second.
        return all.stream().anyMatch(lead -> lead.kind() == Kind.LEAD) ? all : List.of();
    }

    /** Whether the line official is responsible beside the lead official. */
    public boolean hasBoth(Project project) {
        return rules.bothFor() == BothFor.ALL
                || rules.bothFor() == BothFor.CITY
                        && organisation
                                .unit(project.unitId())
                                .map(Unit::area)
                                .filter(rules.cityAreas()::contains)
                                .isPresent();
    }

    /** Those of the projects that somebody leads in that month. */
    public List<Project> led(List<Project> projects, ReportingPeriod period) {
        Set<Long> led = register.leads(period).stream()
                .filter(lead -> lead.kind() == Kind.LEAD)
                .map(LeadAssignment::projectId)
                .collect(Collectors.toSet());
        return projects.stream().filter(project -> led.contains(project.id())).toList();
    }

    /** The projects that the leader leads in that month, in the plan's order. */
    public List<Project> ledBy(Official leader, ReportingPeriod period) {
        Set<Long> led = register.leads(period).stream()
                .filter(lead -> lead.kind() == Kind.LEAD && lead.officialId() == leader.id())
                .map(LeadAssignment::projectId)
                .collect(Collectors.toSet());
        return register.planned(period).stream()
                .filter(project -> led.contains(project.id()))
                .toList();
    }

    /** Whether a contact of that leader in that way is one of those that the project is to have. */
    boolean counts(LeaderMet leader, ContactWay way, Project project, ReportingPeriod period) {
        return rules.counts(way)
                && responsible(project, period).stream()
                        .anyMatch(official -> Optional.of(official.id()).equals(Optional.ofNullable(leader.id())));
    }

    /** Whether a month's contacts are as many as the project is to have, by those whose contacts are wanted. */
    boolean suffice(Project project, ReportingPeriod period, List<ContactView> contacts) {
        List<LeadAssignment> all = assignments(project, period);
        if (rules.bothMeans() == BothMeans.EITHER) {
            return enough(contacts, contact -> true);
        }
        return all.stream()
                .map(LeadAssignment::kind)
                .distinct()
                .allMatch(kind -> enough(contacts, contact -> isBy(contact, all, kind)));
    }

    private boolean enough(List<ContactView> contacts, Predicate<ContactView> by) {
        return contacts.stream()
                        .filter(contact -> contact.counts() && by.test(contact))
                        .count()
                >= rules.contactsPerMonth();
    }

    private static boolean isBy(ContactView contact, List<LeadAssignment> leads, Kind kind) {
        Long leader = contact.visit().leader().id();
        return leads.stream()
                .anyMatch(lead ->
                        lead.kind() == kind && Long.valueOf(lead.officialId()).equals(leader));
    }
}
