package cn.dingban.conversation;

import java.util.Optional;

/** Whether a text begins with a command's word, without running anything. */
public interface CommandWords {

    /** The command that the text would be taken for; empty for free text. */
    Optional<Spoken> spoken(String text);

    /**
     * A command as it was typed.
     *
     * @param name the command's name in the message file
     * @param arguments what follows its word
     */
    record Spoken(String name, String arguments) {

        /** Whether what follows is a report in words (报, 更正). */
        public boolean takesReport() {
            return name.equals("report") || corrects();
        }

        /** Whether it corrects something reported before. */
        public boolean corrects() {
            return name.equals("correct");
        }
    }
}
