package cn.dingban.organisation;

import cn.dingban.spreadsheet.ColumnNames;
import cn.dingban.spreadsheet.ImportTally;
import cn.dingban.spreadsheet.Listed;
import cn.dingban.spreadsheet.Phrases;
import cn.dingban.spreadsheet.RowFaults;
import cn.dingban.spreadsheet.Table;
import cn.dingban.spreadsheet.TableRow;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes over the rows of the table of people. */
final class OfficialRows {

    static final ColumnNames COLUMNS = ColumnNames.load("officials-columns");
    private static final Phrases PHRASES = new Phrases("organisation");
    private static final OrganisationWords WORDS = new OrganisationWords();
    private static final int MAX_NAME = 100;
    private static final int MAX_POST = 200;

    private final Table table;
    private final KnownUnits units;
    private final KnownOfficials known;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    OfficialRows(Table table, KnownUnits units, KnownOfficials known) {
        this.table = table;
        this.units = units;
        this.known = known;
        names.addAll(known.names());
        table.rows().forEach(row -> names.add(row.text("name")));
    }

    /** @param store null under a dry run */
    void takeOver(ImportTally tally, @Nullable StoredOfficials store) {
        for (TableRow row : table.rows()) {
            RowFaults faults = new RowFaults(row, COLUMNS);
            StoredUnit unit = unit(row, faults);
            Set<Role> roles = roles(row, faults);
            String mobile = mobile(row, faults);
            checkIdentity(row, faults);
            checkLeaders(row, faults);
            if (faults.none() && unit != null) {
                takeOver(row, new Read(unit, roles, mobile), tally, store, faults);
            }
            tally.reject(faults.all());
        }
    }

    /** What of a row needed reading rather than copying. */
    private record Read(
            StoredUnit unit, Set<Role> roles, @Nullable String mobile) {}

    private void takeOver(
            TableRow row, Read read, ImportTally tally, @Nullable StoredOfficials store, RowFaults faults) {
        String userId = row.has("userId") ? row.text("userId") : null;
        KnownOfficials.Found found = known.find(row.text("name"), userId, read.unit());
        if (found.candidates() > 1) {
            faults.add("userId", PHRASES.say("person.ambiguous", row.text("name"), found.candidates()));
            return;
        }
        StoredOfficial official = found.official().orElseGet(() -> new StoredOfficial(read.unit()));
        StoredOfficial.Particulars before = official.particulars();
        StoredOfficial.Particulars after = particulars(row, read, userId, before);
        if (store != null) {
            official.change(after);
            store.save(official);
        }
        if (found.official().isEmpty()) {
            known.add(official, after);
            tally.create();
        } else if (before.equals(after)) {
            tally.keep();
        } else {
            tally.update();
        }
    }

    /** A userId that the row leaves out stays; a column that the file does not have leaves what is stored. */
    private StoredOfficial.Particulars particulars(
            TableRow row, Read read, @Nullable String userId, StoredOfficial.Particulars before) {
        return new StoredOfficial.Particulars(
                row.text("name"),
                userId == null ? before.userId() : userId,
                table.has("mobile") ? read.mobile() : before.mobile(),
                read.unit(),
                table.has("post") ? row.text("post") : before.post(),
                read.roles(),
                table.has("liaisonFor") ? Set.copyOf(Listed.byAnyMark(row.text("liaisonFor"))) : before.leaders());
    }

    private @Nullable StoredUnit unit(TableRow row, RowFaults faults) {
        String name = row.text("unit");
        Optional<StoredUnit> unit = units.named(name);
        if (name.isEmpty()) {
            faults.add("unit", PHRASES.say("person.unit-missing"));
        } else if (unit.isEmpty()) {
            faults.add("unit", PHRASES.say("person.unit-unknown", name, units.suggestionFor(name)));
        }
        return name.isEmpty() ? null : unit.orElse(null);
    }

    private static Set<Role> roles(TableRow row, RowFaults faults) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : Listed.byAnyMark(row.text("roles"))) {
            Optional<Role> role = WORDS.role(word);
            role.ifPresent(roles::add);
            if (role.isEmpty()) {
                var words = WORDS.roleWords().values();
                String near = KnownUnits.suggest(word, words);
                faults.add("roles", PHRASES.say("person.role-unknown", word, near, String.join("、", words)));
            }
        }
        if (Role.ADMINISTRATIVE.stream().filter(roles::contains).count() > 1) {
            faults.add("roles", PHRASES.say("person.roles-apart"));
        }
        return roles;
    }

    private static @Nullable String mobile(TableRow row, RowFaults faults) {
        String digits = row.text("mobile").replaceAll("[\\s\\-]", "").replaceFirst("^(\\+|00)?86(?=1\\d{10}$)", "");
        if (!digits.isEmpty() && !digits.matches("1\\d{10}")) {
            faults.add("mobile", PHRASES.say("person.mobile-wrong", row.text("mobile")));
        }
        return digits.isEmpty() ? null : digits;
    }

    private void checkIdentity(TableRow row, RowFaults faults) {
        String name = row.text("name");
        if (name.isEmpty()) {
            faults.add("name", PHRASES.say("person.name-missing"));
        }
        String userId = row.text("userId");
        String key = userId.isEmpty() ? name + "\n" + row.text("unit") : userId;
        Integer earlier = seen.putIfAbsent(key, row.number());
        if (earlier != null && userId.isEmpty()) {
            faults.add("name", PHRASES.say("person.duplicate", name, earlier));
        } else if (earlier != null) {
            faults.add("userId", PHRASES.say("person.user-duplicate", userId, earlier));
        }
        TooLong.check(row, "name", MAX_NAME, faults);
        TooLong.check(row, "userId", MAX_NAME, faults);
        TooLong.check(row, "post", MAX_POST, faults);
    }

    private void checkLeaders(TableRow row, RowFaults faults) {
        for (String leader : Listed.byAnyMark(row.text("liaisonFor"))) {
            if (!names.contains(leader)) {
                faults.add(
                        "liaisonFor", PHRASES.say("person.leader-unknown", leader, KnownUnits.suggest(leader, names)));
            }
        }
    }
}
