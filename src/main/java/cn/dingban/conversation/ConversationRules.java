package cn.dingban.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code bot-config/mechanism/conversation.yml}.
 *
 * @param answers to questions about the rules
 */
record ConversationRules(Sensitive sensitive, @Nullable List<KnownAnswer> answers) {

    static final String FILE = "mechanism/conversation.yml";

    /**
     * Words with which nothing of a message is stored.
     *
     * @param except harmless words that contain one of them
     */
    record Sensitive(
            String article,
            boolean sample,
            List<String> words,
            @Nullable List<String> except) {

        @Override
        public List<String> except() {
            return except == null ? List.of() : except;
        }
    }

    @Override
    public List<KnownAnswer> answers() {
        return answers == null ? List.of() : answers;
    }

    /**
     * What is said to a question about the rules.
     *
     * @param about words of which one is in the question
     */
    record KnownAnswer(List<String> about, String article, boolean sample, String answer) {}
}
