package cn.dingban.project;

import java.util.List;

/**
 * A place in a text that names a project.
 *
 * @param start where the words begin in the text
 * @param end where they end, exclusive
 * @param projects one when it is sure; several when they are equally good, for a person to choose from
 * @param how what was recognised
 */
public record ProjectMention(int start, int end, List<Project> projects, How how) {

    /** By what a project was recognised, from the surest to the vaguest. */
    public enum How {
        CODE,
        NAME,
        SHORT_NAME,
        PART,
        SOUND,
        TYPO
    }

    public ProjectMention {
        projects = List.copyOf(projects);
    }
}
