package cn.dingban.conversation;

import java.util.List;
import java.util.Optional;

/** An open question to one person, which the next thing they type may answer. */
public interface DialogueTopic {

    /** The name under which a feature opened the dialogue. */
    String topic();

    /**
     * @param subject what the dialogue is about, as the feature gave it
     * @return the answers, or empty when the text is no answer to this question and should be understood in another way
     */
    Optional<List<Answer>> answer(Caller caller, String subject, String text);
}
