package cn.dingban.issue;

import cn.dingban.delivery.FileContent;
import cn.dingban.delivery.Wording;
import cn.dingban.shared.OfficeClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/**
 * Issues or follow-up orders as a workbook (问题台账): one row each with the fields of the hand-out form, and a second sheet with every step. All
 * cells are text, so that nothing that people wrote is taken for a formula.
 */
@Component
public class IssueSheet {

    private static final List<String> COLUMNS = List.of(
            "number",
            "project",
            "category",
            "description",
            "help",
            "urgent",
            "unit",
            "person",
            "raised",
            "tier",
            "status",
            "colour",
            "lead",
            "supporting",
            "requirement",
            "issuer",
            "due",
            "measures",
            "result",
            "evidence",
            "closed");
    private static final int[] WIDTHS = {
        16, 22, 12, 34, 22, 7, 22, 12, 19, 14, 20, 10, 22, 22, 30, 22, 14, 30, 26, 26, 14
    };
    private static final List<String> STEPS = List.of("number", "at", "who", "what", "detail", "through");
    private static final int[] STEP_WIDTHS = {16, 19, 14, 26, 60, 10};
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int CHARACTER = 256;
    private static final int HEADER = 1;
    private static final float TITLE_HEIGHT = 30;

    /** A cell holds at most 32,767. */
    private static final int MOST_CHARACTERS = 32_000;

    private final FindingIssues finding;
    private final Deadlines deadlines;
    private final IssueWords words;
    private final Wording wording;

    IssueSheet(FindingIssues finding, Deadlines deadlines, IssueWords words, Wording wording) {
        this.finding = finding;
        this.deadlines = deadlines;
        this.words = words;
        this.wording = wording;
    }

    /** @param day the day for which colours are worked out and which the file's name says */
    public FileContent of(IssueKind kind, List<IssueView> issues, LocalDate day) {
        String title = wording.phrase(kind == IssueKind.ISSUE ? "issue.sheet.issues" : "issue.sheet.orders");
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            IssueSheetStyles styles = new IssueSheetStyles(workbook);
            XSSFSheet list = sheet(workbook, title, title + " " + wording.day(day), COLUMNS, WIDTHS, styles);
            issues.forEach(issue -> fill(list, cells(issue, day), styles));
            String history = wording.phrase("issue.sheet.history");
            XSSFSheet steps = sheet(workbook, history, title + " " + history, STEPS, STEP_WIDTHS, styles);
            issues.forEach(issue ->
                    finding.history(issue.id()).forEach(step -> fill(steps, step(issue, step), styles)));
            finish(list, COLUMNS.size());
            finish(steps, STEPS.size());
            workbook.write(bytes);
            return new FileContent(wording.phrase("issue.sheet.file", title, day.toString()), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XSSFSheet sheet(
            XSSFWorkbook workbook,
            String name,
            String title,
            List<String> columns,
            int[] widths,
            IssueSheetStyles styles) {
        XSSFSheet sheet = workbook.createSheet(name);
        Row head = sheet.createRow(0);
        head.setHeightInPoints(TITLE_HEIGHT);
        head.createCell(0).setCellValue(title);
        head.getCell(0).setCellStyle(styles.title);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns.size() - 1));
        Row header = sheet.createRow(HEADER);
        for (int i = 0; i < columns.size(); i++) {
            header.createCell(i).setCellValue(wording.phrase("issue.sheet.column." + columns.get(i)));
            header.getCell(i).setCellStyle(styles.header);
            sheet.setColumnWidth(i, widths[i] * CHARACTER);
        }
        return sheet;
    }

    private static void finish(XSSFSheet sheet, int columns) {
        sheet.setAutoFilter(new CellRangeAddress(HEADER, Math.max(HEADER, sheet.getLastRowNum()), 0, columns - 1));
        sheet.createFreezePane(1, HEADER + 1);
        IssueSheetStyles.print(sheet, columns > STEPS.size() ? 2 : 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, 0, columns - 1));
    }

    private void fill(XSSFSheet sheet, List<String> cells, IssueSheetStyles styles) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            String text = fitting(cells.get(i));
            row.createCell(i).setCellValue(text);
            row.getCell(i).setCellStyle(styles.text);
            lines = Math.max(lines, IssueSheetStyles.lines(text, sheet.getColumnWidth(i) / CHARACTER));
        }
        row.setHeightInPoints(IssueSheetStyles.height(lines));
    }

    /** One endless text must not keep everybody from the rest. */
    private String fitting(String text) {
        return text.length() <= MOST_CHARACTERS
                ? text
                : text.substring(0, MOST_CHARACTERS) + wording.phrase("issue.more");
    }

    private List<String> cells(IssueView issue, LocalDate day) {
        Assignment assignment = issue.assignment();
        return List.of(
                words.label(issue),
                words.project(issue),
                issue.kind() == IssueKind.ISSUE ? words.category(issue) : "",
                issue.trouble().description(),
                issue.trouble().help(),
                issue.trouble().urgent() ? wording.phrase("issue.sheet.yes") : "",
                words.unit(issue.raised().unitId()),
                words.person(issue.raised().by()),
                moment(issue.raised().at()),
                words.tier(issue),
                words.status(issue),
                words.colour(deadlines.colour(issue, day)),
                words.unit(assignment.unitId()),
                words.units(assignment.supportingUnits()),
                assignment.requirement(),
                assignment.issuer(),
                Optional.ofNullable(issue.dueOn()).map(LocalDate::toString).orElseGet(() -> words.due(issue)),
                measures(issue),
                issue.outcome().result(),
                issue.outcome().evidence(),
                Optional.ofNullable(issue.outcome().closedOn())
                        .map(LocalDate::toString)
                        .orElse(""));
    }

    /** With its year and in digits, unlike in messages: lists are sorted, and kept for years. */
    private static String moment(Instant at) {
        return MOMENT.withZone(OfficeClock.ZONE).format(at);
    }

    /** What the lead body told last. */
    private String measures(IssueView issue) {
        return finding.history(issue.id()).stream()
                .filter(step -> step.kind() == StepKind.ANSWERED)
                .reduce((earlier, later) -> later)
                .map(StepView::detail)
                .orElse("");
    }

    private List<String> step(IssueView issue, StepView step) {
        return List.of(
                words.label(issue),
                moment(step.at()),
                words.person(step.actor()),
                words.step(issue, step),
                step.detail(),
                words.through(step));
    }
}
