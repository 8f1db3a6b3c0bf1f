package cn.dingban.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * A table of an official document.
 *
 * @param columns from left to right
 * @param rows as many cells each as there are columns
 */
public record OfficialTable(List<Column> columns, List<List<String>> rows) {

    public OfficialTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A column.
     *
     * @param share how wide it is, beside the others
     * @param figures whether its cells are numbers, which stand at the right
     */
    public record Column(String name, int share, boolean figures) {}

    void into(XWPFDocument document, BigInteger width) {
        XWPFTable table = document.createTable(rows.size() + 1, columns.size());
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(width.intValue());
        table.setTableAlignment(TableRowAlign.CENTER);
        table.getCTTbl()
                .getTblPr()
                .addNewTblLayout()
                .setType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType.FIXED);
        int shares = columns.stream().mapToInt(Column::share).sum();
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int i = 0; i < columns.size(); i++) {
            int own = width.intValue() * columns.get(i).share() / shares;
            fill(head.getCell(i), own, columns.get(i).name(), Typeface.TABLE_HEAD, ParagraphAlignment.CENTER);
            for (int row = 0; row < rows.size(); row++) {
                fill(
                        table.getRow(row + 1).getCell(i),
                        own,
                        rows.get(row).get(i),
                        Typeface.TABLE,
                        columns.get(i).figures() ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
            }
        }
        table.getRows().forEach(row -> row.setCantSplitRow(true));
    }

    private static void fill(
            XWPFTableCell cell, int width, String words, Typeface typeface, ParagraphAlignment alignment) {
        cell.setWidthType(TableWidthType.DXA);
        cell.setWidth(String.valueOf(width));
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(alignment);
        var run = paragraph.createRun();
        typeface.on(run);
        PrintableText.into(run, words);
    }
}
