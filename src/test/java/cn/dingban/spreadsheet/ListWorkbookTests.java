package cn.dingban.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.spreadsheet.ListWorkbook.Column;
import cn.dingban.spreadsheet.ListWorkbook.ListSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A written list, read back. */
class ListWorkbookTests {

    private static final List<Column> COLUMNS = List.of(new Column("项目", 20), new Column("分值", 8));

    private static Sheet read(List<List<Object>> rows) throws IOException {
        byte[] bytes = new ListWorkbook(List.of(new ListSheet("台账", "积分台账", COLUMNS, rows, "……"))).bytes();
        return new XSSFWorkbook(new ByteArrayInputStream(bytes)).getSheetAt(0);
    }

    @Test
    void numbersCanBeAddedUpAndWordsAreNeverFormulas() throws IOException {
        Sheet sheet = read(List.of(List.of("=HYPERLINK(\"http://x\")", new BigDecimal("-0.5"))));
        assertThat(sheet.getRow(2).getCell(0).getCellType()).isEqualTo(CellType.STRING);
        assertThat(sheet.getRow(2).getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(-0.5);
    }

    @Test
    void aTextThatIsTooLongForACellIsCutAndSaysSo() throws IOException {
        Sheet sheet = read(List.of(List.of("长".repeat(40_000), BigDecimal.ONE)));
        assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
                .hasSizeLessThan(32_767)
                .endsWith("……");
    }

    @Test
    void aRowIsNeverHigherThanProgramsAllow() {
        assertThat(ListStyles.height(1000)).isEqualTo(409);
    }

    @Test
    void anEmptyListIsStillAList() throws IOException {
        assertThat(read(List.of()).getRow(1).getCell(1).getStringCellValue()).isEqualTo("分值");
    }
}
