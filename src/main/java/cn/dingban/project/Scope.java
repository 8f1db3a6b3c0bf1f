package cn.dingban.project;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of the city's projects somebody may see (数据权限).
 *
 * @param whole whether it is the whole city; the sets are empty then
 * @param unitIds whatever these units report, answer for or owe
 * @param projectIds further projects, one by one
 */
public record Scope(boolean whole, Set<Long> unitIds, Set<Long> projectIds) {

    public static final Scope WHOLE = new Scope(true, Set.of(), Set.of());
    public static final Scope NOTHING = new Scope(false, Set.of(), Set.of());

    public Scope {
        unitIds = Set.copyOf(unitIds);
        projectIds = Set.copyOf(projectIds);
    }

    /** Whether a project is in it. */
    public boolean holds(Project project) {
        return holds(project.id(), project.unitId()) || unitIds.contains(project.responsibleUnitId());
    }

    /** Whether what a unit reported about a project is in it. */
    public boolean holds(long projectId, long unitId) {
        return holdsUnit(unitId) || projectIds.contains(projectId);
    }

    /** Whether everything about a unit is in it. */
    public boolean holdsUnit(long unitId) {
        return whole || unitIds.contains(unitId);
    }

    Scope and(Scope other) {
        return whole || other.whole
                ? WHOLE
                : new Scope(false, joined(unitIds, other.unitIds), joined(projectIds, other.projectIds));
    }

    private static Set<Long> joined(Set<Long> some, Set<Long> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }
}
