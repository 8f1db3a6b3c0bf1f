package cn.dingban.project.talk;

import cn.dingban.conversation.language.MessageKind;
import java.util.List;

/**
 * A message, taken apart.
 *
 * @param kind what it wants, all in all
 * @param items what it says, project by project, in its order; never empty
 */
public record Heard(MessageKind kind, List<SaidItem> items) {

    public Heard {
        items = List.copyOf(items);
    }

    /** The first of them. */
    public SaidItem first() {
        return items.get(0);
    }
}
