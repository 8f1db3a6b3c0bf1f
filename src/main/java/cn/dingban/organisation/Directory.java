package cn.dingban.organisation;

import cn.dingban.spreadsheet.PlainText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole organisation at one revision, ready to be asked. */
final class Directory {

    private static final Set<String> WHOLE_CITY = new OrganisationWords().wholeCity();

    private final long revision;
    private final List<Unit> units;
    private final List<Official> officials;
    private final List<ChatGroup> groups;
    private final Map<String, Unit> unitsByName = new HashMap<>();
    private final Map<Long, Unit> unitsById;
    private final Map<Long, Official> officialsById;
    private final Map<String, Official> officialsByUserId;

    Directory(long revision, List<Unit> units, List<Official> officials, List<ChatGroup> groups) {
        this.revision = revision;
        this.units = List.copyOf(units);
        this.officials = List.copyOf(officials);
        this.groups = List.copyOf(groups);
        this.unitsById = units.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        this.officialsById = officials.stream().collect(Collectors.toMap(Official::id, Function.identity()));
        this.officialsByUserId = officials.stream()
                .filter(Official::isBound)
                .collect(Collectors.toMap(o -> String.valueOf(o.userId()), Function.identity()));
        units.forEach(unit -> unitsByName.put(PlainText.key(unit.name()), unit));
        units.forEach(
                unit -> unit.formerNames().forEach(former -> unitsByName.putIfAbsent(PlainText.key(former), unit)));
    }

    long revision() {
        return revision;
    }

    List<Unit> units() {
        return units;
    }

    List<Official> officials() {
        return officials;
    }

    List<ChatGroup> groups() {
        return groups;
    }

    Optional<Unit> unitNamed(String name) {
        return Optional.ofNullable(unitsByName.get(PlainText.key(name)));
    }

    Optional<Unit> unit(long id) {
        return Optional.ofNullable(unitsById.get(id));
    }

    Optional<Official> official(long id) {
        return Optional.ofNullable(officialsById.get(id));
    }

    Optional<Official> byUserId(String userId) {
        return Optional.ofNullable(officialsByUserId.get(userId));
    }

    /** The user ids of those who belong in a group; the key-project office is in every one. */
    List<String> membersOf(ChatGroup group) {
        Stream<Official> members = WHOLE_CITY.contains(PlainText.key(group.belongsTo()))
                ? officials.stream().filter(Directory::reports)
                : officials.stream().filter(o -> serves(o, group.belongsTo()));
        return Stream.of(members, officials.stream().filter(o -> o.holds(Role.KEY_PROJECT_OFFICE)))
                .flatMap(Function.identity())
                .map(Official::userId)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    private static boolean reports(Official official) {
        return Stream.of(Role.REPORTER, Role.REVIEWER, Role.UNIT_HEAD).anyMatch(official::holds);
    }

    private boolean serves(Official official, String unitOrArea) {
        Unit unit = unitsById.get(official.unitId());
        return unit != null
                && (unit.area().equals(unitOrArea)
                        || unitNamed(unitOrArea).filter(unit::equals).isPresent());
    }
}
