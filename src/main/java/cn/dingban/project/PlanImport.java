package cn.dingban.project;

import cn.dingban.spreadsheet.ImportTally;
import cn.dingban.spreadsheet.Phrases;
import cn.dingban.spreadsheet.PlainText;
import cn.dingban.spreadsheet.RowFaults;
import cn.dingban.spreadsheet.Table;
import cn.dingban.spreadsheet.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares a plan's table with what is stored and says what would change; it changes nothing itself. */
final class PlanImport {

    private static final Phrases PHRASES = new Phrases("project");

    private final Table table;
    private final PlanRowReader reader;
    private final KnownProjects projects;
    private final Map<Long, StoredPlanEntry> present = new LinkedHashMap<>();
    private final Map<Long, StoredPlanEntry> missing = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final ImportTally tally = new ImportTally();

    /** @param newest the newest entry of each project in this plan, withdrawn ones included */
    PlanImport(Table table, PlanRowReader reader, KnownProjects projects, List<StoredPlanEntry> newest) {
        this.table = table;
        this.reader = reader;
        this.projects = projects;
        newest.forEach(entry -> present.put(entry.project().id(), entry));
        present.values().stream()
                .filter(e -> !e.isWithdrawn())
                .forEach(e -> missing.put(e.project().id(), e));
    }

    /**
     * A sound row.
     *
     * @param project null for one that is not registered yet
     * @param entry what the plan says of it now; null where it is not in the plan
     */
    record Change(
            @Nullable StoredProject project,
            @Nullable StoredPlanEntry entry,
            ProjectFacts facts,
            List<String> aliases,
            PlanLine line,
            int position) {

        boolean isNew() {
            return entry == null;
        }

        boolean changesFacts() {
            return project == null || project.differsFrom(facts, aliases);
        }

        boolean changesLine() {
            return entry == null || !entry.line().equals(line);
        }
    }

    /** Reads all rows. */
    void compare() {
        for (TableRow row : table.rows()) {
            RowFaults faults = new RowFaults(row, PlanRowReader.COLUMNS);
            StoredProject project = projects.meantBy(row).orElse(null);
            checkIdentity(row, project, faults);
            Change change = read(row, project, faults);
            tally.reject(faults.all());
            projects.mentionedIn(row).forEach(mentioned -> missing.remove(mentioned.id()));
            if (faults.none()) {
                count(change);
                changes.add(change);
            }
        }
        missing.keySet().forEach(id -> tally.withdraw());
    }

    private Change read(TableRow row, @Nullable StoredProject project, RowFaults faults) {
        StoredPlanEntry newest = project == null ? null : present.get(project.id());
        StoredPlanEntry entry = newest == null || newest.isWithdrawn() ? null : newest;
        ProjectFacts before = project == null ? null : project.facts();
        return new Change(
                project,
                entry,
                reader.facts(row, before, faults),
                reader.aliases(row),
                reader.line(row, entry == null ? PlanLine.BLANK : entry.line(), faults),
                row.number());
    }

    private void checkIdentity(TableRow row, @Nullable StoredProject project, RowFaults faults) {
        String name = row.text("name");
        String code = row.text("code");
        if (name.isEmpty()) {
            faults.add("name", PHRASES.say("row.name-missing"));
            return;
        }
        if (project != null && !code.isEmpty()) {
            checkCode(name, code, project, faults);
        }
        if (faults.none()) {
            checkSeen(row, project, faults);
        }
    }

    private void checkCode(String name, String code, StoredProject project, RowFaults faults) {
        String registered = project.facts().code();
        Optional<StoredProject> namesake = projects.named(name);
        if (registered != null && !registered.equals(code)) {
            faults.add("code", PHRASES.say("row.name-has-other-code", name, registered));
        } else if (namesake.isPresent() && namesake.get() != project) {
            faults.add(
                    "code",
                    PHRASES.say("row.code-conflict", code, project.facts().name()));
        }
    }

    private void checkSeen(TableRow row, @Nullable StoredProject project, RowFaults faults) {
        String code = row.text("code");
        String key = project == null ? PlainText.key(row.text("name")) : "#" + project.id();
        Integer sameProject = seen.putIfAbsent(key, row.number());
        Integer sameCode = code.isEmpty() ? null : seen.putIfAbsent("code " + code, row.number());
        if (sameProject != null || sameCode != null) {
            faults.add("name", PHRASES.say("row.duplicate", sameProject == null ? sameCode : sameProject));
        }
    }

    private void count(Change change) {
        if (change.isNew()) {
            tally.create();
        } else if (change.changesFacts() || change.changesLine()) {
            tally.update();
        } else {
            tally.keep();
        }
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    /** Entries whose projects the file no longer has. */
    List<StoredPlanEntry> missing() {
        return List.copyOf(missing.values());
    }

    long presentCount() {
        return present.values().stream().filter(e -> !e.isWithdrawn()).count();
    }

    ImportTally tally() {
        return tally;
    }
}
