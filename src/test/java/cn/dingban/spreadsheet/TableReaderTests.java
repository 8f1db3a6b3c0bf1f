package cn.dingban.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.shared.Wan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

class TableReaderTests {

    private static final ColumnNames PLAN = ColumnNames.load("plan-columns");
    private static final String HEADER = "序号|项目名称|年度计划投资|备注";

    private static Table table(byte[] xlsx) {
        ReadFile file = TableReader.read("计划.xlsx", xlsx);
        assertThat(file.refusal()).isNull();
        return file.table(PLAN).orElseThrow();
    }

    private static Table table(String... rows) {
        return table(Workbooks.of(List.of(rows)));
    }

    private static List<String> names(Table table) {
        return table.rows().stream().map(row -> row.text("name")).toList();
    }

    @Test
    void findsHeaderBelowTitlesInAnyOrder() {
        Table table = table("2026年计划", "单位：万元", "", " 年度 计划投资 |备注|项目　名称|序号", "500|甲|环线|1");
        assertThat(names(table)).containsExactly("环线");
        assertThat(table.rows().get(0).number()).isEqualTo(5);
        assertThat(table.money(table.rows().get(0), "annualInvestment").amount())
                .isEqualTo(Wan.of(500));
    }

    @Test
    void headerStatesItsUnit() {
        Table table = table("项目名称|总投资（亿元）|年度计划投资/万元|1月投资（元）", "环线|1.2|500|30000");
        TableRow row = table.rows().get(0);
        assertThat(table.money(row, "total").amount()).isEqualTo(Wan.of(12_000));
        assertThat(table.money(row, "annualInvestment").amount()).isEqualTo(Wan.of(500));
        assertThat(table.money(row, "investment.1").amount()).isEqualTo(Wan.of(3));
    }

    @Test
    void titleWithTwoUnitsStatesNone() {
        Table table = table("单位：亿元、万元", HEADER, "1|环线|500|");
        assertThat(table.money(table.rows().get(0), "annualInvestment").problem())
                .isNotNull();
    }

    @Test
    void skipsBlankRowsSectionsAndSums() {
        Table table = table(
                HEADER,
                "一、交通（2项）",
                "1|环线|500|",
                "",
                "二|水利|900|",
                "2|水库|900|",
                "|合计|1400|",
                "|||",
                "小计||1400|",
                "3|桥|1|");
        assertThat(names(table)).containsExactly("环线", "水库", "桥");
    }

    @Test
    void notesEndTheTable() {
        Table table = table(HEADER, "1|环线|500|", "注：以上均为示例", "2. 第二条说明", "填表人：张|审核人：李||", "各区汇总|二|1|");
        assertThat(names(table)).containsExactly("环线");
    }

    @Test
    void closingLineAfterGapInNameColumnIsNoRow() {
        Table table = table("项目名称|年度计划投资|备注", "环线|500|", "", "本表由重点办汇总");
        assertThat(names(table)).containsExactly("环线");
    }

    @Test
    void rowWithOnlyNameIsKeptSoThatSomebodyIsTold() {
        assertThat(names(table(HEADER, "1|环线|500|", "|水库||"))).containsExactly("环线", "水库");
    }

    @Test
    void verticalMergesRepeatAndMergedCaptionsAreSkipped() {
        Table table = table(Workbooks.with(book -> {
            XSSFSheet sheet = Workbooks.fill(
                    book.createSheet("计划"),
                    List.of("某市计划", "项目名称|责任单位|年度计划投资（万元）", "交通类", "环线|市交通局|1", "桥||2", "隧道||3"));
            Workbooks.merge(sheet, "A1:C1", "A3:C3", "B4:B6");
        }));
        assertThat(table.rows()).extracting(row -> row.text("responsible")).containsExactly("市交通局", "市交通局", "市交通局");
    }

    @Test
    void headerMayTakeTwoRows() {
        Table table = table(Workbooks.with(book -> {
            XSSFSheet sheet = Workbooks.fill(
                    book.createSheet("计划"),
                    List.of("项目名称|年度计划投资(万元)|1月||2月|", "||投资(万元)|形象进度|投资(万元)|形象进度", "环线|100|10|桩基|20|承台"));
            Workbooks.merge(sheet, "A1:A2", "B1:B2", "C1:D1", "E1:F1");
        }));
        TableRow row = table.rows().get(0);
        assertThat(row.text("physical.2")).isEqualTo("承台");
        assertThat(table.money(row, "investment.2").amount()).isEqualTo(Wan.of(20));
        assertThat(table.rows()).hasSize(1);
    }

    @Test
    void unknownColumnsBecomeRemarks() {
        Table table = table("项目名称|年度计划投资|联系人及电话", "环线|500|张某");
        assertThat(table.rows().get(0).remarks()).containsExactly(java.util.Map.entry("联系人及电话", "张某"));
    }

    @Test
    void repeatedHeaderIsNoRow() {
        assertThat(names(table(HEADER, "1|环线|500|", HEADER, "2|水库|1|"))).containsExactly("环线", "水库");
    }

    @Test
    void readsFormulasByCachedValueAndUnitsInNumberFormats() {
        Table table = table(Workbooks.with(book -> {
            XSSFSheet sheet = Workbooks.fill(book.createSheet("计划"), List.of("项目名称|年度计划投资|总投资", "环线||"));
            sheet.getRow(1).createCell(1).setCellFormula("100*12&\"万元\"");
            var cell = sheet.getRow(1).createCell(2);
            cell.setCellValue(1.2);
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("0.00\"亿元\""));
            cell.setCellStyle(style);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        }));
        TableRow row = table.rows().get(0);
        assertThat(table.money(row, "annualInvestment").amount()).isEqualTo(Wan.of(1_200));
        assertThat(table.money(row, "total").amount()).isEqualTo(Wan.of(12_000));
    }

    @Test
    void numbersAreExactToExcelsDigits() {
        Table table = table("项目名称|年度计划投资(万元)", "环线|1234.56");
        assertThat(table.rows().get(0).text("annualInvestment")).isEqualTo("1234.56");
    }

    @Test
    void ignoresHiddenSheets() {
        byte[] file = Workbooks.with(book -> {
            Workbooks.fill(book.createSheet("旧"), List.of(HEADER, "1|旧项目|1|"));
            Workbooks.fill(book.createSheet("新"), List.of(HEADER, "1|环线|1|"));
            book.setActiveSheet(1);
            book.setSheetHidden(0, true);
        });
        assertThat(names(table(file))).containsExactly("环线");
    }

    @Test
    void readsCsvInEveryCommonCharset() {
        String csv = "2026年计划,,\r\n单位：万元,,\r\n项目名称,年度计划投资,备注\r\n\"环线,一期\",\"1,200\",\"两\n行\"\r\n水库,5,\r\n";
        for (byte[] content : List.of(
                csv.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + csv).getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + csv.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE),
                csv.getBytes(Charset.forName("GB18030")))) {
            Table table = TableReader.read("计划.csv", content).table(PLAN).orElseThrow();
            assertThat(table.rows()).extracting(TableRow::number).containsExactly(4, 5);
            assertThat(table.money(table.rows().get(0), "annualInvestment").problem())
                    .isNull();
        }
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        assertThat(refusal("计划.xlsx", new byte[0])).contains("空的");
        assertThat(refusal("计划.xlsx", "你好".getBytes(StandardCharsets.UTF_8))).contains("打不开");
        assertThat(refusal("说明.docx", "你好".getBytes(StandardCharsets.UTF_8))).contains(".xlsx 和 .csv");
        assertThat(refusal("计划.xlsx", new byte[11 * 1024 * 1024])).contains("10 MB");
        try (HSSFWorkbook old = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            old.createSheet("计划");
            old.write(out);
            assertThat(refusal("计划.xls", out.toByteArray())).contains(".xls");
        }
    }

    @Test
    void refusesPasswordProtectedFile() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(Workbooks.of(List.of(HEADER)));
            }
            files.writeFilesystem(out);
            assertThat(refusal("计划.xlsx", out.toByteArray())).contains("密码");
        }
    }

    @Test
    void refusesTooManyRows() {
        StringBuilder csv = new StringBuilder("项目名称,年度计划投资\n");
        for (int i = 0; i <= 20_000; i++) {
            csv.append("项目").append(i).append(",1\n");
        }
        assertThat(refusal("计划.csv", csv.toString().getBytes(StandardCharsets.UTF_8)))
                .contains("20000");
    }

    @Test
    void readsNoOutsideEntities() throws IOException {
        byte[] attack = replaceSheet(
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                        + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>");
        assertThat(refusal("计划.xlsx", attack)).contains("打不开");
    }

    @Test
    void refusesZipBomb() throws IOException {
        byte[] bomb = replaceSheet("<worksheet><sheetData>" + " ".repeat(150_000_000) + "</sheetData></worksheet>");
        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(refusal("计划.xlsx", bomb)).contains("打不开");
    }

    private static String refusal(String name, byte[] content) {
        return String.valueOf(TableReader.read(name, content).refusal());
    }

    private static byte[] replaceSheet(String xml) throws IOException {
        byte[] book = Workbooks.of(List.of(HEADER));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                boolean sheet = entry.getName().endsWith("sheet1.xml");
                zip.write(sheet ? xml.getBytes(StandardCharsets.UTF_8) : in.readAllBytes());
            }
        }
        return out.toByteArray();
    }
}
