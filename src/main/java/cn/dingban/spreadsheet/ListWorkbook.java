package cn.dingban.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Lists as a workbook (台账): a title, a header that stays in sight and is repeated on paper, a filter, and a row each. Whatever people wrote is
 * stored as text, so that nothing of it is taken for a formula.
 */
public final class ListWorkbook {

    private static final int CHARACTER = 256;
    private static final int HEADER = 1;
    private static final float TITLE_HEIGHT = 30;

    /** From so many columns on a list is printed on two pages side by side. */
    private static final int MANY_COLUMNS = 14;

    /** A cell holds at most 32,767. */
    private static final int MOST_CHARACTERS = 32_000;

    private final List<ListSheet> sheets;

    /**
     * One list.
     *
     * @param name of the sheet
     * @param more what takes the place of the rest of a text that is longer than a cell holds
     */
    public record ListSheet(String name, String title, List<Column> columns, List<List<Object>> rows, String more) {

        public ListSheet {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** @param width in characters of the narrow kind; Chinese ones are two wide */
    public record Column(String name, int width) {}

    public ListWorkbook(List<ListSheet> sheets) {
        this.sheets = List.copyOf(sheets);
    }

    /** The .xlsx. Numbers ({@link BigDecimal}) can be added up; everything else is text. */
    public byte[] bytes() {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            ListStyles styles = new ListStyles(workbook);
            sheets.forEach(sheet -> write(workbook, sheet, styles));
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(XSSFWorkbook workbook, ListSheet list, ListStyles styles) {
        XSSFSheet sheet = workbook.createSheet(list.name());
        int columns = list.columns().size();
        Row head = sheet.createRow(0);
        head.setHeightInPoints(TITLE_HEIGHT);
        head.createCell(0).setCellValue(list.title());
        head.getCell(0).setCellStyle(styles.title);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns - 1));
        Row header = sheet.createRow(HEADER);
        for (int i = 0; i < columns; i++) {
            header.createCell(i).setCellValue(list.columns().get(i).name());
            header.getCell(i).setCellStyle(styles.header);
            sheet.setColumnWidth(i, list.columns().get(i).width() * CHARACTER);
        }
        list.rows().forEach(cells -> fill(sheet, cells, list, styles));
        sheet.setAutoFilter(new CellRangeAddress(HEADER, Math.max(HEADER, sheet.getLastRowNum()), 0, columns - 1));
        sheet.createFreezePane(1, HEADER + 1);
        ListStyles.print(sheet, columns > MANY_COLUMNS ? 2 : 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, 0, columns - 1));
    }

    private static void fill(XSSFSheet sheet, List<Object> cells, ListSheet list, ListStyles styles) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = row.createCell(i);
            if (cells.get(i) instanceof BigDecimal number) {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(styles.number);
            } else {
                String text = fitting(String.valueOf(cells.get(i)), list.more());
                cell.setCellValue(text);
                cell.setCellStyle(styles.text);
                lines = Math.max(lines, ListStyles.lines(text, sheet.getColumnWidth(i) / CHARACTER));
            }
        }
        row.setHeightInPoints(ListStyles.height(lines));
    }

    /** One endless text must not keep everybody from the rest. */
    private static String fitting(String text, String more) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + more;
    }
}
