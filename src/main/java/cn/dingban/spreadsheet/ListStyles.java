package cn.dingban.spreadsheet;

import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How exported lists look: plain, wrapped, with thin lines. */
final class ListStyles {

    private static final short TITLE_POINTS = 15;
    private static final float LINE_POINTS = 15.5f;

    /** A row cannot be higher. */
    private static final float MOST_POINTS = 409;

    private static final int PADDING = 2;
    private static final int FIRST_WIDE = 0x2000;
    private static final double MARGIN_INCHES = 0.4;

    final CellStyle title;
    final CellStyle header;
    final CellStyle text;
    final CellStyle number;

    ListStyles(XSSFWorkbook workbook) {
        XSSFFont large = workbook.createFont();
        large.setBold(true);
        large.setFontHeightInPoints(TITLE_POINTS);
        title = workbook.createCellStyle();
        title.setFont(large);
        title.setVerticalAlignment(VerticalAlignment.CENTER);
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        header = lined(workbook);
        header.setFont(bold);
        header.setAlignment(HorizontalAlignment.CENTER);
        header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        text = lined(workbook);
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        text.setQuotePrefixed(true);
        number = lined(workbook);
        number.setDataFormat(workbook.createDataFormat().getFormat("#,##0.##"));
    }

    /** How many lines a text takes in a column of so many narrow characters, more than its padding; Chinese ones are two wide. */
    static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> Math.max(1, linesOf(wide(line), width - PADDING)))
                .sum();
    }

    private static int linesOf(int characters, int width) {
        return (characters + width - 1) / width;
    }

    private static int wide(String line) {
        return line.codePoints().map(c -> c < FIRST_WIDE ? 1 : 2).sum();
    }

    /** Programs do not agree on whether they work out heights by themselves; what is cut off cannot be read. */
    static float height(int lines) {
        return Math.min(MOST_POINTS, lines * LINE_POINTS);
    }

    /** @param pages how many pages side by side it may take to stay readable; each begins with the first column */
    static void print(XSSFSheet sheet, int pages) {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitWidth((short) pages);
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setFitToPage(true);
        for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM)) {
            sheet.setMargin(side, MARGIN_INCHES);
        }
    }

    private static CellStyle lined(XSSFWorkbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
