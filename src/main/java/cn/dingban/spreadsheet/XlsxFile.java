package cn.dingban.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/**
 * Reads .xlsx as a stream of cells: sheets that were formatted down to the last row, as offices make them, would fill the memory as a model.
 * Formulas count by the value that Excel stored last.
 */
final class XlsxFile {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final long MAX_PART = 100L * 1024 * 1024;
    private static final int MAX_PARTS = 1_000;

    static {
        ZipSecureFile.setMaxEntrySize(MAX_PART);
        ZipSecureFile.setMaxFileCount(MAX_PARTS);
    }

    private XlsxFile() {}

    static List<RawSheet> sheets(byte[] content) throws FileRefused {
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(content))) {
            XSSFReader reader = new XSSFReader(parts);
            SheetXml xml = new SheetXml(new ReadOnlySharedStringsTable(parts, false), reader.getStylesTable());
            List<RawSheet> sheets = new ArrayList<>();
            for (Map.Entry<String, String> sheet : visibleSheets(reader).entrySet()) {
                try (InputStream data = reader.getSheet(sheet.getValue())) {
                    sheets.add(xml.read(sheet.getKey(), data));
                }
            }
            return sheets;
        } catch (IOException | OpenXML4JException | SAXException | XMLStreamException | RuntimeException broken) {
            throw new FileRefused("file.broken");
        }
    }

    private static Map<String, String> visibleSheets(XSSFReader reader)
            throws IOException, OpenXML4JException, XMLStreamException, FileRefused {
        Map<String, String> relations = new LinkedHashMap<>();
        try (InputStream data = reader.getWorkbookData()) {
            XMLStreamReader xml = open(data);
            while (xml.hasNext()) {
                if (next(xml) == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("sheet")
                        && xml.getAttributeValue(null, "state") == null) {
                    relations.put(xml.getAttributeValue(null, "name"), xml.getAttributeValue(RELATIONSHIPS, "id"));
                }
            }
        }
        return relations;
    }

    static XMLStreamReader open(InputStream data) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(data);
    }

    /** The next event; a document type is never part of a workbook and always an attack. */
    static int next(XMLStreamReader xml) throws XMLStreamException, FileRefused {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new FileRefused("file.broken");
        }
        return event;
    }
}
