package cn.dingban.docs;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The <code>{{variable}}</code>s of a card's labels and parameters. */
final class Variables {

    private static final Pattern REFERENCE = Pattern.compile("\\{\\{([A-Za-z0-9]+)}}");

    private Variables() {}

    static List<String> in(String text) {
        return REFERENCE.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** The one variable that the text consists of. */
    static Optional<String> only(String text) {
        Matcher whole = REFERENCE.matcher(text);
        return whole.matches() ? Optional.of(whole.toMatchResult()).map(Variables::name) : Optional.empty();
    }

    private static String name(MatchResult match) {
        return match.group(1);
    }
}
