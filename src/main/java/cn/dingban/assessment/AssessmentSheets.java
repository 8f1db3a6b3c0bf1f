package cn.dingban.assessment;

import cn.dingban.delivery.FileContent;
import cn.dingban.delivery.Wording;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import cn.dingban.spreadsheet.ListWorkbook;
import cn.dingban.spreadsheet.ListWorkbook.Column;
import cn.dingban.spreadsheet.ListWorkbook.ListSheet;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Workbooks: a month's judgements with everything they rest on, and a year's ledger with the sum of each unit. */
@Component
public class AssessmentSheets {

    private static final List<String> JUDGED = List.of(
            "project",
            "unit",
            "area",
            "target",
            "completed",
            "rate",
            "shortfall",
            "reported",
            "statistical",
            "source",
            "milestone",
            "result",
            "pace",
            "signal",
            "proposal",
            "points",
            "plan",
            "report",
            "rules",
            "day");
    private static final int[] JUDGED_WIDTHS = {
        26, 22, 10, 12, 12, 10, 12, 12, 12, 10, 12, 14, 12, 8, 30, 8, 9, 10, 16, 12
    };
    private static final List<String> LINES =
            List.of("month", "unit", "project", "kind", "points", "grounds", "maker", "checker", "at");
    private static final int[] LINE_WIDTHS = {10, 24, 24, 14, 9, 60, 12, 12, 18};
    private static final List<String> SUMS = List.of("unit", "deducted", "returned", "points");
    private static final int[] SUM_WIDTHS = {30, 12, 12, 12};
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Judgements judgements;
    private final FindingProposals proposals;
    private final Ledger ledger;
    private final Grounds grounds;
    private final Wording wording;

    AssessmentSheets(
            Judgements judgements, FindingProposals proposals, Ledger ledger, Grounds grounds, Wording wording) {
        this.judgements = judgements;
        this.proposals = proposals;
        this.ledger = ledger;
        this.grounds = grounds;
        this.wording = wording;
    }

    /** All projects of a month. */
    public FileContent month(ReportingPeriod period) {
        List<ProposalView> proposed = proposals.of(period);
        List<List<Object>> rows = judgements.of(period).stream()
                .map(month -> row(month, proposed))
                .toList();
        String title = phrase("judged.title", period.toString());
        return new FileContent(
                phrase("judged.file", period.toString()),
                new ListWorkbook(List.of(sheet(phrase("judged.name"), title, JUDGED, JUDGED_WIDTHS, rows))).bytes());
    }

    private List<Object> row(ProjectMonth month, List<ProposalView> proposed) {
        Judgement judgement = month.judgement();
        Optional<ProposalView> warning = proposed.stream()
                .filter(each -> each.kind() == ProposalKind.WARNING
                        && each.projectId() == month.project().id())
                .findFirst();
        return List.of(
                month.project().name(),
                grounds.unit(month.project().unitId()),
                month.project().area(),
                number(judgement.target()),
                number(judgement.completed()),
                judgement.rate() == null ? "" : judgement.rate(),
                number(judgement.shortfall()),
                number(month.reported()),
                number(month.statistical()),
                grounds.source(judgement),
                phrase("milestone." + WarningRules.code(judgement.milestone())),
                grounds.result(judgement),
                phrase("pace." + WarningRules.code(judgement.pace())),
                phrase("signal." + WarningRules.code(judgement.signal())),
                warning.map(each -> each.number() + " " + each.matter().rule().name())
                        .orElse(""),
                warning.<Object>map(each -> each.matter().points()).orElse(""),
                String.valueOf(judgement.basis().planVersion()),
                judgement.basis().reportId() == null
                        ? ""
                        : String.valueOf(judgement.basis().reportId()),
                judgement.basis().ruleRevision(),
                judgement.basis().judgedOn().toString());
    }

    /** A year's ledger, line by line, and the roll-up that follows from it. */
    public FileContent ledger(int year) {
        List<PointView> lines = ledger.of(year);
        List<List<Object>> rows = lines.stream().map(this::row).toList();
        List<List<Object>> sums = new ArrayList<>();
        ledger.byUnit(year).forEach((unitId, sum) -> sums.add(sum(unitId, lines, sum)));
        String title = phrase("ledger.title", String.valueOf(year));
        return new FileContent(
                phrase("ledger.file", String.valueOf(year)),
                new ListWorkbook(List.of(
                                sheet(phrase("ledger.name"), title, LINES, LINE_WIDTHS, rows),
                                sheet(phrase("sums.name"), title + " " + phrase("sums.name"), SUMS, SUM_WIDTHS, sums)))
                        .bytes());
    }

    private List<Object> row(PointView line) {
        return List.of(
                line.period().toString(),
                grounds.unit(line.unitId()),
                line.projectId() == 0 ? "" : grounds.project(line.projectId()),
                wording.phrase("assessment.point." + line.kind().name().toLowerCase(Locale.ROOT)),
                line.points(),
                line.grounds(),
                grounds.person(line.maker()),
                grounds.person(line.checker()),
                MOMENT.format(LocalDateTime.ofInstant(line.enteredAt(), OfficeClock.ZONE)));
    }

    private List<Object> sum(long unitId, List<PointView> lines, BigDecimal sum) {
        List<PointView> own =
                lines.stream().filter(line -> line.unitId() == unitId).toList();
        BigDecimal deducted = Ledger.sum(
                own.stream().filter(line -> line.points().signum() < 0).toList());
        return List.of(grounds.unit(unitId), deducted, sum.subtract(deducted), sum);
    }

    private ListSheet sheet(String name, String title, List<String> columns, int[] widths, List<List<Object>> rows) {
        List<Column> named = IntStream.range(0, columns.size())
                .mapToObj(i -> new Column(phrase("column." + columns.get(i)), widths[i]))
                .toList();
        return new ListSheet(name, title, named, rows, "");
    }

    private String phrase(String key, Object... arguments) {
        return wording.phrase("assessment.sheet." + key, arguments);
    }

    private static Object number(@Nullable Wan amount) {
        return amount == null ? "" : amount.amount();
    }
}
