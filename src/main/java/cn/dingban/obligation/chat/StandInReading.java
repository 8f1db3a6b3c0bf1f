package cn.dingban.obligation.chat;

import cn.dingban.conversation.language.DayWords;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads who is away, from when until when, who stands in, and why. */
@Component
class StandInReading {

    static final String CANCEL = "取消";
    private static final String BY = "(?:由|请|让|代理人?\\s*[:是为]?\\s*)";
    private static final String ACTS = "\\s*(?:代理|代办|代为|顶班|代)";
    private static final Pattern UNKNOWN =
            Pattern.compile("(?:由|代理人\\s*[:是为]?\\s*)([\\p{IsHan}·A-Za-z0-9]{2,8}?)(?:代|\\s|,|，|$)");

    private final Organisation organisation;

    StandInReading(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * What was said.
     *
     * @param away everybody who may be meant; the speaker where nobody is named
     * @param standIn everybody who may be meant; none where nobody is named
     * @param unknown a name that nobody has, or empty
     * @param from the day from which, where the end is not said
     */
    record Said(
            List<Official> away,
            List<Official> standIn,
            String unknown,
            Optional<DayWords.Days> days,
            Optional<LocalDate> from,
            String reason) {}

    Said read(Official speaker, String text, LocalDate today) {
        String rest = DayWords.without(text, today);
        List<String> names = namesIn(rest);
        Optional<String> first = names.stream().filter(rest::startsWith).findFirst();
        Optional<String> marked =
                names.stream().filter(name -> marked(name, rest)).findFirst();
        boolean forSomebody = first.isPresent()
                && !first.equals(marked)
                && (marked.isPresent() || speaker.holds(Role.KEY_PROJECT_OFFICE));
        Optional<String> awayName = forSomebody ? first : Optional.empty();
        Optional<String> standInName = marked.or(() -> names.stream()
                .filter(name -> !awayName.equals(Optional.of(name)))
                .findFirst());
        List<Official> away = awayName.map(name -> people(name, rest, 0)).orElseGet(() -> List.of(speaker));
        Matcher unknown = UNKNOWN.matcher(rest);
        return new Said(
                away,
                standInName
                        .map(name -> people(name, rest, away.get(0).unitId()))
                        .orElseGet(List::of),
                standInName.isEmpty() && unknown.find() ? unknown.group(1) : "",
                DayWords.span(text, today),
                DayWords.day(text, today),
                reason(rest, awayName, standInName));
    }

    List<String> namesIn(String text) {
        List<String> found = organisation.officials().stream()
                .map(Official::name)
                .distinct()
                .filter(name -> !name.isBlank() && text.contains(name))
                .sorted(Comparator.comparingInt(text::indexOf))
                .toList();
        return found.stream()
                .filter(name -> found.stream().noneMatch(longer -> !longer.equals(name) && longer.contains(name)))
                .toList();
    }

    /** What was said, with another name for the stand-in. */
    static String withName(String said, String name) {
        return said.replaceFirst("(?:由|代理人)\\s*[:是为]?\\s*\\S*$", "") + " 代理人 " + name;
    }

    private static boolean marked(String name, String rest) {
        String quoted = Pattern.quote(name);
        return Pattern.compile(BY + quoted + "|" + quoted + ACTS).matcher(rest).find();
    }

    /** Those of that name: of the unit that is named too, or else of the unit at hand, if that leaves any. */
    private List<Official> people(String name, String text, long unitAtHand) {
        List<Official> all = organisation.named(name);
        List<Official> ofNamedUnit =
                all.stream().filter(one -> text.contains(one.unitName())).toList();
        List<Official> ofUnit =
                all.stream().filter(one -> one.unitId() == unitAtHand).toList();
        return !ofNamedUnit.isEmpty() ? ofNamedUnit : !ofUnit.isEmpty() ? ofUnit : all;
    }

    private String reason(String rest, Optional<String> away, Optional<String> standIn) {
        String left = standIn.map(
                        name -> rest.replaceFirst(BY + "?\\s*" + Pattern.quote(name) + "(?:" + ACTS + ")?", " "))
                .orElse(rest);
        String alone =
                away.map(name -> left.replaceFirst(Pattern.quote(name), " ")).orElse(left);
        String withoutUnits = standIn.map(organisation::named).orElseGet(List::of).stream()
                .map(Official::unitName)
                .reduce(alone, (words, unit) -> words.replace(unit, " "));
        return withoutUnits.replaceAll("[\\s,，。;；]+", " ").strip();
    }
}
