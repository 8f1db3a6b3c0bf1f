package cn.dingban.spreadsheet;

import java.util.Arrays;
import java.util.List;

/** Takes a cell apart that lists several things. */
public final class Listed {

    private Listed() {}

    /** Parts between semicolons or line breaks, as in former names, which may hold other marks themselves. */
    public static List<String> bySemicolon(String text) {
        return parts(text, "[;；\\n]");
    }

    /** Parts between any of the marks that people put between names or words. */
    public static List<String> byAnyMark(String text) {
        return parts(text, "[;；、,，/\\n]");
    }

    private static List<String> parts(String text, String marks) {
        return Arrays.stream(text.split(marks))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }
}
