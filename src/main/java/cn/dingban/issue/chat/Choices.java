package cn.dingban.issue.chat;

import cn.dingban.conversation.language.ChineseText;
import java.util.List;
import java.util.Optional;

/** Which of several choices a text names. */
final class Choices {

    private Choices() {}

    /** By its number, its words, or a part of them that no other has. */
    static Optional<Integer> pick(String text, List<String> choices) {
        if (text.matches("[1-9]\\d?")) {
            int number = Integer.parseInt(text);
            return number <= choices.size() ? Optional.of(number - 1) : Optional.empty();
        }
        int found = -1;
        for (int i = 0; i < choices.size(); i++) {
            String choice = ChineseText.normalise(choices.get(i));
            if (choice.equals(text)) {
                return Optional.of(i);
            }
            if (text.length() > 1 && choice.contains(text)) {
                if (found >= 0) {
                    return Optional.empty();
                }
                found = i;
            }
        }
        return found < 0 ? Optional.empty() : Optional.of(found);
    }
}
