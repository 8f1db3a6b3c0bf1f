package cn.dingban.organisation;

import cn.dingban.spreadsheet.ColumnNames;
import cn.dingban.spreadsheet.ImportTally;
import cn.dingban.spreadsheet.Phrases;
import cn.dingban.spreadsheet.PlainText;
import cn.dingban.spreadsheet.RowFaults;
import cn.dingban.spreadsheet.Table;
import cn.dingban.spreadsheet.TableRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes over the rows of the table of chat groups. */
final class GroupRows {

    static final ColumnNames COLUMNS = ColumnNames.load("groups-columns");
    private static final Phrases PHRASES = new Phrases("organisation");
    private static final OrganisationWords WORDS = new OrganisationWords();
    private static final int MAX_NAME = 200;
    private static final int MAX_WORD = 100;

    private final Table table;
    private final KnownUnits units;
    private final Map<String, StoredGroup> known;
    private final Map<String, Integer> seen = new HashMap<>();

    GroupRows(Table table, KnownUnits units, Collection<StoredGroup> stored) {
        this.table = table;
        this.units = units;
        this.known = stored.stream().collect(Collectors.toMap(StoredGroup::openConversationId, Function.identity()));
    }

    /** @param store null under a dry run */
    void takeOver(ImportTally tally, @Nullable StoredGroups store) {
        for (TableRow row : table.rows()) {
            RowFaults faults = new RowFaults(row, COLUMNS);
            check(row, faults);
            tally.reject(faults.all());
            if (faults.none()) {
                takeOver(row, tally, store);
            }
        }
    }

    private void takeOver(TableRow row, ImportTally tally, @Nullable StoredGroups store) {
        StoredGroup stored = known.get(row.text("id"));
        StoredGroup group = stored == null ? new StoredGroup(row.text("id")) : stored;
        StoredGroup.Particulars before = group.particulars();
        StoredGroup.Particulars after = new StoredGroup.Particulars(
                row.text("name"),
                table.has("purpose") ? row.text("purpose") : before.purpose(),
                table.has("belongsTo") ? row.text("belongsTo") : before.belongsTo(),
                table.has("owner") ? row.text("owner") : before.owner());
        if (store != null) {
            group.change(after);
            store.save(group);
        }
        if (stored == null) {
            tally.create();
        } else if (before.equals(after)) {
            tally.keep();
        } else {
            tally.update();
        }
    }

    private void check(TableRow row, RowFaults faults) {
        Integer earlier = seen.putIfAbsent(row.text("id"), row.number());
        if (!row.has("name")) {
            faults.add("name", PHRASES.say("group.name-missing"));
        }
        if (!row.has("id")) {
            faults.add("id", PHRASES.say("group.id-missing"));
        } else if (earlier != null) {
            faults.add("id", PHRASES.say("group.duplicate", earlier));
        }
        String place = row.text("belongsTo");
        boolean wholeCity = WORDS.wholeCity().contains(PlainText.key(place));
        if (!wholeCity && !units.isArea(place) && units.named(place).isEmpty()) {
            faults.add("belongsTo", PHRASES.say("group.place-unknown", place, units.suggestionFor(place)));
        }
        TooLong.check(row, "name", MAX_NAME, faults);
        TooLong.check(row, "id", MAX_NAME, faults);
        TooLong.check(row, "purpose", MAX_WORD, faults);
        TooLong.check(row, "owner", MAX_WORD, faults);
    }
}
