package cn.dingban.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes small workbooks for tests. */
public final class Workbooks {

    private Workbooks() {}

    public static byte[] with(Consumer<XSSFWorkbook> content) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One sheet; each row's cells are separated by a bar, and numbers are stored as numbers. */
    public static byte[] of(List<String> rows) {
        return with(book -> fill(book.createSheet("计划"), rows));
    }

    public static XSSFSheet fill(XSSFSheet sheet, List<String> rows) {
        for (int i = 0; i < rows.size(); i++) {
            XSSFRow row = sheet.createRow(i);
            String[] cells = rows.get(i).split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                if (cells[column].matches("-?\\d+(\\.\\d+)?")) {
                    row.createCell(column).setCellValue(Double.parseDouble(cells[column]));
                } else if (!cells[column].isEmpty()) {
                    row.createCell(column).setCellValue(cells[column]);
                }
            }
        }
        return sheet;
    }

    /** Merges cells given as Excel does, as in {@code A1:C1}. */
    public static void merge(XSSFSheet sheet, String... ranges) {
        for (String range : ranges) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        }
    }
}
