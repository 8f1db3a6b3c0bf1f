package cn.dingban.project;

import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.StandIns;
import cn.dingban.organisation.Unit;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Says who may see what; console, API, commands and cards all ask here. The role says what somebody does, the unit where: the city's offices see the whole city, a
 * county's people (县市区) all that is in the county, a unit's people their unit's projects and those of the units beneath it, leaders and their liaisons what the plan has the
 * leader answer for. A stand-in sees what whoever is away sees.
 */
@Component
public class Scopes {

    private static final Set<Role> OF_THE_CITY = Collections.unmodifiableSet(EnumSet.of(
            Role.KEY_PROJECT_OFFICE,
            Role.PRELIMINARY_OFFICE,
            Role.THREE_OFFICES,
            Role.STATISTICS,
            Role.ORGANISATION_PERSONNEL,
            Role.ADMINISTRATOR,
            Role.AUDITOR));
    private static final Set<Role> OF_A_UNIT =
            Collections.unmodifiableSet(EnumSet.of(Role.REPORTER, Role.REVIEWER, Role.UNIT_HEAD));

    private final Organisation organisation;
    private final StandIns standIns;
    private final ProjectRegister register;
    private final Clock clock;

    Scopes(Organisation organisation, StandIns standIns, ProjectRegister register, Clock clock) {
        this.organisation = organisation;
        this.standIns = standIns;
        this.register = register;
        this.clock = clock;
    }

    /** What this person may see today. */
    public Scope of(Official official) {
        return Stream.concat(Stream.of(official), standIns.standingInFor(official, today()).stream())
                .map(this::own)
                .reduce(Scope.NOTHING, Scope::and);
    }

    /** What is in an area (县市区). */
    public Scope ofArea(String area) {
        return of(
                organisation.units().stream()
                        .filter(unit -> unit.area().equals(area))
                        .map(Unit::id)
                        .collect(Collectors.toSet()),
                Set.of());
    }

    private Scope own(Official official) {
        if (official.roles().stream().anyMatch(OF_THE_CITY::contains)) {
            return Scope.WHOLE;
        }
        Set<Long> units = official.roles().stream().anyMatch(OF_A_UNIT::contains) ? reach(official.unitId()) : Set.of();
        Set<Long> leaders = leaders(official);
        Set<Long> led = leaders.isEmpty()
                ? Set.of()
                : register.leads(period()).stream()
                        .filter(lead -> leaders.contains(lead.officialId()))
                        .map(LeadAssignment::projectId)
                        .collect(Collectors.toSet());
        return of(units, led);
    }

    private Scope of(Set<Long> units, Collection<Long> projects) {
        Set<Long> single = new HashSet<>(projects);
        if (!units.isEmpty()) {
            register.planned(period()).stream()
                    .filter(project -> units.contains(project.responsibleUnitId()))
                    .map(Project::id)
                    .forEach(single::add);
        }
        return new Scope(false, units, single);
    }

    /** The leaders whose projects are this person's business: themselves, or those whose contacts they keep. */
    private Set<Long> leaders(Official official) {
        Predicate<Official> is = other -> other.id() == official.id()
                || official.holds(Role.LIAISON) && official.liaisonFor().contains(other.name());
        return Stream.of(Role.LEAD_OFFICIAL, Role.LINE_OFFICIAL)
                .flatMap(role -> organisation.holding(role).stream())
                .filter(is)
                .map(Official::id)
                .collect(Collectors.toSet());
    }

    /** A county's government reaches everything in its area, any other unit itself and what is beneath it. */
    private Set<Long> reach(long unitId) {
        List<Unit> units = organisation.units();
        Set<Long> reached = new HashSet<>(Set.of(unitId));
        boolean grown = true;
        while (grown) {
            grown = reached.addAll(units.stream()
                    .filter(unit -> unit.parentId() != null && reached.contains(unit.parentId()))
                    .map(Unit::id)
                    .toList());
        }
        organisation
                .unit(unitId)
                .filter(Unit::governsItsArea)
                .map(Unit::area)
                .ifPresent(area -> units.stream()
                        .filter(unit -> Objects.equals(unit.area(), area))
                        .map(Unit::id)
                        .forEach(reached::add));
        return reached;
    }

    private ReportingPeriod period() {
        return ReportingPeriod.containing(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE);
    }
}
