package cn.dingban.project;

import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.Unit;
import cn.dingban.spreadsheet.Listed;
import cn.dingban.spreadsheet.NearestName;
import cn.dingban.spreadsheet.Phrases;
import cn.dingban.spreadsheet.PlainText;
import cn.dingban.spreadsheet.RowFaults;
import cn.dingban.spreadsheet.Table;
import cn.dingban.spreadsheet.TableRow;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the units and leaders that a plan's row names. Whoever is not registered is asked about, with the nearest name offered. */
final class PlanPeople {

    private static final Phrases PHRASES = new Phrases("project");

    private final Organisation organisation;

    PlanPeople(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The reporting and the responsible unit, and the area of the former; zeros while the row is at fault. */
    record Units(long builder, long responsible, String area) {}

    Units units(TableRow row, RowFaults faults) {
        if (!row.has("builder") && !row.has("responsible")) {
            faults.add("builder", PHRASES.say("row.unit-missing"));
        }
        Unit builder = unit(row, "builder", faults);
        Unit responsible = unit(row, "responsible", faults);
        Unit reporting = builder == null ? responsible : builder;
        Unit answering = responsible == null ? builder : responsible;
        return reporting == null || answering == null
                ? new Units(0, 0, "")
                : new Units(reporting.id(), answering.id(), reporting.area());
    }

    private @Nullable Unit unit(TableRow row, String key, RowFaults faults) {
        if (!row.has(key)) {
            return null;
        }
        Optional<Unit> unit = organisation.unitNamed(row.text(key));
        if (unit.isEmpty()) {
            List<String> names = organisation.units().stream().map(Unit::name).toList();
            faults.add(key, PHRASES.say("row.unit-unknown", row.text(key), nearest(row.text(key), names)));
        }
        return unit.orElse(null);
    }

    Set<PlanLeader> leaders(TableRow row, Table table, Set<PlanLeader> before, RowFaults faults) {
        Set<PlanLeader> leaders = new HashSet<>();
        collect(row, table, LeadAssignment.Kind.LEAD, before, leaders, faults);
        collect(row, table, LeadAssignment.Kind.LINE, before, leaders, faults);
        return leaders;
    }

    private void collect(
            TableRow row,
            Table table,
            LeadAssignment.Kind kind,
            Set<PlanLeader> before,
            Set<PlanLeader> leaders,
            RowFaults faults) {
        String key = kind == LeadAssignment.Kind.LEAD ? "lead" : "line";
        Role role = kind == LeadAssignment.Kind.LEAD ? Role.LEAD_OFFICIAL : Role.LINE_OFFICIAL;
        if (!table.has(key)) {
            before.stream().filter(leader -> leader.kind() == kind).forEach(leaders::add);
        }
        for (String name : Listed.byAnyMark(row.text(key))) {
            List<Official> found = leadersNamed(PlainText.compact(name).replaceAll("\\(.*\\)$", ""), role);
            if (found.size() == 1) {
                leaders.add(new PlanLeader(found.get(0).id(), kind));
            } else if (found.isEmpty()) {
                faults.add(key, PHRASES.say("row.person-unknown", name, nearest(name, leaderNames())));
            } else {
                faults.add(key, PHRASES.say("row.person-ambiguous", name, found.size()));
            }
        }
    }

    /** Of several namesakes those who are leaders are meant. */
    private List<Official> leadersNamed(String name, Role role) {
        List<Official> all = organisation.named(name);
        List<Official> leaders = all.stream().filter(o -> o.holds(role)).toList();
        return all.size() > 1 && !leaders.isEmpty() ? leaders : all;
    }

    private List<String> leaderNames() {
        return organisation.officials().stream()
                .filter(o -> o.holds(Role.LEAD_OFFICIAL) || o.holds(Role.LINE_OFFICIAL))
                .map(Official::name)
                .toList();
    }

    private static String nearest(String written, Collection<String> names) {
        return NearestName.to(written, names)
                .map(near -> PHRASES.say("nearest", near))
                .orElse("");
    }
}
