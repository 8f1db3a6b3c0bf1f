package cn.dingban.spreadsheet;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table found in a sheet: its rows, and the units of money that its title and headers state. */
public final class Table {

    private final String sheetName;
    private final HeaderRow header;
    private final List<TableRow> rows;
    private final @Nullable MoneyUnit titleUnit;

    private Table(String sheetName, HeaderRow header, List<TableRow> rows, @Nullable MoneyUnit titleUnit) {
        this.sheetName = sheetName;
        this.header = header;
        this.rows = List.copyOf(rows);
        this.titleUnit = titleUnit;
    }

    static Optional<Table> in(RawSheet sheet, ColumnNames columns) {
        return HeaderRow.find(sheet, columns)
                .map(header -> new Table(
                        sheet.name(),
                        header,
                        new TableBody(sheet, header, columns).rows(),
                        unitAbove(sheet, header).orElse(null)));
    }

    private static Optional<MoneyUnit> unitAbove(RawSheet sheet, HeaderRow header) {
        return sheet.rows().headMap(header.firstRow()).values().stream()
                .flatMap(row -> row.values().stream())
                .map(MoneyUnit::statedIn)
                .flatMap(Optional::stream)
                .findFirst();
    }

    public String sheetName() {
        return sheetName;
    }

    public List<TableRow> rows() {
        return rows;
    }

    /** Whether the table has that column at all. */
    public boolean has(String key) {
        return header.known().containsKey(key);
    }

    /** Reads a cell as money, in the unit of the cell, else of its header, else of the title. */
    public MoneyCell money(TableRow row, String key) {
        return MoneyCell.read(row.text(key), header.units().get(key), titleUnit);
    }
}
