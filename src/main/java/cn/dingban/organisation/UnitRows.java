package cn.dingban.organisation;

import cn.dingban.spreadsheet.ColumnNames;
import cn.dingban.spreadsheet.ImportTally;
import cn.dingban.spreadsheet.Listed;
import cn.dingban.spreadsheet.Phrases;
import cn.dingban.spreadsheet.PlainText;
import cn.dingban.spreadsheet.RowFaults;
import cn.dingban.spreadsheet.Table;
import cn.dingban.spreadsheet.TableRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes over the rows of the table of units. A unit may name a parent that stands further down. */
final class UnitRows {

    static final ColumnNames COLUMNS = ColumnNames.load("units-columns");
    private static final Phrases PHRASES = new Phrases("organisation");
    private static final int MAX_NAME = 200;
    private static final int MAX_WORD = 50;

    private final Table table;
    private final KnownUnits known;
    private final Set<String> written = new HashSet<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<Integer> fresh = new HashSet<>();
    private final Set<Integer> changed = new HashSet<>();

    UnitRows(Table table, KnownUnits known) {
        this.table = table;
        this.known = known;
    }

    /** @param store null under a dry run */
    void takeOver(ImportTally tally, @Nullable StoredUnits store) {
        table.rows().forEach(row -> written.add(PlainText.key(row.text("name"))));
        List<TableRow> sound =
                table.rows().stream().filter(row -> accepted(row, tally)).toList();
        sound.forEach(row -> takeOver(row, store));
        sound.forEach(row -> settleParent(row, store != null));
        sound.forEach(row -> count(row, tally));
    }

    private boolean accepted(TableRow row, ImportTally tally) {
        RowFaults faults = new RowFaults(row, COLUMNS);
        String name = row.text("name");
        Integer earlier = seen.putIfAbsent(PlainText.key(name), row.number());
        if (name.isEmpty()) {
            faults.add("name", PHRASES.say("name.missing"));
        } else if (earlier != null) {
            faults.add("name", PHRASES.say("unit.duplicate", earlier));
        }
        String parent = row.text("parent");
        boolean parentKnown = known.named(parent).isPresent() || written.contains(PlainText.key(parent));
        if (!parent.isEmpty() && !parentKnown) {
            faults.add("parent", PHRASES.say("unit.parent-unknown", parent, known.suggestionFor(parent)));
        }
        TooLong.check(row, "name", MAX_NAME, faults);
        TooLong.check(row, "kind", MAX_WORD, faults);
        TooLong.check(row, "area", 2 * MAX_WORD, faults);
        tally.reject(faults.all());
        return faults.none();
    }

    private void takeOver(TableRow row, @Nullable StoredUnits store) {
        String name = row.text("name");
        List<String> listed = Listed.bySemicolon(row.text("former"));
        StoredUnit stored = known.presently(name).or(() -> renamed(listed)).orElse(null);
        StoredUnit unit = stored == null ? new StoredUnit(name) : stored;
        String kind = table.has("kind") ? row.text("kind") : unit.kind();
        String area = table.has("area") ? row.text("area") : unit.area();
        List<String> former = table.has("former") ? listed : List.copyOf(unit.formerNames());
        if (stored == null) {
            fresh.add(row.number());
        } else if (unit.differsFrom(name, kind, area, former)) {
            changed.add(row.number());
        }
        if (store != null) {
            unit.change(name, kind, area, former);
            store.save(unit);
        }
        known.add(unit, name, area, former);
    }

    /** A unit that was registered under one of these names, and of which the file has no row any more, goes by a new name now. */
    private Optional<StoredUnit> renamed(List<String> formerNames) {
        return formerNames.stream()
                .filter(former -> !written.contains(PlainText.key(former)))
                .map(known::presently)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void settleParent(TableRow row, boolean store) {
        StoredUnit unit = known.named(row.text("name")).orElseThrow();
        StoredUnit parent = known.named(row.text("parent")).orElse(null);
        if (table.has("parent") && unit.parent() != parent) {
            changed.add(row.number());
            if (store) {
                unit.moveUnder(parent);
            }
        }
    }

    private void count(TableRow row, ImportTally tally) {
        if (fresh.contains(row.number())) {
            tally.create();
        } else if (changed.contains(row.number())) {
            tally.update();
        } else {
            tally.keep();
        }
    }
}
