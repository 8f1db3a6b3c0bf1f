package cn.dingban.reporting.chat;

import cn.dingban.conversation.language.MessageKind;
import java.util.List;

/**
 * A message, taken apart.
 *
 * @param kind what it wants, all in all
 * @param items what it says, project by project, in its order; never empty
 */
record Heard(MessageKind kind, List<SaidItem> items) {

    Heard {
        items = List.copyOf(items);
    }

    SaidItem first() {
        return items.get(0);
    }
}
