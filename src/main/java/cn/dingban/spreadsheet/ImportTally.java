package cn.dingban.spreadsheet;

import java.util.ArrayList;
import java.util.List;

/** Counts what an import does while it goes through the rows. */
public final class ImportTally {

    private int created;
    private int updated;
    private int unchanged;
    private int withdrawn;
    private final List<RejectedRow> rejected = new ArrayList<>();
    private String before = "";

    public void create() {
        created++;
    }

    public void update() {
        updated++;
    }

    public void keep() {
        unchanged++;
    }

    public void withdraw() {
        withdrawn++;
    }

    /** Begins all further messages with this, so that a row can be found in a file with several sheets. */
    public void beginMessagesWith(String words) {
        before = words;
    }

    public void reject(List<RejectedRow> faults) {
        faults.forEach(f -> rejected.add(new RejectedRow(f.row(), f.column(), before + f.message())));
    }

    public ImportOutcome outcome() {
        return new ImportOutcome(created, updated, unchanged, withdrawn, rejected, null);
    }
}
