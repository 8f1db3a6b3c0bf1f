package cn.dingban.console.pages.rules;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is different between two texts, line by line, with some lines around it. */
@Component
class VersionDiff {

    private static final int AROUND = 3;
    private static final int HEADER_LINES = 2;
    private static final String GAP = "@@";

    /** @param kind {@code added}, {@code removed}, {@code gap} between two places, or empty */
    record Line(String kind, String text) {}

    /** Null stands for a file that is not there. */
    List<Line> between(@Nullable String before, @Nullable String then) {
        List<String> old = lines(before);
        return UnifiedDiffUtils.generateUnifiedDiff("", "", old, DiffUtils.diff(old, lines(then)), AROUND).stream()
                .skip(HEADER_LINES)
                .map(VersionDiff::line)
                .toList();
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    private static Line line(String line) {
        if (line.startsWith(GAP)) {
            return new Line("gap", "");
        }
        String text = line.isEmpty() ? "" : line.substring(1);
        return line.startsWith("+")
                ? new Line("added", text)
                : line.startsWith("-") ? new Line("removed", text) : new Line("", text);
    }
}
