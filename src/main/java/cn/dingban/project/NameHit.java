package cn.dingban.project;

import java.util.Collection;
import java.util.List;

/**
 * A project that may be meant at a place.
 *
 * @param score how much of what distinguishes it is there; compares only with others of the same kind
 */
record NameHit(int start, int end, NamedProject project, ProjectMention.How how, float score) {

    static void add(
            List<NameHit> hits,
            int start,
            int end,
            Collection<NamedProject> projects,
            ProjectMention.How how,
            float score) {
        projects.forEach(project -> hits.add(new NameHit(start, end, project, how, score)));
    }

    boolean overlaps(NameHit other) {
        return start < other.end && other.start < end;
    }
}
