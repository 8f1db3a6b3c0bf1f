package cn.dingban.spreadsheet;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file after reading: its visible sheets, or why it cannot be read.
 *
 * @param refusal what is wrong with the file and what to do, in Chinese; null when it could be read
 */
public record ReadFile(List<RawSheet> sheets, @Nullable String refusal) {

    static ReadFile refused(String reason) {
        return new ReadFile(List.of(), reason);
    }

    /** The table with these columns, from the first sheet that has one. */
    public Optional<Table> table(ColumnNames columns) {
        return sheets.stream()
                .map(sheet -> Table.in(sheet, columns))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
