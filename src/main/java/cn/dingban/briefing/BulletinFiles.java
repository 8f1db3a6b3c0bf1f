package cn.dingban.briefing;

import cn.dingban.assessment.Judgement;
import cn.dingban.assessment.Judgement.Result;
import cn.dingban.briefing.BulletinFigures.Line;
import cn.dingban.delivery.FileContent;
import cn.dingban.delivery.Wording;
import cn.dingban.document.OfficialDocument;
import cn.dingban.document.OfficialTable;
import cn.dingban.document.OfficialTable.Column;
import cn.dingban.document.ProgressChart;
import cn.dingban.document.ProgressChart.Bar;
import cn.dingban.document.ProgressChart.Tone;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.shared.Wan;
import cn.dingban.spreadsheet.ListWorkbook;
import cn.dingban.spreadsheet.ListWorkbook.ListSheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A bulletin as .docx in the official layout, its number and seal left blank, and its annex as .xlsx with the full table in 万元. */
@Component
class BulletinFiles {

    private static final List<String> COLUMNS =
            List.of("number", "project", "unit", "planned", "target", "completed", "rate", "works", "result");
    private static final int[] SHARES = {1, 6, 5, 2, 2, 2, 2, 5, 2};
    private static final List<String> ANNEX = List.of(
            "number",
            "project",
            "area",
            "unit",
            "nature",
            "industry",
            "total",
            "planned",
            "target",
            "reported",
            "statistical",
            "completed",
            "rate",
            "works",
            "result",
            "signal");
    private static final int[] WIDTHS = {6, 34, 12, 28, 8, 10, 12, 12, 12, 12, 12, 12, 10, 30, 12, 8};

    private final BulletinText text;
    private final Wording wording;
    private final BulletinRules rules;

    BulletinFiles(BulletinText text, Wording wording, RuleBook book) {
        this.text = text;
        this.wording = wording;
        this.rules = book.read("mechanism/bulletins.yml", BulletinRules.class);
    }

    /** As they were signed. */
    List<FileContent> signed(Bulletin bulletin) {
        return named(bulletin.view().key(), "signed.file", bulletin.document(), bulletin.annex());
    }

    /** Of a draft, as they would be now. */
    List<FileContent> draft(BulletinView bulletin, BulletinFigures figures) {
        return named(bulletin.key(), "draft.file", document(bulletin, figures, null), annex(bulletin.key(), figures));
    }

    private List<FileContent> named(BulletinKey key, String document, byte[] text, byte[] table) {
        String name = title(key).replace("\n", "");
        return List.of(
                new FileContent(phrase(document, name), text), new FileContent(phrase("annex.file", name), table));
    }

    /** @param day of the signature; null for a draft, whose date stays blank */
    byte[] document(BulletinView bulletin, BulletinFigures figures, @Nullable LocalDate day) {
        String date = day == null ? phrase("date.blank") : date(day);
        OfficialDocument document = new OfficialDocument();
        if (rules.redHead()) {
            document.redHead(rules.issuer(), phrase("number.blank"));
        } else {
            document.blank(phrase("number.blank"));
        }
        document.title(title(bulletin.key()).split("\n"))
                .addressee(phrase("addressee." + code(bulletin.key().kind()), figures.area()));
        for (String paragraph : bulletin.paragraphs()) {
            if (text.isHeading(paragraph)) {
                document.heading(paragraph);
            } else {
                document.text(paragraph);
            }
        }
        chart(bulletin.key(), figures)
                .ifPresent(chart -> document.picture(chart.png(), ProgressChart.WIDTH, chart.height()));
        document.annexes(phrase("annex"), List.of(phrase("annex.table"), phrase("annex.missed")))
                .signature(rules.issuer(), date)
                .colophon(phrase("copies", rules.copies()), rules.issuer(), phrase("printed", date))
                .landscape()
                .title(phrase("annex.title", 1, phrase("annex.table")))
                .table(table(figures.lines()))
                .title(phrase("annex.title", 2, phrase("annex.missed")))
                .table(table(figures.lines().stream()
                        .filter(line -> line.month().judgement().result() == Result.MISSED)
                        .toList()));
        return document.bytes();
    }

    /** Its two lines, divided where it reads well. */
    String title(BulletinKey key) {
        return phrase(
                "title." + code(key.kind()),
                String.valueOf(key.period().year()),
                String.valueOf(key.period().monthNumber()),
                key.area());
    }

    private java.util.Optional<ProgressChart> chart(BulletinKey key, BulletinFigures figures) {
        Map<String, Tally> tallies = key.kind() == BulletinKind.CITY ? figures.byArea() : figures.byIndustry();
        List<Bar> bars = new ArrayList<>();
        tallies.forEach((name, tally) -> {
            BigDecimal rate = tally.ofTheYear();
            if (rate != null) {
                bars.add(new Bar(name, rate.doubleValue(), tone(tally, figures.month())));
            }
        });
        BigDecimal pace = Tally.pace(figures.month(), 1);
        return key.kind() == BulletinKind.PLANNING || bars.size() < 2
                ? java.util.Optional.empty()
                : java.util.Optional.of(new ProgressChart(
                        phrase("chart." + code(key.kind())),
                        phrase("chart.pace", pace.toPlainString()),
                        pace.doubleValue(),
                        bars));
    }

    private static Tone tone(Tally tally, int month) {
        BigDecimal ahead = tally.aheadOfPace(month);
        return ahead != null && ahead.signum() < 0 ? Tone.YELLOW : Tone.GREEN;
    }

    private OfficialTable table(List<Line> lines) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            String key = COLUMNS.get(i);
            columns.add(new Column(
                    phrase("column." + key),
                    SHARES[i],
                    List.of("planned", "target", "completed", "rate").contains(key)));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            Tally tally = line.tally();
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    line.month().project().name(),
                    line.unit(),
                    tally.planned().toString(),
                    tally.targeted().toString(),
                    Objects.toString(line.month().yearToDate(), ""),
                    plain(tally.ofTheYear()),
                    works(line),
                    result(line)));
        }
        return new OfficialTable(columns, rows);
    }

    private static String works(Line line) {
        var report = line.month().report();
        return report == null ? "" : report.content().progress();
    }

    private String result(Line line) {
        return phrase("result."
                + line.month()
                        .judgement()
                        .result()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'));
    }

    private static String plain(@Nullable BigDecimal rate) {
        return rate == null ? "" : rate.toPlainString() + "%";
    }

    byte[] annex(BulletinKey key, BulletinFigures figures) {
        List<ListWorkbook.Column> columns = new ArrayList<>();
        for (int i = 0; i < ANNEX.size(); i++) {
            columns.add(new ListWorkbook.Column(phrase("column." + ANNEX.get(i)), WIDTHS[i]));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Line line : figures.lines()) {
            rows.add(row(rows.size() + 1, line));
        }
        String title = title(key).replace("\n", "");
        return new ListWorkbook(List.of(new ListSheet(phrase("annex.table"), title, columns, rows, ""))).bytes();
    }

    private List<Object> row(int number, Line line) {
        Judgement judgement = line.month().judgement();
        BigDecimal rate = line.tally().ofTheYear();
        return List.of(
                BigDecimal.valueOf(number),
                line.month().project().name(),
                line.area(),
                line.unit(),
                line.month().project().nature(),
                line.month().project().industry(),
                number(line.month().project().totalInvestment()),
                number(line.month().plan().planned()),
                line.tally().targeted().amount(),
                number(line.month().reported()),
                number(line.month().statistical()),
                number(line.month().yearToDate()),
                rate == null ? "" : rate,
                works(line),
                result(line),
                phrase("signal." + judgement.signal().name().toLowerCase(Locale.ROOT)));
    }

    private static Object number(@Nullable Wan amount) {
        return amount == null ? "" : amount.amount();
    }

    /** Arabic digits, without leading zeros (GB/T 9704-2012). */
    private String date(LocalDate day) {
        return phrase(
                "date",
                String.valueOf(day.getYear()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getDayOfMonth()));
    }

    static String code(BulletinKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    String phrase(String key, Object... arguments) {
        return wording.phrase("briefing.bulletin." + key, arguments);
    }
}
