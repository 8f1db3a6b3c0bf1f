package cn.dingban.project.talk;

import cn.dingban.project.ProjectMention;
import cn.dingban.project.talk.Segments.Segment;
import java.util.List;

/** The parts of a message, for a benchmark of another package. */
public final class MessageParts {

    private MessageParts() {}

    public static List<String> of(String text, List<ProjectMention> mentions) {
        return Segments.of(text, mentions).stream().map(Segment::words).toList();
    }
}
