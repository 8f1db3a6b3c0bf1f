package cn.dingban.reporting.chat;

import cn.dingban.delivery.FileContent;
import cn.dingban.delivery.Wording;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The month's form as a workbook (月度进展报送表): one sheet, the projects' names in it and locked, the rest to be filled in. */
@Component
class MonthForm {

    private static final List<String> COLUMNS =
            List.of("name", "target", "before", "month", "ytd", "progress", "on-target", "problems", "next");
    private static final int[] WIDTHS = {34, 16, 16, 16, 19, 34, 12, 28, 28};
    private static final int LAST_GIVEN = 2;
    private static final int MONTH = 3;
    private static final int YEAR_TO_DATE = 4;
    private static final int ON_TARGET = 6;
    private static final int HEADER = 3;
    private static final int CHARACTER = 256;
    private static final float ROW_HEIGHT = 33;
    private static final float HINT_HEIGHT = 48;

    private final Wording wording;

    MonthForm(Wording wording) {
        this.wording = wording;
    }

    /** What is known of a project, for those who fill it in. */
    record Line(
            String project, @Nullable Wan target, @Nullable Wan before) {}

    FileContent of(ReportingPeriod period, String unit, String due, List<Line> lines) {
        String month = wording.phrase(
                "reporting.sheet.month", String.valueOf(period.year()), String.valueOf(period.monthNumber()));
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet(month);
            MonthFormStyles styles = new MonthFormStyles(workbook);
            head(sheet, styles, month, unit, due);
            for (int i = 0; i < lines.size(); i++) {
                line(sheet.createRow(HEADER + 1 + i), styles, lines.get(i));
            }
            guide(sheet, HEADER + lines.size());
            workbook.write(bytes);
            return new FileContent(wording.phrase("reporting.sheet.file", month), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head(XSSFSheet sheet, MonthFormStyles styles, String month, String unit, String due) {
        across(sheet, 0, wording.phrase("reporting.sheet.title", month), styles.title(), ROW_HEIGHT);
        across(sheet, 1, wording.phrase("reporting.sheet.unit", unit, due), styles.note(), ROW_HEIGHT / 2 + 2);
        across(sheet, 2, wording.phrase("reporting.sheet.hint"), styles.note(), HINT_HEIGHT);
        Row header = sheet.createRow(HEADER);
        header.setHeightInPoints(ROW_HEIGHT);
        for (int i = 0; i < COLUMNS.size(); i++) {
            cell(header, i, styles.header()).setCellValue(wording.phrase("reporting.sheet.column." + COLUMNS.get(i)));
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
    }

    private static void across(XSSFSheet sheet, int number, String text, CellStyle style, float height) {
        Row row = sheet.createRow(number);
        row.setHeightInPoints(height);
        cell(row, 0, style).setCellValue(text);
        sheet.addMergedRegion(new CellRangeAddress(number, number, 0, COLUMNS.size() - 1));
    }

    private static void line(Row row, MonthFormStyles styles, Line line) {
        row.setHeightInPoints(ROW_HEIGHT);
        cell(row, 0, styles.given()).setCellValue(line.project());
        known(cell(row, 1, styles.givenAmount()), line.target());
        known(cell(row, 2, styles.givenAmount()), line.before());
        for (int i = LAST_GIVEN + 1; i < COLUMNS.size(); i++) {
            boolean amount = i == MONTH || i == YEAR_TO_DATE;
            cell(row, i, amount ? styles.amount() : styles.open());
        }
    }

    private static void known(Cell cell, @Nullable Wan amount) {
        if (amount != null) {
            cell.setCellValue(amount.amount().doubleValue());
        }
    }

    private static Cell cell(Row row, int column, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    private void guide(XSSFSheet sheet, int lastRow) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint amount = helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
        guide(sheet, helper, amount, lastRow, MONTH, YEAR_TO_DATE, "reporting.sheet.amount");
        String[] answers = wording.phrase("reporting.sheet.yes-no").split(",");
        guide(
                sheet,
                helper,
                helper.createExplicitListConstraint(answers),
                lastRow,
                ON_TARGET,
                ON_TARGET,
                "reporting.sheet.choose");
        sheet.protectSheet("");
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.createFreezePane(1, HEADER + 1);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, 0, COLUMNS.size() - 1));
    }

    private void guide(
            XSSFSheet sheet,
            DataValidationHelper helper,
            DataValidationConstraint constraint,
            int lastRow,
            int first,
            int last,
            String words) {
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(HEADER + 1, lastRow, first, last));
        validation.createErrorBox(wording.phrase("reporting.sheet.check"), wording.phrase(words));
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }
}
