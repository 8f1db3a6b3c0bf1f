package cn.dingban.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code bot-config/mechanism/conversation.yml}. */
record ConversationRules(Sensitive sensitive) {

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
}
