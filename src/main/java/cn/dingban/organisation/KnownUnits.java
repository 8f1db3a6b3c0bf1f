package cn.dingban.organisation;

import cn.dingban.spreadsheet.NearestName;
import cn.dingban.spreadsheet.Phrases;
import cn.dingban.spreadsheet.PlainText;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The units that an import's rows may refer to: the stored ones and those that the file itself brings. */
final class KnownUnits {

    private static final Phrases PHRASES = new Phrases("organisation");

    private final Map<String, StoredUnit> byName = new HashMap<>();
    private final Map<String, StoredUnit> byFormerName = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> areas = new HashSet<>();

    KnownUnits(Collection<StoredUnit> stored) {
        stored.forEach(unit -> add(unit, unit.name(), unit.area(), unit.formerNames()));
    }

    void add(StoredUnit unit, String name, String area, Collection<String> formerNames) {
        byName.put(PlainText.key(name), unit);
        formerNames.forEach(former -> byFormerName.putIfAbsent(PlainText.key(former), unit));
        names.add(name);
        areas.add(area);
    }

    Optional<StoredUnit> named(String name) {
        String key = PlainText.key(name);
        return Optional.ofNullable(byName.getOrDefault(key, byFormerName.get(key)));
    }

    Optional<StoredUnit> presently(String name) {
        return Optional.ofNullable(byName.get(PlainText.key(name)));
    }

    boolean isArea(String area) {
        return areas.contains(area);
    }

    /** The end of a message about a name that is none. */
    String suggestionFor(String name) {
        return suggest(name, names);
    }

    static String suggest(String name, Collection<String> names) {
        return NearestName.to(name, names)
                .map(near -> PHRASES.say("nearest", near))
                .orElse("");
    }
}
