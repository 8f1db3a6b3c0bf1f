package cn.dingban.issue;

import cn.dingban.issue.Ladder.Tier;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.StandIns;
import cn.dingban.project.LeadAssignment;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.project.Scope;
import cn.dingban.project.Scopes;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has to do with an issue today. Whoever is away is represented by the stand-in; only people whom DingTalk can reach count. */
@Component
public class IssuePeople {

    private static final Set<Role> OF_UNIT = EnumSet.of(Role.REPORTER, Role.REVIEWER, Role.UNIT_HEAD);
    private static final Set<Role> KEY_OFFICE = EnumSet.of(Role.KEY_PROJECT_OFFICE);
    private static final Set<Role> JOINT_OFFICES = EnumSet.of(Role.THREE_OFFICES, Role.KEY_PROJECT_OFFICE);

    private final Organisation organisation;
    private final StandIns standIns;
    private final ProjectRegister register;
    private final Scopes scopes;
    private final OfficeClock clock;

    IssuePeople(
            Organisation organisation, StandIns standIns, ProjectRegister register, Scopes scopes, OfficeClock clock) {
        this.organisation = organisation;
        this.standIns = standIns;
        this.register = register;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** The person with that userId. */
    public Optional<Official> byUserId(String userId) {
        return organisation.byUserId(userId);
    }

    /** Those who hand out, decide and close: the key-project office, for follow-up orders the three offices together. */
    public List<Official> office(IssueKind kind) {
        return reachable(officeRoles(kind).stream().flatMap(role -> organisation.holding(role).stream()));
    }

    /** Whether this person decides. */
    public boolean isOffice(Official official, IssueKind kind) {
        return actsFor(official).anyMatch(each -> each.roles().stream().anyMatch(officeRoles(kind)::contains));
    }

    private static Set<Role> officeRoles(IssueKind kind) {
        return kind == IssueKind.ISSUE ? KEY_OFFICE : JOINT_OFFICES;
    }

    /** Those of a unit who get what it has to settle: its reporters, or else its reviewers, or else its head. */
    public List<Official> handlers(long unitId) {
        return Stream.of(Role.REPORTER, Role.REVIEWER, Role.UNIT_HEAD)
                .map(role -> reachable(organisation.holding(role, unitId).stream()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whether this person acts for that unit. */
    public boolean handles(Official official, long unitId) {
        return actsFor(official)
                .anyMatch(
                        each -> each.unitId() == unitId && each.roles().stream().anyMatch(OF_UNIT::contains));
    }

    /** What this person may see of the city's projects. */
    public Scope scope(Official official) {
        return scopes.of(official);
    }

    /** Whether an issue is about what is in a scope: its project, the unit that raised it, or those that settle it. */
    boolean isIn(Scope scope, IssueView issue) {
        return scope.holdsUnit(issue.raised().unitId())
                || scope.holdsUnit(issue.assignment().unitId())
                || issue.assignment().supportingUnits().stream().anyMatch(scope::holdsUnit)
                || Optional.ofNullable(issue.projectId())
                        .flatMap(register::project)
                        .filter(scope::holds)
                        .isPresent();
    }

    /** The heads of a unit. */
    public List<Official> heads(long unitId) {
        return reachable(organisation.holding(Role.UNIT_HEAD, unitId).stream());
    }

    /** Whoever is asked whether an issue is solved: the person who raised it, or else the handlers of that person's unit. */
    public List<Official> raisers(IssueView issue) {
        List<Official> person = reachable(organisation.byUserId(issue.raised().by()).stream());
        return person.isEmpty() ? handlers(issue.raised().unitId()) : person;
    }

    /** Whether this person's word counts as that of those who raised it. */
    public boolean raised(Official official, IssueView issue) {
        return actsFor(official).anyMatch(each -> issue.raised().by().equals(each.userId()))
                || handles(official, issue.raised().unitId());
    }

    /** The leaders of a project: who leads it, or else who has the line of work. */
    public List<Official> leaders(@Nullable Long projectId) {
        if (projectId == null) {
            return List.of();
        }
        List<LeadAssignment> leads = register.leads(ReportingPeriod.containing(clock.today()), projectId);
        return Stream.of(LeadAssignment.Kind.LEAD, LeadAssignment.Kind.LINE)
                .map(kind -> leads.stream()
                        .filter(lead -> lead.kind() == kind)
                        .flatMap(lead -> organisation.official(lead.officialId()).stream())
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Those who keep the contacts of these leaders. */
    public List<Official> liaisons(Collection<Official> leaders) {
        List<String> names = leaders.stream().map(Official::name).toList();
        return reachable(organisation.holding(Role.LIAISON).stream()
                .filter(liaison -> liaison.liaisonFor().stream().anyMatch(names::contains)));
    }

    /** Who would have to settle an issue in that tier; nobody means that it must not come there before the office has found somebody. */
    List<Official> behind(IssueView issue, Tier tier) {
        return switch (tier.handler()) {
            case OWNER -> handlers(issue.assignment().unitId());
            case KEY_PROJECT_OFFICE, LEADING_GROUP, GOVERNMENT_MEETING -> office(IssueKind.ISSUE);
            case THREE_OFFICES -> office(IssueKind.FOLLOW_UP_ORDER);
            case LEAD_OFFICIAL -> reachable(leaders(issue.projectId()).stream());
        };
    }

    /** Whether this person may raise an issue of that project: its units and those above them, the county, the leaders' liaisons, the offices. */
    public boolean mayRaise(Official official, Project project) {
        return isOffice(official, IssueKind.FOLLOW_UP_ORDER)
                || official.holds(Role.PRELIMINARY_OFFICE)
                || handles(official, project.unitId())
                || handles(official, project.responsibleUnitId())
                || oversees(official, project)
                || liaisons(leaders(project.id())).contains(official);
    }

    /** Whether it is a project of the county, or of a unit beneath theirs. */
    private boolean oversees(Official official, Project project) {
        Scope scope = scopes.of(official);
        return !scope.whole()
                && scope.holds(project)
                && actsFor(official).anyMatch(each -> each.roles().stream().anyMatch(OF_UNIT::contains));
    }

    private Stream<Official> actsFor(Official official) {
        return Stream.concat(Stream.of(official), standIns.standingInFor(official, clock.today()).stream());
    }

    private List<Official> reachable(Stream<Official> officials) {
        return officials
                .map(official -> standIns.acting(official, clock.today()))
                .filter(Official::isBound)
                .distinct()
                .toList();
    }
}
