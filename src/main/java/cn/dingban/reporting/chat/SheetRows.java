package cn.dingban.reporting.chat;

import cn.dingban.delivery.Wording;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.reporting.FindingReports;
import cn.dingban.reporting.ReportContent;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import cn.dingban.spreadsheet.ColumnNames;
import cn.dingban.spreadsheet.MoneyCell;
import cn.dingban.spreadsheet.RowFaults;
import cn.dingban.spreadsheet.Table;
import cn.dingban.spreadsheet.TableRow;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one filled form, with the same checks as in chat. */
final class SheetRows {

    static final ColumnNames COLUMNS = ColumnNames.load("report-columns");

    private static final List<String> TO_FILL = List.of("month", "ytd", "progress", "problems", "next");
    private static final List<String> TEXTS = List.of("progress", "problems", "next");
    private static final int LONGEST = 1000;

    /** A spreadsheet program would take it for a formula when it is exported again. */
    private static final Pattern FORMULA = Pattern.compile("^[=@].*|^[+-](?![\\d.]).*", Pattern.DOTALL);

    private final Table table;
    private final ReportingPeriod period;
    private final List<Project> own;
    private final Known known;
    private final Set<Long> seen = new HashSet<>();

    /** What rows are held against. */
    record Known(ProjectRegister register, FindingReports reports, Wording wording) {}

    SheetRows(Table table, ReportingPeriod period, List<Project> own, Known known) {
        this.table = table;
        this.period = period;
        this.own = own;
        this.known = known;
    }

    static boolean isBlank(TableRow row) {
        return TO_FILL.stream().noneMatch(row::has);
    }

    /** The row as a line; nothing when something is wrong with it. */
    Optional<SheetLine> read(TableRow row, RowFaults faults) {
        Optional<Project> project = project(row, faults);
        Wan month = money(row, "month", faults);
        Wan yearToDate = money(row, "ytd", faults);
        if (!row.has("month")) {
            faults.add("month", words("reporting.sheet.fault.month-missing"));
        }
        if (!row.has("progress")) {
            faults.add("progress", words("reporting.sheet.fault.progress-missing"));
        }
        TEXTS.forEach(key -> checkText(row, key, faults));
        Optional<Boolean> met = met(row, faults);
        if (!faults.none() || project.isEmpty()) {
            return Optional.empty();
        }
        Wan before = before(project.get());
        Wan total = yearToDate == null && before != null && month != null ? before.plus(month) : yearToDate;
        checkAgainst(row, month, total, before, faults);
        return faults.none()
                ? Optional.of(new SheetLine(
                        project.get().id(),
                        project.get().calledName(),
                        period.toString(),
                        new ReportContent(month, total, row.text("progress"), row.text("problems"), row.text("next"))
                                .withMilestoneMet(met.orElse(null))))
                : Optional.empty();
    }

    private Optional<Project> project(TableRow row, RowFaults faults) {
        String name = row.text("name");
        List<Project> found = known.register().matching(name, own);
        if (found.size() != 1) {
            boolean another = found.isEmpty()
                    && !known.register()
                            .matching(name, known.register().planned(period))
                            .isEmpty();
            faults.add(
                    "name",
                    words(
                            found.size() > 1
                                    ? "reporting.sheet.fault.name-unclear"
                                    : another
                                            ? "reporting.sheet.fault.name-of-others"
                                            : "reporting.sheet.fault.name-unknown",
                            name));
            return Optional.empty();
        }
        Project project = found.get(0);
        if (!seen.add(project.id())) {
            faults.add("name", words("reporting.sheet.fault.name-twice", name));
        }
        if (known.reports().accepted(project.id(), period).isPresent()) {
            faults.add(
                    "name",
                    words("reporting.sheet.fault.accepted", known.wording().month(period)));
        }
        return Optional.of(project);
    }

    private @Nullable Wan money(TableRow row, String key, RowFaults faults) {
        MoneyCell cell = table.money(row, key);
        if (cell.problem() != null) {
            faults.add(key, cell.problem());
        } else if (row.has(key) && cell.amount() == null) {
            faults.add(key, words("reporting.sheet.fault.amount-please", row.text(key)));
        }
        return cell.amount();
    }

    private void checkText(TableRow row, String key, RowFaults faults) {
        String text = row.text(key);
        if (text.length() > LONGEST) {
            faults.add(key, words("reporting.sheet.fault.too-long", String.valueOf(LONGEST)));
        } else if (FORMULA.matcher(text).matches()) {
            faults.add(key, words("reporting.sheet.fault.formula"));
        }
    }

    private Optional<Boolean> met(TableRow row, RowFaults faults) {
        String said = row.text("onTarget");
        if (said.isEmpty()) {
            return Optional.empty();
        }
        boolean yes = known.wording().isOneOf("reporting.word.yes", said);
        if (!yes && !known.wording().isOneOf("reporting.word.no", said)) {
            faults.add("onTarget", words("reporting.sheet.fault.yes-or-no", said));
        }
        return Optional.of(yes);
    }

    private @Nullable Wan before(Project project) {
        return period.monthNumber() == 1
                ? Wan.ZERO
                : known.reports()
                        .reported(project.id(), period.previous())
                        .map(report -> report.content().yearToDate())
                        .orElse(null);
    }

    private void checkAgainst(
            TableRow row, @Nullable Wan month, @Nullable Wan total, @Nullable Wan before, RowFaults faults) {
        if (total == null) {
            return;
        }
        if (before != null && total.compareTo(before) < 0) {
            faults.add("ytd", words("reporting.sheet.fault.less-than-before", total.toString(), before.toString()));
        }
        if (month != null && month.compareTo(total) > 0) {
            faults.add("ytd", words("reporting.sheet.fault.month-above-year", month.toString(), total.toString()));
        }
    }

    private String words(String key, Object... arguments) {
        return known.wording().phrase(key, arguments);
    }
}
