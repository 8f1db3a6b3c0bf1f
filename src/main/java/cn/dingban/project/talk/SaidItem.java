package cn.dingban.project.talk;

import cn.dingban.conversation.language.Reading;
import cn.dingban.project.Project;
import java.util.List;

/**
 * The part of a message that is about one project.
 *
 * @param candidates the projects that it may be about, the likeliest first; one when that is sure, none when a name was said that fits none
 * @param named whether a project is named in it; otherwise the candidates are those that it may be about by who said it
 * @param words what is said, without the name
 * @param reading what that says
 */
public record SaidItem(List<Project> candidates, boolean named, String words, Reading reading) {

    public SaidItem {
        candidates = List.copyOf(candidates);
    }

    /** The same, about other projects. */
    public SaidItem about(List<Project> others) {
        return new SaidItem(others, named, words, reading);
    }

    /** The ids of the projects that it may be about. */
    public List<Long> candidateIds() {
        return candidates.stream().map(Project::id).toList();
    }
}
