package cn.dingban.conversation.language;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of problems that an office tells apart ({@code mechanism/issue-categories.yml}), and by which words a message shows its kind. */
public final class IssueCategories {

    private final List<Known> known;

    /** @throws java.util.regex.PatternSyntaxException when a word is no regular expression */
    public IssueCategories(Listed listed) {
        this.known = listed.categories().stream()
                .flatMap(category ->
                        category.words().stream().map(word -> new Known(category.name(), Pattern.compile(word))))
                .toList();
    }

    /**
     * The file.
     *
     * @param sample true until the office has confirmed it
     * @param categories in the office's order
     */
    public record Listed(boolean sample, List<Category> categories) {}

    /**
     * One kind of problems.
     *
     * @param name as the office calls it, as in 用地报批
     * @param words regular expressions of what people write
     */
    public record Category(String name, List<String> words) {}

    private record Known(String name, Pattern word) {}

    /** Their names in the office's order. */
    public List<String> names() {
        return known.stream().map(Known::name).distinct().toList();
    }

    /** The category whose word comes first in the text; of two that begin at the same place, the one with the longer word. */
    public Optional<String> of(String text) {
        String best = null;
        int start = Integer.MAX_VALUE;
        int length = 0;
        for (Known each : known) {
            Matcher matcher = each.word().matcher(text);
            if (matcher.find() && before(matcher, start, length)) {
                best = each.name();
                start = matcher.start();
                length = matcher.group().length();
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean before(Matcher matcher, int start, int length) {
        return matcher.start() < start
                || (matcher.start() == start && matcher.group().length() > length);
    }
}
