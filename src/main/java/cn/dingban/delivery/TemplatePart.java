package cn.dingban.delivery;

import java.util.List;

/**
 * A name that a message template uses (模板里的名称).
 *
 * @param name as it stands between the braces
 * @param line where it begins, from one
 * @param parts what stands within it, where it is a section
 */
public record TemplatePart(Kind kind, String name, int line, List<TemplatePart> parts) {

    /** What is done with the value. */
    public enum Kind {
        /** It is written. */
        VARIABLE,
        /** What stands within is written where there is one, or once for each. */
        SECTION,
        /** What stands within is written where there is none. */
        INVERTED
    }
}
