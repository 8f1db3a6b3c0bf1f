package cn.dingban.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one sheet, before anybody knows where its table is.
 *
 * @param rows only rows that hold something, by their number from 1; each with its texts by column from 0
 */
record RawSheet(
        String name, SortedMap<Integer, SortedMap<Integer, String>> rows, Map<Integer, List<Merge>> mergesByRow) {

    static RawSheet of(String name, SortedMap<Integer, SortedMap<Integer, String>> rows, List<Merge> merges) {
        Map<Integer, List<Merge>> byRow = new HashMap<>();
        for (Merge merge : merges) {
            rows.subMap(merge.firstRow, merge.lastRow + 1)
                    .keySet()
                    .forEach(row ->
                            byRow.computeIfAbsent(row, r -> new ArrayList<>()).add(merge));
        }
        return new RawSheet(name, rows, byRow);
    }

    /** Cells that were merged into one; rows from 1, columns from 0, all inclusive. */
    record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {

        boolean covers(int row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }
    }

    SortedMap<Integer, String> row(int number) {
        SortedMap<Integer, String> row = rows.get(number);
        return row == null ? new TreeMap<>() : row;
    }

    String text(int row, int column) {
        Map<Integer, String> cells = rows.get(row);
        return cells == null ? "" : cells.getOrDefault(column, "");
    }

    @Nullable
    Merge mergeAt(int row, int column) {
        return mergesByRow.getOrDefault(row, List.of()).stream()
                .filter(m -> m.covers(row, column))
                .findFirst()
                .orElse(null);
    }

    /** The text that a reader sees in a cell of the header, where a merge shows its one text over all its cells. */
    String headerText(int row, int column) {
        Merge merge = mergeAt(row, column);
        return merge == null ? text(row, column) : text(merge.firstRow(), merge.firstColumn());
    }

    /** The text that counts in a cell of the table: a vertical merge repeats its text downwards, but not above the given row. */
    String tableText(int row, int column, int firstTableRow) {
        Merge merge = mergeAt(row, column);
        boolean repeats = merge != null && merge.firstColumn() == column && merge.firstRow() >= firstTableRow;
        return repeats ? text(merge.firstRow(), column) : text(row, column);
    }
}
