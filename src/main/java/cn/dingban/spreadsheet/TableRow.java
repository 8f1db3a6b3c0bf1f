package cn.dingban.spreadsheet;

import java.util.Map;

/**
 * One row of a table.
 *
 * @param number the sheet's row as Excel numbers it
 * @param cells texts by column key; blank cells are missing
 * @param remarks what stands in columns that nobody asked for, by header
 */
public record TableRow(int number, Map<String, String> cells, Map<String, String> remarks) {

    /** The text in that column, without blanks around it; empty where there is none. */
    public String text(String key) {
        return cells.getOrDefault(key, "").strip();
    }

    public boolean has(String key) {
        return !text(key).isEmpty();
    }
}
