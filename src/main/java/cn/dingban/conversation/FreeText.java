package cn.dingban.conversation;

import java.util.List;
import java.util.Optional;

/** Understands sentences that begin with no command's word. Asked only when nothing else fits. */
public interface FreeText {

    /** The answers, or empty when this is not for it. */
    Optional<List<Answer>> answer(Caller caller, String text);
}
