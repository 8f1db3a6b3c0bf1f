package cn.dingban.spreadsheet;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with one row, so that its author can mend it in one go. */
public final class RowFaults {

    private final TableRow row;
    private final ColumnNames columns;
    private final List<RejectedRow> faults = new ArrayList<>();

    public RowFaults(TableRow row, ColumnNames columns) {
        this.row = row;
        this.columns = columns;
    }

    /** Notes a fault in the column of that key. */
    public void add(String key, String message) {
        faults.add(new RejectedRow(row.number(), columns.header(key), message));
    }

    public boolean none() {
        return faults.isEmpty();
    }

    public List<RejectedRow> all() {
        return List.copyOf(faults);
    }
}
