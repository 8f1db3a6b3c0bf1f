package cn.dingban.issue.chat;

import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Unit;
import cn.dingban.spreadsheet.NearestName;
import cn.dingban.spreadsheet.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which unit a person means: its name, a former one, or a short form that only one unit fits (市资规局 is left to the nearest-name question). */
@Component
class UnitNames {

    private static final int SHORTEST = 2;

    private final Organisation organisation;

    UnitNames(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Several names in one field. */
    static List<String> listed(String names) {
        return Arrays.stream(names.split("[、,，;；和及\\s]+"))
                .filter(name -> !name.isBlank())
                .toList();
    }

    /** Empty when no unit, or more than one, fits. */
    Optional<Unit> named(String name) {
        Optional<Unit> exact = organisation.unitNamed(name);
        if (exact.isPresent() || name.strip().length() < SHORTEST) {
            return exact;
        }
        List<Unit> found = containing(name).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Stream<Unit> containing(String name) {
        String key = PlainText.key(name);
        return organisation.units().stream()
                .filter(unit -> Stream.concat(Stream.of(unit.name()), unit.formerNames().stream())
                        .anyMatch(each -> isShortFor(key, PlainText.key(each))));
    }

    /** Its letters in their order within the other, beginning with the same one: 资规局 in 自然资源和规划局 does not, 市自然资源局 does. */
    private static boolean isShortFor(String written, String full) {
        int at = 0;
        for (int i = 0; i < full.length() && at < written.length(); i++) {
            at += full.charAt(i) == written.charAt(at) ? 1 : 0;
        }
        return at == written.length() && full.length() <= written.length() * 3;
    }

    /** What they may have meant; empty when nothing is near. */
    String nearest(String name) {
        List<String> fitting = containing(name).map(Unit::name).limit(3).toList();
        return fitting.isEmpty()
                ? NearestName.to(
                                name,
                                organisation.units().stream().map(Unit::name).toList())
                        .orElse("")
                : String.join("、", fitting);
    }
}
