package cn.dingban.project;

import cn.dingban.shared.Wan;
import cn.dingban.spreadsheet.ColumnNames;
import cn.dingban.spreadsheet.Listed;
import cn.dingban.spreadsheet.MoneyCell;
import cn.dingban.spreadsheet.Phrases;
import cn.dingban.spreadsheet.RowFaults;
import cn.dingban.spreadsheet.Table;
import cn.dingban.spreadsheet.TableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a row of the physical-progress plan. A column that the file does not have leaves what is stored as it is. */
final class PlanRowReader {

    static final ColumnNames COLUMNS = ColumnNames.load("plan-columns");
    private static final Phrases PHRASES = new Phrases("project");
    private static final int MONTHS = 12;
    private static final int SHOWN = 20;
    private static final Map<String, Integer> MOST = Map.of(
            "code", 64, "name", 300, "shortName", 300, "place", 300, "nature", 100, "industry", 100, "duration", 300);

    private final Table table;
    private final PlanPeople people;

    PlanRowReader(Table table, PlanPeople people) {
        this.table = table;
        this.people = people;
    }

    ProjectFacts facts(TableRow row, @Nullable ProjectFacts before, RowFaults faults) {
        MOST.forEach((key, most) -> checkLength(row, key, most, faults));
        PlanPeople.Units units = people.units(row, faults);
        List<String> shortNames = Listed.bySemicolon(row.text("shortName"));
        String shortName = shortNames.isEmpty() ? null : shortNames.get(0);
        String code = row.has("code") ? row.text("code") : before == null ? null : before.code();
        String place = row.has("place") ? row.text("place") : units.area();
        Wan total = money(row, "total", faults);
        Wan prior = money(row, "prior", faults);
        return new ProjectFacts(
                code,
                row.text("name"),
                before == null || table.has("shortName") ? shortName : before.shortName(),
                units.builder(),
                units.responsible(),
                before == null || table.has("place") ? place : before.area(),
                before == null || table.has("nature") ? row.text("nature") : before.nature(),
                before == null || table.has("industry") ? row.text("industry") : before.industry(),
                before == null || table.has("scale") ? row.text("scale") : before.scale(),
                before == null || table.has("duration") ? row.text("duration") : before.duration(),
                before == null || table.has("total") ? total : before.totalInvestment(),
                before == null || table.has("prior") ? prior : before.priorCompleted(),
                before == null || table.has("remark") ? remark(row) : before.remark());
    }

    /** The further short names of a project. */
    List<String> aliases(TableRow row) {
        return Listed.bySemicolon(row.text("shortName")).stream().skip(1).toList();
    }

    PlanLine line(TableRow row, PlanLine before, RowFaults faults) {
        Map<Integer, MonthlyTarget> targets = new HashMap<>();
        boolean monthly = false;
        for (int month = 1; month <= MONTHS; month++) {
            monthly |= table.has("investment." + month) || table.has("physical." + month);
            Wan investment = money(row, "investment." + month, faults);
            String physical = textOrNull(row, "physical." + month);
            if (investment != null || physical != null) {
                targets.put(month, new MonthlyTarget(investment, physical));
            }
        }
        return new PlanLine(
                money(row, "annualInvestment", faults),
                table.has("annualGoal") ? textOrNull(row, "annualGoal") : before.annualGoal(),
                monthly ? targets : before.targets(),
                people.leaders(row, table, before.leaders(), faults));
    }

    private static String remark(TableRow row) {
        return Stream.concat(
                        Stream.of(row.text("remark")),
                        row.remarks().entrySet().stream().map(e -> e.getKey() + "：" + e.getValue()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("；"));
    }

    private static @Nullable String textOrNull(TableRow row, String key) {
        return row.has(key) ? row.text(key) : null;
    }

    private @Nullable Wan money(TableRow row, String key, RowFaults faults) {
        MoneyCell cell = table.money(row, key);
        if (cell.problem() != null) {
            faults.add(key, cell.problem());
        }
        return cell.amount();
    }

    private static void checkLength(TableRow row, String key, int most, RowFaults faults) {
        String text = row.text(key);
        if (text.length() > most) {
            faults.add(key, PHRASES.say("row.too-long", text.substring(0, SHOWN), most));
        }
    }
}
