package cn.dingban.project;

import cn.dingban.project.NamePieces.Piece;
import cn.dingban.spreadsheet.PlainText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the projects that a text mentions: by code, name, short name or alias wherever they stand, by parts of names, other orders of their
 * words and slips where a name may be expected, and by pinyin or its initials. What fits several equally well is left to the person. Immutable.
 */
public final class ProjectNames {

    /** Nobody types a longer name. */
    private static final int LONGEST = 40;

    /** So many are compared letter by letter at most, unless the rarest pair alone is as common. */
    private static final int ENOUGH = 400;

    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_SOUND = 3;
    private static final Pattern LATIN =
            Pattern.compile("(?<![A-Za-z\\d])[A-Za-z][A-Za-z']{2,40}(?:\\d{1,4})?(?![A-Za-z])");

    private final List<KnownName> known;
    private final Set<String> names;
    private final Map<String, Set<KnownName>> byPair = new HashMap<>();
    private final Map<Character, List<String>> exact = new HashMap<>();
    private final Map<String, List<KnownName>> byExact = new HashMap<>();

    private ProjectNames(List<KnownName> known) {
        this.known = known;
        this.names = known.stream().flatMap(each -> each.all().stream()).collect(Collectors.toSet());
        for (KnownName each : known) {
            each.all()
                    .forEach(name -> pairs(name)
                            .forEach(pair -> byPair.computeIfAbsent(pair, p -> new LinkedHashSet<>())
                                    .add(each)));
            each.all().stream()
                    .filter(name -> name.length() >= SHORTEST_NAME && NameWords.distinguishes(name))
                    .forEach(name -> exactly(name, each));
            if (each.code() != null) {
                exactly(each.code(), each);
            }
        }
        exact.values()
                .forEach(names ->
                        names.sort(Comparator.comparingInt(String::length).reversed()));
    }

    /** Builds the index. */
    public static ProjectNames of(Collection<Project> projects) {
        return new ProjectNames(projects.stream().map(KnownName::new).toList());
    }

    private void exactly(String name, KnownName each) {
        if (byExact.computeIfAbsent(name, n -> new ArrayList<>()).isEmpty()) {
            exact.computeIfAbsent(name.charAt(0), c -> new ArrayList<>()).add(name);
        }
        byExact.get(name).add(each);
    }

    private static Set<String> pairs(String key) {
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 0; i + 1 < key.length(); i++) {
            pairs.add(key.substring(i, i + 2));
        }
        return pairs;
    }

    /**
     * The mentions in the order of the text, not overlapping.
     *
     * @param text as {@code ChineseText.normalise} leaves it
     */
    public List<ProjectMention> mentionsIn(String text) {
        List<ProjectMention> found = new ArrayList<>(exactIn(text));
        for (Piece piece : NamePieces.in(text)) {
            boolean taken = found.stream()
                    .anyMatch(mention ->
                            mention.start() < piece.start() + piece.words().length() && mention.end() > piece.start());
            if (!taken) {
                partIn(piece).ifPresent(found::add);
            }
        }
        if (found.isEmpty()) {
            found.addAll(soundsIn(text));
        }
        found.sort(Comparator.comparingInt(ProjectMention::start));
        return found;
    }

    private List<ProjectMention> exactIn(String text) {
        Compact compact = Compact.of(text);
        List<ProjectMention> found = new ArrayList<>();
        for (int at = 0; at < compact.key().length(); at++) {
            String name = longestAt(compact.key(), at);
            if (name == null) {
                continue;
            }
            int end = at + name.length();
            String around = compact.key().substring(at, Math.min(compact.key().length(), end + SHORTEST_NAME));
            List<Project> meant = fitting(byExact.getOrDefault(name, List.of()), around);
            if (!meant.isEmpty()) {
                found.add(new ProjectMention(compact.at(at), compact.at(end - 1) + 1, meant));
                at = end - 1;
            }
        }
        return found;
    }

    private @Nullable String longestAt(String key, int at) {
        return exact.getOrDefault(key.charAt(at), List.of()).stream()
                .filter(name -> key.startsWith(name, at))
                .findFirst()
                .orElse(null);
    }

    /** Without those of another phase than the one that is written behind the name. */
    private static List<Project> fitting(List<KnownName> named, String around) {
        return named.stream()
                .filter(each -> !each.isContradictedBy(around))
                .map(KnownName::project)
                .toList();
    }

    private Optional<ProjectMention> partIn(Piece piece) {
        for (int end : NamePieces.ends(piece.words(), LONGEST)) {
            String key = PlainText.key(piece.words().substring(0, end));
            boolean whole = names.contains(key);
            if (key.length() < 2 || !(whole || NameWords.distinguishes(key))) {
                continue;
            }
            List<Project> meant = ProjectMatching.best(key, sharing(key));
            if (!meant.isEmpty()) {
                return Optional.of(new ProjectMention(piece.start(), piece.start() + end, meant));
            }
        }
        return Optional.empty();
    }

    /** Those with two letters in a row in common, by the rarest pairs first: the common ones tell nothing. */
    private Collection<KnownName> sharing(String key) {
        List<Set<KnownName>> rarestFirst = pairs(key).stream()
                .map(pair -> byPair.getOrDefault(pair, Set.of()))
                .filter(each -> !each.isEmpty())
                .sorted(Comparator.comparingInt(Set::size))
                .toList();
        Set<KnownName> sharing = new LinkedHashSet<>();
        for (Set<KnownName> each : rarestFirst) {
            if (!sharing.isEmpty() && sharing.size() + each.size() > ENOUGH) {
                break;
            }
            sharing.addAll(each);
        }
        return sharing;
    }

    private List<ProjectMention> soundsIn(String text) {
        List<ProjectMention> found = new ArrayList<>();
        Matcher latin = LATIN.matcher(text);
        while (latin.find() && found.isEmpty()) {
            String typed = latin.group().toLowerCase(Locale.ROOT).replace("'", "");
            List<Project> meant = sounding(typed);
            if (!meant.isEmpty()) {
                found.add(new ProjectMention(latin.start(), latin.end(), meant));
            }
        }
        return found;
    }

    private List<Project> sounding(String typed) {
        if (typed.length() < SHORTEST_SOUND) {
            return List.of();
        }
        String sound = typed.replace("lü", "lv");
        List<Project> whole =
                bySound(name -> NameSounds.whole(name).startsWith(sound) && sound.length() > SHORTEST_SOUND);
        return whole.isEmpty() ? bySound(name -> NameSounds.initials(name).equals(sound)) : whole;
    }

    private List<Project> bySound(Predicate<String> fits) {
        return known.stream()
                .filter(each -> each.cores().stream().anyMatch(fits))
                .map(KnownName::project)
                .toList();
    }

    /** What a name alone may mean, as in a command's argument: by all the same ways, general words included. */
    public List<Project> matching(String name) {
        String key = PlainText.key(name);
        List<Project> meant = ProjectMatching.best(key, known);
        return meant.isEmpty() ? sounding(key) : meant;
    }

    /** The text without blanks and brackets, and where its letters stand in the text itself. */
    private record Compact(String key, List<Integer> places) {

        static Compact of(String text) {
            StringBuilder key = new StringBuilder();
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < text.length(); i++) {
                char letter = text.charAt(i);
                if (Character.isLetterOrDigit(letter)) {
                    key.append(Character.toLowerCase(letter));
                    places.add(i);
                }
            }
            return new Compact(key.toString(), places);
        }

        int at(int index) {
            return places.get(index);
        }
    }
}
