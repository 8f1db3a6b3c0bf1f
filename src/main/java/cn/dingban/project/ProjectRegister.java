package cn.dingban.project;

import cn.dingban.shared.ReportingPeriod;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The project register (项目库): which projects there are, which are in the plan of a month, and which one a person means. */
public interface ProjectRegister {

    Optional<Project> project(long id);

    /** Each of them that there is, by its id. */
    default Map<Long, Project> projects(Collection<Long> ids) {
        Map<Long, Project> found = new HashMap<>();
        new HashSet<>(ids).forEach(id -> project(id).ifPresent(project -> found.put(id, project)));
        return found;
    }

    Optional<Project> byCode(String code);

    /** The projects in the physical-progress plan in force for that month and not withdrawn, in the plan's order. */
    List<Project> planned(ReportingPeriod period);

    /** Those among {@link #planned} whose project unit is the given one. */
    List<Project> plannedFor(ReportingPeriod period, long unitId);

    /**
     * The projects that the text may mean, best first: by code, name, short name or alias, then by a part of a name, then by sound
     * and with a letter wrong. An exact match leaves
     * only the exact ones; several that are equally good are all returned, for a person to choose from.
     */
    List<Project> matching(String text, Collection<Project> among);

    /** The names of all projects that are {@link #planned} in that month. */
    ProjectNames names(ReportingPeriod period);

    /** Who leads and who has the line of work of each project that is planned in that month. */
    List<LeadAssignment> leads(ReportingPeriod period);

    /** The same of one project. */
    default List<LeadAssignment> leads(ReportingPeriod period, long projectId) {
        return leads(period).stream()
                .filter(lead -> lead.projectId() == projectId)
                .toList();
    }
}
