package cn.dingban.project;

import cn.dingban.spreadsheet.PlainText;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Which projects a person may mean. Names are long and near-identical, so every tie is left to the person. */
final class ProjectMatching {

    private static final int SHORTEST_PART = 2;
    private static final int SHORTEST_OUTLINE = 4;

    /** From the surest to the vaguest; the first that finds anything decides. */
    private static final List<BiPredicate<String, Project>> WAYS = List.of(
            (text, project) ->
                    project.code() != null && PlainText.key(project.code()).equals(text),
            (text, project) -> PlainText.key(project.name()).equals(text),
            (text, project) -> shortNames(project).anyMatch(text::equals),
            (text, project) ->
                    text.length() >= SHORTEST_PART && allNames(project).anyMatch(name -> name.contains(text)),
            (text, project) -> allNames(project).anyMatch(name -> name.length() > SHORTEST_PART && text.contains(name)),
            (text, project) ->
                    text.length() >= SHORTEST_OUTLINE && allNames(project).anyMatch(name -> outlines(text, name)));

    private ProjectMatching() {}

    static List<Project> candidates(String text, Collection<Project> among) {
        String key = PlainText.key(text);
        if (key.isEmpty()) {
            return List.of();
        }
        return WAYS.stream()
                .map(way -> among.stream()
                        .filter(project -> way.test(key, project))
                        .sorted(Comparator.comparingInt(project -> surplus(key, project)))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** By how much the closest of a project's names differs in length: the fewer letters are left over, the likelier. */
    private static int surplus(String key, Project project) {
        return allNames(project)
                .mapToInt(name -> Math.abs(name.length() - key.length()))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static Stream<String> shortNames(Project project) {
        return Stream.concat(Stream.ofNullable(project.shortName()), project.aliases().stream())
                .map(PlainText::key);
    }

    private static Stream<String> allNames(Project project) {
        return Stream.concat(Stream.of(PlainText.key(project.name())), shortNames(project));
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
}
