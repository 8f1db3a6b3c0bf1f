package cn.dingban.reporting.statistics;

import cn.dingban.project.Project;
import cn.dingban.shared.Wan;
import cn.dingban.spreadsheet.ColumnNames;
import cn.dingban.spreadsheet.MoneyCell;
import cn.dingban.spreadsheet.NearestName;
import cn.dingban.spreadsheet.Phrases;
import cn.dingban.spreadsheet.PlainText;
import cn.dingban.spreadsheet.RowFaults;
import cn.dingban.spreadsheet.Table;
import cn.dingban.spreadsheet.TableRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the rows of a statistical table. A project is meant by its code or by its exact name: figures are never put to one that is only like it. */
final class StatisticRows {

    static final ColumnNames COLUMNS = ColumnNames.load("statistics-columns");

    private static final Phrases PHRASES = new Phrases("reporting");
    private static final Set<String> SUMS = Set.of("合计", "总计", "小计", "合 计", "总 计");
    private static final int LONGEST = 500;

    private final Table table;
    private final Map<String, Project> byCode;
    private final Map<String, List<Project>> byName = new HashMap<>();
    private final Set<Long> seen = new HashSet<>();

    /** One project's figure. */
    record Line(long projectId, Wan yearToDate, String remark) {}

    StatisticRows(Table table, Collection<Project> planned) {
        this.table = table;
        this.byCode = planned.stream()
                .filter(project -> project.code() != null)
                .collect(Collectors.toMap(project -> String.valueOf(project.code()), project -> project));
        for (Project project : planned) {
            Stream.concat(Stream.of(project.name(), project.calledName()), project.aliases().stream())
                    .map(PlainText::key)
                    .distinct()
                    .forEach(key -> byName.merge(key, List.of(project), StatisticRows::both));
        }
    }

    private static List<Project> both(List<Project> some, List<Project> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** The row's figure; nothing for a sum, or when something is wrong with it. */
    Optional<Line> read(TableRow row, RowFaults faults) {
        if (SUMS.contains(row.text("name"))
                || row.text("name").isEmpty() && row.text("code").isEmpty()) {
            return Optional.empty();
        }
        Optional<Project> project = project(row, faults);
        MoneyCell cell = table.money(row, "ytd");
        Wan amount = cell.amount();
        if (cell.problem() != null) {
            faults.add("ytd", cell.problem());
        } else if (amount == null) {
            faults.add("ytd", PHRASES.say("reporting.statistics.amount-please"));
        }
        String remark = row.text("remark");
        return faults.none() && amount != null
                ? project.map(meant ->
                        new Line(meant.id(), amount, remark.length() > LONGEST ? remark.substring(0, LONGEST) : remark))
                : Optional.empty();
    }

    private Optional<Project> project(TableRow row, RowFaults faults) {
        String code = row.text("code");
        String name = row.text("name");
        Project coded = byCode.get(code);
        List<Project> named = byName.getOrDefault(PlainText.key(name), List.of());
        if (coded == null && named.size() != 1) {
            faults.add(name.isEmpty() ? "code" : "name", unknown(name.isEmpty() ? code : name, named));
            return Optional.empty();
        }
        Project meant = coded == null ? named.get(0) : coded;
        if (coded != null && !name.isEmpty() && !named.isEmpty() && !named.contains(coded)) {
            faults.add("code", PHRASES.say("reporting.statistics.code-and-name-differ", coded.name(), name));
            return Optional.empty();
        }
        if (!seen.add(meant.id())) {
            faults.add("name", PHRASES.say("reporting.statistics.twice", meant.name()));
            return Optional.empty();
        }
        return Optional.of(meant);
    }

    private String unknown(String said, List<Project> candidates) {
        if (candidates.size() > 1) {
            return PHRASES.say(
                    "reporting.statistics.several",
                    said,
                    candidates.stream().map(Project::name).collect(Collectors.joining("、")));
        }
        return NearestName.to(said, names())
                .map(near -> PHRASES.say("reporting.statistics.unknown-but-near", said, near))
                .orElseGet(() -> PHRASES.say("reporting.statistics.unknown", said));
    }

    private List<String> names() {
        return byName.values().stream()
                .flatMap(List::stream)
                .map(Project::name)
                .distinct()
                .toList();
    }
}
