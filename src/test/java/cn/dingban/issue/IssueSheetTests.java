package cn.dingban.issue;

import static cn.dingban.issue.SampleIssues.DUE;
import static cn.dingban.issue.SampleIssues.RAISED;
import static cn.dingban.issue.SampleIssues.inHand;
import static cn.dingban.issue.SampleIssues.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_SMART_NULLS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.dingban.delivery.FileContent;
import cn.dingban.delivery.OutboxSlice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbook of issues, read back. */
class IssueSheetTests {

    private static final int HEADER = 1;
    private static final int FIRST = 2;
    private static final Instant MORNING = Instant.parse("2026-11-03T01:00:00Z");

    private final FindingIssues finding = mock();
    private final IssueWords words = mock(IssueWords.class, RETURNS_SMART_NULLS);
    private final Deadlines deadlines = mock();
    private final IssueSheet sheet = new IssueSheet(finding, deadlines, words, OutboxSlice.wording());

    @BeforeEach
    void nothingSpecial() {
        when(deadlines.colour(any(), any())).thenReturn(Colour.NONE);
        when(words.label(any())).thenReturn("问题 2026-1");
    }

    private XSSFWorkbook workbook(List<IssueView> issues) throws IOException {
        FileContent file = sheet.of(IssueKind.ISSUE, issues, DUE);
        return new XSSFWorkbook(new ByteArrayInputStream(file.bytes()));
    }

    @Test
    void isNamedByItsKindAndDay() {
        assertThat(sheet.of(IssueKind.ISSUE, List.of(), DUE).name()).isEqualTo("问题台账2026-11-20.xlsx");
        assertThat(sheet.of(IssueKind.FOLLOW_UP_ORDER, List.of(), DUE).name()).isEqualTo("督办台账2026-11-20.xlsx");
    }

    @Test
    void hasOneRowForEachIssueAndOneForEachStep() throws IOException {
        when(finding.history(1))
                .thenReturn(List.of(
                        new StepView(StepKind.RAISED, MORNING, "reporter01", 1, "", "inbox:1"),
                        new StepView(StepKind.ANSWERED, MORNING, "handler01", 1, "已报省厅", "inbox:2"),
                        new StepView(StepKind.ANSWERED, MORNING, "handler01", 1, "省厅已受理", "inbox:3")));
        try (XSSFWorkbook workbook = workbook(List.of(inHand(1, RAISED, DUE), inHand(2, RAISED, null)))) {
            Sheet list = workbook.getSheet("问题台账");
            assertThat(list.getLastRowNum()).isEqualTo(FIRST + 1);
            assertThat(cell(list, "反馈措施").getStringCellValue()).isEqualTo("省厅已受理");
            assertThat(workbook.getSheet("办理过程").getLastRowNum()).isEqualTo(FIRST + 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1+1", "-2000万", "@SUM(A1)", "\t=1+1", "a\u0000b"})
    void takesNothingThatPeopleWroteForAFormula(String typed) throws IOException {
        when(finding.history(1))
                .thenReturn(List.of(new StepView(StepKind.RAISED, MORNING, "reporter01", 1, typed, "inbox:1")));
        try (XSSFWorkbook workbook =
                workbook(List.of(told(inHand(1, RAISED, DUE), new Trouble(typed, "", typed, true))))) {
            for (Cell cell : List.of(
                    cell(workbook.getSheetAt(0), "问题描述"),
                    cell(workbook.getSheetAt(0), "请求帮助"),
                    cell(workbook.getSheetAt(1), "内容"))) {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
        }
    }

    @Test
    void keepsWhatIsLongerThanACellHoldsShort() throws IOException {
        Trouble endless = new Trouble("长".repeat(40_000), "", "", false);
        try (XSSFWorkbook workbook = workbook(List.of(told(inHand(1, RAISED, DUE), endless)))) {
            assertThat(cell(workbook.getSheetAt(0), "问题描述").getStringCellValue())
                    .startsWith("长长长")
                    .endsWith("…");
        }
    }

    @Test
    void keepsItsHeadInSightAndCanBeFilteredAndPrinted() throws IOException {
        try (XSSFWorkbook workbook = workbook(List.of(inHand(1, RAISED, DUE)))) {
            for (Sheet each : workbook) {
                assertThat(each.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) FIRST);
                assertThat(each.getPrintSetup().getLandscape()).isTrue();
                assertThat(each.getRepeatingRows()).isNotNull();
                assertThat(each.getRepeatingColumns()).isNotNull();
                assertThat(each.getRow(FIRST - 1).getCell(0).getStringCellValue())
                        .isEqualTo("编号");
            }
            assertThat(workbook.getSheetAt(0).getCTWorksheet().getAutoFilter().getRef())
                    .isEqualTo("A2:U3");
        }
    }

    @Test
    void givesRowsTheHeightThatTheirTextNeeds() throws IOException {
        Trouble told = new Trouble("用地报批缺指标".repeat(10), "", "", false);
        try (XSSFWorkbook workbook = workbook(List.of(told(inHand(1, RAISED, DUE), told), inHand(2, RAISED, DUE)))) {
            Sheet list = workbook.getSheetAt(0);
            assertThat(list.getRow(FIRST).getHeightInPoints()).isEqualTo(5 * 15.5f);
            assertThat(list.getRow(FIRST + 1).getHeightInPoints()).isEqualTo(15.5f);
        }
    }

    @Test
    void writesDaysSoThatTheyCanBeSorted() throws IOException {
        when(words.due(any())).thenReturn("无时限");
        try (XSSFWorkbook workbook = workbook(List.of(inHand(1, RAISED, DUE)))) {
            Sheet list = workbook.getSheetAt(0);
            assertThat(cell(list, "提出时间").getStringCellValue()).isEqualTo("2026-11-02 12:00");
            assertThat(cell(list, "办结时限").getStringCellValue()).isEqualTo("2026-11-20");
        }
        try (XSSFWorkbook workbook = workbook(List.of(inHand(1, RAISED, null)))) {
            assertThat(cell(workbook.getSheetAt(0), "办结时限").getStringCellValue())
                    .isEqualTo("无时限");
        }
    }

    private static Cell cell(Sheet sheet, String column) {
        Row header = sheet.getRow(HEADER);
        for (Cell cell : header) {
            if (cell.getStringCellValue().equals(column)) {
                return sheet.getRow(FIRST).getCell(cell.getColumnIndex());
            }
        }
        throw new AssertionError("No column " + column);
    }
}
