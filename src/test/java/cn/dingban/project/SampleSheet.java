package cn.dingban.project;

import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One sheet of the sample office, laid out as offices lay theirs out. */
final class SampleSheet {

    /** A title is centred over so many columns, to be seen without scrolling. */
    private static final int SCREEN = 13;

    private static final int READABLE_PAGE = 20;

    private final XSSFSheet sheet;
    private final int width;
    private final CellStyle title;
    private final CellStyle plain;
    private final XSSFCellStyle header;
    private final CellStyle section;
    private final CellStyle text;
    private final CellStyle number;
    private int next;

    SampleSheet(XSSFWorkbook book, String name, List<Integer> columnWidths) {
        this.sheet = book.createSheet(name);
        this.width = columnWidths.size();
        for (int column = 0; column < width; column++) {
            sheet.setColumnWidth(column, columnWidths.get(column) * 256);
        }
        this.title = style(book, 18, true, HorizontalAlignment.CENTER, false);
        this.plain = style(book, 10, false, HorizontalAlignment.LEFT, false);
        this.header = style(book, 10, true, HorizontalAlignment.CENTER, true);
        header.setFillForegroundColor(new XSSFColor(new byte[] {(byte) 0xdd, (byte) 0xe8, (byte) 0xf5}));
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        this.section = style(book, 10, true, HorizontalAlignment.LEFT, true);
        this.text = style(book, 10, false, HorizontalAlignment.LEFT, true);
        this.number = style(book, 10, false, HorizontalAlignment.RIGHT, true);
        number.setDataFormat(book.createDataFormat().getFormat("#,##0.##"));
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize((short) 8);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setFitWidth((short) (1 + width / READABLE_PAGE));
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
    }

    private static XSSFCellStyle style(
            XSSFWorkbook book, int points, boolean bold, HorizontalAlignment alignment, boolean framed) {
        XSSFFont font = book.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(framed);
        if (framed) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    void title(String words) {
        across(words, title, 32, Math.min(width, SCREEN));
    }

    void note(String words) {
        across(words, plain, 18, width);
    }

    void section(String words) {
        across(words, section, 20, width);
    }

    private void across(String words, CellStyle style, int height, int columns) {
        XSSFRow row = sheet.createRow(next);
        row.setHeightInPoints(height);
        for (int column = 0; column < columns; column++) {
            row.createCell(column).setCellStyle(style);
        }
        row.getCell(0).setCellValue(words);
        sheet.addMergedRegion(new CellRangeAddress(next, next, 0, columns - 1));
        next++;
    }

    void header(List<String> names, int frozenColumns) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(32);
        for (int column = 0; column < width; column++) {
            XSSFCell cell = row.createCell(column);
            cell.setCellStyle(header);
            cell.setCellValue(names.get(column));
        }
        sheet.createFreezePane(frozenColumns, next);
        sheet.setRepeatingRows(new CellRangeAddress(next - 1, next - 1, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, frozenColumns - 1));
    }

    /** A row of texts and numbers; null stays blank. */
    int row(List<? extends Object> values, int lines) {
        XSSFRow row = sheet.createRow(next);
        row.setHeightInPoints(Math.max(18, lines * 13 + 4));
        for (int column = 0; column < width; column++) {
            XSSFCell cell = row.createCell(column);
            Object value = values.get(column);
            boolean money = value instanceof Integer || String.valueOf(value).endsWith("亿元");
            cell.setCellStyle(money ? number : text);
            if (value instanceof Integer amount) {
                cell.setCellValue(amount);
            } else if (!String.valueOf(value).isEmpty()) {
                cell.setCellValue(String.valueOf(value));
            }
        }
        return next++;
    }

    void blank() {
        next++;
    }

    /** Merges cells of one column, whose lower ones then hold nothing. */
    void mergeDown(int firstRow, int lastRow, int column) {
        if (lastRow > firstRow) {
            for (int row = firstRow + 1; row <= lastRow; row++) {
                sheet.getRow(row).getCell(column).setBlank();
            }
            sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, column, column));
        }
    }
}
