package cn.dingban.reporting.chat;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of the month's form look: grey is given and locked, white is to be filled in. */
final class MonthFormStyles {

    private static final short TITLE_SIZE = 16;
    private static final short SIZE = 11;
    private static final String AMOUNT = "#,##0.00";

    private static final byte[] LIGHT_GREY = {(byte) 0xEE, (byte) 0xEE, (byte) 0xEE};

    private final XSSFWorkbook workbook;
    private final XSSFCellStyle title;
    private final XSSFCellStyle note;
    private final XSSFCellStyle header;
    private final XSSFCellStyle given;
    private final XSSFCellStyle givenAmount;
    private final XSSFCellStyle open;
    private final XSSFCellStyle amount;

    MonthFormStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.title = plain(TITLE_SIZE, true);
        title.setAlignment(HorizontalAlignment.CENTER);
        this.note = plain(SIZE, false);
        this.header = framed(true);
        header.setAlignment(HorizontalAlignment.CENTER);
        header.getFont().setBold(true);
        this.given = framed(true);
        this.givenAmount = framed(true);
        this.open = framed(false);
        this.amount = framed(false);
        asAmount(givenAmount);
        asAmount(amount);
    }

    private XSSFCellStyle plain(short size, boolean bold) {
        XSSFCellStyle style = workbook.createCellStyle();
        XSSFFont font = workbook.createFont();
        font.setFontHeightInPoints(size);
        font.setBold(bold);
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle framed(boolean locked) {
        XSSFCellStyle style = plain(SIZE, false);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setLocked(locked);
        if (locked) {
            style.setFillForegroundColor(new XSSFColor(LIGHT_GREY, null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private void asAmount(XSSFCellStyle style) {
        style.setDataFormat(workbook.createDataFormat().getFormat(AMOUNT));
        style.setAlignment(HorizontalAlignment.RIGHT);
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle note() {
        return note;
    }

    XSSFCellStyle header() {
        return header;
    }

    XSSFCellStyle given() {
        return given;
    }

    XSSFCellStyle givenAmount() {
        return givenAmount;
    }

    XSSFCellStyle open() {
        return open;
    }

    XSSFCellStyle amount() {
        return amount;
    }
}
