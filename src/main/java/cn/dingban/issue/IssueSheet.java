package cn.dingban.issue;

import cn.dingban.delivery.FileContent;
import cn.dingban.delivery.Wording;
import cn.dingban.shared.OfficeClock;
import cn.dingban.spreadsheet.ListWorkbook;
import cn.dingban.spreadsheet.ListWorkbook.Column;
import cn.dingban.spreadsheet.ListWorkbook.ListSheet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
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
        String title = title(kind);
        String history = wording.phrase("issue.sheet.history");
        List<List<Object>> steps = issues.stream()
                .flatMap(issue -> finding.history(issue.id()).stream().map(step -> step(issue, step)))
                .toList();
        var workbook = new ListWorkbook(List.of(
                sheet(title, title + " " + wording.day(day), columns(COLUMNS, WIDTHS), rows(issues, day)),
                sheet(history, title + " " + history, columns(STEPS, STEP_WIDTHS), steps)));
        return new FileContent(name(kind, day), workbook.bytes());
    }

    /** The file's name. */
    String name(IssueKind kind, LocalDate day) {
        return wording.phrase("issue.sheet.file", title(kind), day.toString());
    }

    private String title(IssueKind kind) {
        return wording.phrase(kind == IssueKind.ISSUE ? "issue.sheet.issues" : "issue.sheet.orders");
    }

    private List<List<Object>> rows(List<IssueView> issues, LocalDate day) {
        return issues.stream().map(issue -> cells(issue, day)).toList();
    }

    private ListSheet sheet(String name, String title, List<Column> columns, List<List<Object>> rows) {
        return new ListSheet(name, title, columns, rows, wording.phrase("issue.more"));
    }

    private List<Column> columns(List<String> names, int[] widths) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Column(wording.phrase("issue.sheet.column." + names.get(i)), widths[i]))
                .toList();
    }

    private List<Object> cells(IssueView issue, LocalDate day) {
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

    private List<Object> step(IssueView issue, StepView step) {
        return List.of(
                words.label(issue),
                moment(step.at()),
                words.person(step.actor()),
                words.step(issue, step),
                step.detail(),
                words.through(step));
    }
}
