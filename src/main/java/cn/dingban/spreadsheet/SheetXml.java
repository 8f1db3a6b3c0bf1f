package cn.dingban.spreadsheet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;

/** Reads one sheet's XML, cell by cell. */
final class SheetXml {

    private static final int MAX_COLUMNS = 500;

    private final SharedStrings strings;
    private final StylesTable styles;

    SheetXml(SharedStrings strings, StylesTable styles) {
        this.strings = strings;
        this.styles = styles;
    }

    RawSheet read(String name, InputStream data) throws XMLStreamException, FileRefused {
        Collected sheet = new Collected();
        XMLStreamReader xml = XlsxFile.open(data);
        while (xml.hasNext()) {
            if (XlsxFile.next(xml) == XMLStreamConstants.START_ELEMENT) {
                take(xml, sheet);
            }
            if (sheet.rows.size() > TableReader.MAX_ROWS) {
                throw new FileRefused("file.too-many-rows", name);
            }
        }
        return RawSheet.of(name, sheet.rows, sheet.merges);
    }

    /** What was read so far, and where; rows and cells need not say where they stand. */
    private static final class Collected {

        private final SortedMap<Integer, SortedMap<Integer, String>> rows = new TreeMap<>();
        private final List<RawSheet.Merge> merges = new ArrayList<>();
        private int row;
        private int column = -1;
    }

    private void take(XMLStreamReader xml, Collected sheet) throws XMLStreamException, FileRefused {
        switch (xml.getLocalName()) {
            case "row" -> {
                String number = xml.getAttributeValue(null, "r");
                sheet.row = number == null ? sheet.row + 1 : Integer.parseInt(number);
                sheet.column = -1;
            }
            case "c" -> {
                sheet.column = column(xml.getAttributeValue(null, "r"), sheet.column);
                put(sheet.rows, sheet.row, sheet.column, cellText(xml));
            }
            case "mergeCell" -> sheet.merges.add(merge(xml.getAttributeValue(null, "ref")));
            default -> {}
        }
    }

    private static int column(@Nullable String reference, int previous) {
        return reference == null ? previous + 1 : new CellReference(reference).getCol();
    }

    private static void put(SortedMap<Integer, SortedMap<Integer, String>> rows, int row, int column, String text) {
        if (!text.isBlank() && column < MAX_COLUMNS) {
            rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, text);
        }
    }

    private static RawSheet.Merge merge(String reference) {
        CellRangeAddress range = CellRangeAddress.valueOf(reference);
        return new RawSheet.Merge(
                range.getFirstRow() + 1, range.getLastRow() + 1, range.getFirstColumn(), range.getLastColumn());
    }

    private String cellText(XMLStreamReader xml) throws XMLStreamException, FileRefused {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        StringBuilder value = new StringBuilder();
        StringBuilder inline = new StringBuilder();
        while (!(XlsxFile.next(xml) == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("c"))) {
            if (xml.isStartElement() && xml.getLocalName().equals("v")) {
                value.append(xml.getElementText());
            } else if (xml.isStartElement() && xml.getLocalName().equals("t")) {
                inline.append(xml.getElementText());
            } else if (xml.isStartElement() && xml.getLocalName().equals("rPh")) {
                skip(xml);
            }
        }
        return value.isEmpty() ? inline.toString() : shown(type, style, value.toString());
    }

    /** Leaves out the phonetic guide of a cell, which repeats its text. */
    private static void skip(XMLStreamReader xml) throws XMLStreamException, FileRefused {
        while (!(XlsxFile.next(xml) == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("rPh"))) {
            continue;
        }
    }

    private String shown(@Nullable String type, @Nullable String style, String value) {
        if (type == null || type.equals("n")) {
            return NumberCell.shown(value, style == null ? null : styles.getStyleAt(Integer.parseInt(style)));
        }
        return type.equals("s") ? strings.getItemAt(Integer.parseInt(value)).getString() : value;
    }
}
