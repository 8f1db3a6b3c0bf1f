package cn.dingban.delivery;

import java.util.List;

/**
 * What is wrong with a message template, or could be better (模板的问题).
 *
 * @param line where; zero where it is about the whole
 * @param values for the sentence that says it
 */
public record TemplateFault(Kind kind, int line, List<Object> values) {

    /** What may be wrong. */
    public enum Kind {
        /** A section is not closed. */
        UNCLOSED(true),
        /** Something is closed that was not opened, or not as the last. */
        UNOPENED(true),
        /** A name that this message has no value for. */
        UNKNOWN_NAME(true),
        /** A name whose value is known in a section only. */
        ELSEWHERE(true),
        /** Sections in sections in sections. */
        TOO_DEEP(true),
        /** The template itself is longer than any message. */
        TOO_LONG(true),
        /** There is no first line, which is the title. */
        NO_TITLE(true),
        /** DingTalk shows it as it stands, or not at all. */
        MARKDOWN(true),
        /** Anything else that the template engine says. */
        OTHER(true),
        /** It would leave in several parts. */
        SPLIT(false),
        /** Chat lists cut the title. */
        LONG_TITLE(false),
        /** Words that the office does not say. */
        VOICE(false);

        private final boolean grave;

        Kind(boolean grave) {
            this.grave = grave;
        }

        /** Whether such a template must not be used. */
        public boolean isGrave() {
            return grave;
        }
    }

    static TemplateFault of(Kind kind, int line, Object... values) {
        return new TemplateFault(kind, line, List.of(values));
    }
}
