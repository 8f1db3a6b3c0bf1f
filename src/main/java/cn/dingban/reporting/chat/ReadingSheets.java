package cn.dingban.reporting.chat;

import cn.dingban.conversation.Caller;
import cn.dingban.delivery.Wording;
import cn.dingban.project.AnnualPlans;
import cn.dingban.project.PlanEntry;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.reporting.FindingReports;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import cn.dingban.spreadsheet.RejectedRow;
import cn.dingban.spreadsheet.RowFaults;
import cn.dingban.spreadsheet.Table;
import cn.dingban.spreadsheet.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads a filled form: which month, which rows are right, and what is wrong with the others. */
@Component
class ReadingSheets {

    private static final Pattern MONTH = Pattern.compile("(20\\d\\d)\\D{1,2}(1[0-2]|0?[1-9])(?!\\d)");

    private final ProjectRegister register;
    private final FindingReports reports;
    private final AnnualPlans plans;
    private final ReportableProjects projects;
    private final ReportPeriods periods;
    private final Wording wording;

    ReadingSheets(
            ProjectRegister register,
            FindingReports reports,
            AnnualPlans plans,
            ReportableProjects projects,
            ReportPeriods periods,
            Wording wording) {
        this.register = register;
        this.reports = reports;
        this.plans = plans;
        this.projects = projects;
        this.periods = periods;
        this.wording = wording;
    }

    SheetReading read(Caller caller, String fileName, Table table) {
        List<Project> own = projects.of(caller);
        ReportingPeriod period = period(table.sheetName() + " " + fileName);
        SheetRows rows = new SheetRows(table, period, own, new SheetRows.Known(register, reports, wording));
        List<SheetLine> lines = new ArrayList<>();
        List<RejectedRow> wrong = new ArrayList<>();
        int blank = 0;
        for (TableRow row : table.rows()) {
            if (SheetRows.isBlank(row)) {
                blank++;
                continue;
            }
            RowFaults faults = new RowFaults(row, SheetRows.COLUMNS);
            rows.read(row, faults).ifPresent(lines::add);
            wrong.addAll(faults.all());
        }
        List<String> notes = lines.stream()
                .filter(this::isFarAbovePlan)
                .map(line -> wording.phrase("reporting.sheet.far-above-plan", line.project()))
                .toList();
        return new SheetReading(period, lines, wrong, notes, blank);
    }

    /** The sheet's name or the file's says it; a month that has not begun is nobody's to report. */
    private ReportingPeriod period(String names) {
        Matcher named = MONTH.matcher(names);
        if (!named.find()) {
            return periods.current();
        }
        return ReportingPeriod.of(Integer.parseInt(named.group(1)), Integer.parseInt(named.group(2)));
    }

    private boolean isFarAbovePlan(SheetLine line) {
        Wan total = line.content().yearToDate();
        Wan planned = plans.entry(line.projectId(), line.period())
                .map(PlanEntry::planned)
                .orElse(null);
        return total != null && planned != null && total.compareTo(planned.plus(planned)) > 0;
    }
}
