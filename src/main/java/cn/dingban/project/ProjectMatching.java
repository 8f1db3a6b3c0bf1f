package cn.dingban.project;

import cn.dingban.spreadsheet.PlainText;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Which projects a name may mean. Names are long and near-identical, so every tie is left to the person. */
final class ProjectMatching {

    private static final int SHORTEST_PART = 2;
    private static final int SHORTEST_OUTLINE = 4;
    private static final LevenshteinDistance ONE_SLIP = new LevenshteinDistance(1);

    /** From the surest to the vaguest; the first that finds anything decides. */
    private static final List<BiPredicate<String, KnownName>> WAYS = List.of(
            (key, known) -> known.isCode(key),
            (key, known) -> known.isName(key),
            (key, known) -> known.isShortName(key),
            (key, known) ->
                    key.length() >= SHORTEST_PART && known.all().stream().anyMatch(name -> name.contains(key)),
            (key, known) -> known.all().stream().anyMatch(name -> name.length() > SHORTEST_PART && key.contains(name)),
            (key, known) ->
                    key.length() >= SHORTEST_OUTLINE && known.all().stream().anyMatch(name -> outlines(key, name)),
            (key, known) -> key.length() >= SHORTEST_OUTLINE && reordered(key, known),
            (key, known) ->
                    key.length() >= SHORTEST_OUTLINE && known.cores().stream().anyMatch(name -> slipped(key, name)));

    private static final Pattern DISTINCT = Pattern.compile("[^\\d一二三四五六七八九十a-z]");

    private ProjectMatching() {}

    static List<Project> candidates(String text, Collection<Project> among) {
        return best(PlainText.key(text), among.stream().map(KnownName::new).toList());
    }

    /** @param key a name as {@link PlainText#key} leaves it */
    static List<Project> best(String key, Collection<KnownName> among) {
        if (key.isEmpty()) {
            return List.of();
        }
        return WAYS.stream()
                .map(way -> among.stream()
                        .filter(known -> way.test(key, known))
                        .filter(known -> !known.isContradictedBy(key))
                        .sorted(Comparator.comparingInt(known -> known.surplus(key)))
                        .map(KnownName::project)
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whether the text is the name with letters left out, as in 龙泉南大洋小学 for 龙泉市南大洋小学工程. */
    private static boolean outlines(String text, String name) {
        int at = 0;
        for (int i = 0; i < name.length() && at < text.length(); i++) {
            if (name.charAt(i) == text.charAt(at)) {
                at++;
            }
        }
        return at == text.length();
    }

    /** Whether all its words are the name's, in whatever order: 松阳235国道. */
    private static boolean reordered(String key, KnownName known) {
        List<String> words = NameWords.tokens(key);
        return words.size() > 1
                && NameWords.distinguishes(key)
                && known.all().stream().anyMatch(name -> words.stream().allMatch(name::contains));
    }

    /** Whether it is the name but for one letter, which must be no digit. */
    private static boolean slipped(String key, String name) {
        return name.length() >= SHORTEST_OUTLINE
                && Math.abs(name.length() - key.length()) <= 1
                && digits(key).equals(digits(name))
                && ONE_SLIP.apply(key, name) >= 0;
    }

    private static String digits(String key) {
        return DISTINCT.matcher(key).replaceAll("");
    }
}
