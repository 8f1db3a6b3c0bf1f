package cn.dingban.project;

import java.util.List;

/**
 * Where a text mentions a project.
 *
 * @param start where the name begins in the text
 * @param end where it ends
 * @param projects what it may mean, the likeliest first: one when that is sure, several when a person must choose; never empty
 */
public record ProjectMention(int start, int end, List<Project> projects) {

    public ProjectMention {
        projects = List.copyOf(projects);
    }
}
