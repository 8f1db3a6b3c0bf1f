package cn.dingban.acceptance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A month's form as somebody fills it in with their spreadsheet program. */
final class FilledForm {

    private final XSSFWorkbook workbook;
    private final Sheet sheet;
    private final Map<String, Integer> columns = new HashMap<>();
    private int header;

    FilledForm(byte[] handedOut) {
        try {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(handedOut));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sheet = workbook.getSheetAt(0);
        for (Row row : sheet) {
            if (row.getCell(0).getStringCellValue().equals("项目名称")) {
                header = row.getRowNum();
                row.forEach(cell -> columns.put(cell.getStringCellValue().replace("\n", ""), cell.getColumnIndex()));
            }
        }
    }

    String sheetName() {
        return sheet.getSheetName();
    }

    List<String> projects() {
        List<String> names = new ArrayList<>();
        for (int i = header + 1; i <= sheet.getLastRowNum(); i++) {
            names.add(sheet.getRow(i).getCell(0).getStringCellValue());
        }
        return names;
    }

    boolean isLocked(int project, String column) {
        return sheet.getProtect()
                && sheet.getRow(header + 1 + project)
                        .getCell(columns.get(column))
                        .getCellStyle()
                        .getLocked();
    }

    FilledForm fill(int project, String column, double amount) {
        sheet.getRow(header + 1 + project).getCell(columns.get(column)).setCellValue(amount);
        return this;
    }

    FilledForm fill(int project, String column, String text) {
        sheet.getRow(header + 1 + project).getCell(columns.get(column)).setCellValue(text);
        return this;
    }

    byte[] bytes() {
        try (var bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
