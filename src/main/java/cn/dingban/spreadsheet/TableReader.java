package cn.dingban.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads .xlsx and .csv files. What a file is, is told by its content: people rename files. */
public final class TableReader {

    static final int MAX_ROWS = 20_000;
    private static final int MAX_BYTES = 10 * 1024 * 1024;

    private TableReader() {}

    /** The file's visible sheets, or a refusal that says what to do. */
    public static ReadFile read(String fileName, byte[] content) {
        try {
            return new ReadFile(sheets(fileName, content), null);
        } catch (FileRefused refused) {
            return ReadFile.refused(String.valueOf(refused.getMessage()));
        }
    }

    private static List<RawSheet> sheets(String fileName, byte[] content) throws FileRefused {
        if (content.length == 0) {
            throw new FileRefused("file.empty");
        }
        if (content.length > MAX_BYTES) {
            throw new FileRefused("file.too-large");
        }
        return switch (FileMagic.valueOf(content)) {
            case OOXML -> XlsxFile.sheets(content);
            case OLE2 -> throw ole2(fileName, content);
            default -> csv(fileName, content);
        };
    }

    private static List<RawSheet> csv(String fileName, byte[] content) throws FileRefused {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".txt")) {
            throw new FileRefused(name.endsWith(".xlsx") ? "file.broken" : "file.wrong-format", fileName);
        }
        return List.of(CsvFile.sheet(fileName, content));
    }

    /** Before the year 2007 Excel wrote this format; today's Excel writes it around a workbook with a password. */
    private static FileRefused ole2(String fileName, byte[] content) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            if (files.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                return new FileRefused("file.protected");
            }
            boolean excel = files.getRoot().hasEntryCaseInsensitive("Workbook")
                    || files.getRoot().hasEntryCaseInsensitive("Book");
            return new FileRefused(excel ? "file.old-excel" : "file.wrong-format", fileName);
        } catch (IOException | RuntimeException broken) {
            return new FileRefused("file.broken");
        }
    }
}
