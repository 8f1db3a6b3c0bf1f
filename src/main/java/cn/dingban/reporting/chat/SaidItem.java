package cn.dingban.reporting.chat;

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
record SaidItem(List<Project> candidates, boolean named, String words, Reading reading) {

    SaidItem {
        candidates = List.copyOf(candidates);
    }

    SaidItem about(List<Project> others) {
        return new SaidItem(others, named, words, reading);
    }

    List<Long> candidateIds() {
        return candidates.stream().map(Project::id).toList();
    }
}
