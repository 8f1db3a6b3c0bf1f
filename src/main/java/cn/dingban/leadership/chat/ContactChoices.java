package cn.dingban.leadership.chat;

import cn.dingban.conversation.language.ChineseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which of several choices a text names. */
final class ContactChoices {

    private ContactChoices() {}

    /** By its number, its words, or a part of them that no other has. */
    static Optional<Integer> pick(String text, List<String> choices) {
        if (text.matches("[1-9]\\d?")) {
            int number = Integer.parseInt(text);
            return number <= choices.size() ? Optional.of(number - 1) : Optional.empty();
        }
        List<Integer> parts = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            String choice = ChineseText.normalise(choices.get(i));
            if (choice.equals(ChineseText.normalise(text))) {
                return Optional.of(i);
            }
            if (text.length() > 1 && choice.contains(text)) {
                parts.add(i);
            }
        }
        return parts.size() == 1 ? Optional.of(parts.get(0)) : Optional.empty();
    }
}
