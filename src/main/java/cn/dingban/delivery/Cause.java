package cn.dingban.delivery;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a notice has to do with its recipient (事由).
 *
 * @param projects the ids of the projects that it is about; empty where it is about none, or about all
 * @param audience as what its recipient is told; null where nobody's role matters, as in an answer
 */
public record Cause(Set<Long> projects, @Nullable Audience audience) {

    static final Cause NONE = new Cause(Set.of(), null);

    public Cause {
        projects = Set.copyOf(projects);
    }
}
