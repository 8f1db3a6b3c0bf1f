package cn.dingban.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** Tells the rows of a table from blank rows, section headings, sums, repeated headers and the notes below. */
final class TableBody {

    private static final Pattern NOTE =
            Pattern.compile("^(?:备?注|说明|填表说明|填报说明|填[表报]人?|制表人?|编制人?|审核人?|审批人?|联系人|联系电话|单位负责人|负责人|编制单位|填报单位|报送单位)"
                    + "\\d*(?:\\(.*?\\))?[:、.].*|^\\*.*");
    private static final Pattern SECTION =
            Pattern.compile("^\\(?[一二三四五六七八九十]+(?:[)、.,:].*)?$|^(?:全市|本页)?(?:合计|小计|总计|共计).*");
    private static final int CLEARLY_A_ROW = 5;

    private final RawSheet sheet;
    private final HeaderRow header;
    private final int nameColumn;

    TableBody(RawSheet sheet, HeaderRow header, ColumnNames columns) {
        this.sheet = sheet;
        this.header = header;
        this.nameColumn = header.known().get(columns.nameColumn());
    }

    List<TableRow> rows() {
        List<TableRow> found = new ArrayList<>();
        boolean ended = false;
        int previous = header.lastRow();
        for (Map.Entry<Integer, SortedMap<Integer, String>> entry :
                sheet.rows().tailMap(header.lastRow() + 1).entrySet()) {
            int number = entry.getKey();
            SortedMap<Integer, String> own = entry.getValue();
            boolean afterGap = number > previous + 1;
            previous = number;
            ended = ended && !resumes(own) || endsTable(number, own, afterGap);
            if (!ended && !isCaption(number, own)) {
                found.add(read(number));
            }
        }
        return found;
    }

    private static String leading(SortedMap<Integer, String> own) {
        return PlainText.compact(own.get(own.firstKey()));
    }

    private boolean endsTable(int number, SortedMap<Integer, String> own, boolean afterGap) {
        boolean closingLine = afterGap
                && own.size() == 1
                && header.known().size() > 2
                && sheet.rows().tailMap(number + 1).values().stream().allMatch(later -> later.size() == 1);
        return closingLine || NOTE.matcher(leading(own)).matches();
    }

    /** After a note only a row that is filled like the table's own is taken as one again. */
    private boolean resumes(SortedMap<Integer, String> own) {
        long filled = header.known().values().stream().filter(own::containsKey).count();
        return own.containsKey(nameColumn)
                && filled >= CLEARLY_A_ROW
                && filled * 3 >= header.known().size();
    }

    private boolean isCaption(int number, SortedMap<Integer, String> own) {
        return SECTION.matcher(leading(own)).matches() || isSoleCaption(number, own) || repeatsHeader(own);
    }

    private boolean isSoleCaption(int number, SortedMap<Integer, String> own) {
        if (own.size() > 1 || header.known().size() == 1) {
            return false;
        }
        RawSheet.Merge merge = sheet.mergeAt(number, own.firstKey());
        boolean wide = merge != null && merge.lastColumn() > merge.firstColumn();
        return wide
                || own.firstKey() != nameColumn && tableText(number, nameColumn).isEmpty();
    }

    private boolean repeatsHeader(SortedMap<Integer, String> own) {
        return own.containsKey(nameColumn)
                && own.entrySet().stream()
                        .allMatch(cell -> PlainText.compact(cell.getValue())
                                .equals(PlainText.compact(sheet.headerText(header.lastRow(), cell.getKey()))));
    }

    private String tableText(int row, int column) {
        return sheet.tableText(row, column, header.lastRow() + 1);
    }

    private TableRow read(int number) {
        Map<String, String> cells = new HashMap<>();
        header.known().forEach((key, column) -> putUnlessBlank(cells, key, tableText(number, column)));
        Map<String, String> remarks = new LinkedHashMap<>();
        header.unknown().forEach((column, name) -> putUnlessBlank(remarks, name, tableText(number, column)));
        return new TableRow(number, Map.copyOf(cells), remarks);
    }

    private static void putUnlessBlank(Map<String, String> target, String key, String text) {
        if (!text.isBlank()) {
            target.put(key, text);
        }
    }
}
