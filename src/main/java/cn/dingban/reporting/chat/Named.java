package cn.dingban.reporting.chat;

import cn.dingban.conversation.language.ChineseText;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The projects that a sentence may be about, and what is left of it without the name.
 *
 * @param projects all that fit equally well; empty when none does
 */
record Named(List<Project> projects, String rest) {

    /** A name ends at a blank, at a separator, or where the report's own words begin. */
    private static final Pattern END_OF_NAME =
            Pattern.compile("[\\s，,：:；;]|本月|当月|累计|本年|今年|完成|开工以来|(?<!\\d)(?:1[0-2]|[1-9])月");

    static Named in(String said, List<Project> among, ProjectRegister register) {
        String text = ChineseText.normalise(said);
        Matcher end = END_OF_NAME.matcher(text);
        String head = end.find() ? text.substring(0, end.start()) : text;
        if (head.isBlank()) {
            return new Named(List.of(), text);
        }
        List<Project> found = register.matching(head, among);
        if (!found.isEmpty()) {
            return new Named(found, text.substring(head.length()).replaceFirst("^[\\s，,：:；;]+", ""));
        }
        return new Named(List.of(), text);
    }
}
