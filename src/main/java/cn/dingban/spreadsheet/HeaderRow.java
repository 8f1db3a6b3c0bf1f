package cn.dingban.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where a sheet's header stands and which column is which. A header may take two rows, with {@code 1月} above {@code 投资} and {@code 形象进度}.
 *
 * @param known column numbers by key
 * @param unknown headers of the other columns, by column number
 */
record HeaderRow(
        int firstRow,
        int lastRow,
        Map<String, Integer> known,
        Map<String, MoneyUnit> units,
        Map<Integer, String> unknown) {

    private static final int ROWS_TO_TRY = 40;

    /** The fullest row; two rows only where together they say more, as a title above a header does not. */
    static Optional<HeaderRow> find(RawSheet sheet, ColumnNames columns) {
        List<Integer> rows = sheet.rows().keySet().stream().limit(ROWS_TO_TRY).toList();
        return Stream.concat(
                        rows.stream().map(row -> at(sheet, row, row, columns)),
                        rows.stream().map(row -> at(sheet, row, row + 1, columns)))
                .filter(candidate -> columns.complete(candidate.known.keySet()))
                .reduce((best, other) -> other.known.size() > best.known.size() ? other : best);
    }

    private static HeaderRow at(RawSheet sheet, int first, int last, ColumnNames columns) {
        HeaderRow header = new HeaderRow(first, last, new LinkedHashMap<>(), new HashMap<>(), new LinkedHashMap<>());
        for (int column : columnsOf(sheet, first, last)) {
            List<String> readings = readings(sheet, first, last, column);
            Optional<ColumnNames.Match> match = readings.stream()
                    .map(columns::match)
                    .flatMap(Optional::stream)
                    .filter(m -> !header.known.containsKey(m.key()))
                    .findFirst();
            if (match.isPresent()) {
                header.take(column, match.get());
            } else if (!readings.isEmpty()) {
                header.unknown.put(column, PlainText.compact(readings.get(0)));
            }
        }
        return header;
    }

    private void take(int column, ColumnNames.Match match) {
        known.put(match.key(), column);
        if (match.unit() != null) {
            units.put(match.key(), match.unit());
        }
    }

    private static SortedSet<Integer> columnsOf(RawSheet sheet, int first, int last) {
        SortedSet<Integer> columns = new TreeSet<>(sheet.row(first).keySet());
        columns.addAll(sheet.row(last).keySet());
        return columns;
    }

    /** What the header of a column may say, in the order of trust. */
    private static List<String> readings(RawSheet sheet, int first, int last, int column) {
        String top = sheet.headerText(first, column);
        String bottom = sheet.headerText(last, column);
        List<String> readings = new ArrayList<>();
        if (top.equals(bottom) || bottom.isEmpty()) {
            readings.add(top);
        } else if (top.isEmpty()) {
            readings.add(bottom);
        } else {
            readings.addAll(List.of(top + bottom, bottom + top, bottom));
        }
        readings.removeIf(String::isBlank);
        return readings;
    }
}
