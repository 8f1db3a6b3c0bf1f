package cn.dingban.spreadsheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads .csv as Excel and WPS write it: in UTF-8, with or without its mark, in UTF-16 with its mark, or in GB18030. */
final class CsvFile {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final String MARK = "\ufeff";

    private CsvFile() {}

    static RawSheet sheet(String fileName, byte[] content) throws FileRefused {
        String text = decode(content);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        SortedMap<Integer, SortedMap<Integer, String>> rows = new TreeMap<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord line : parser) {
                SortedMap<Integer, String> cells = cells(line);
                if (!cells.isEmpty()) {
                    rows.put((int) line.getRecordNumber(), cells);
                }
                if (rows.size() > TableReader.MAX_ROWS) {
                    throw new FileRefused("file.too-many-rows", fileName);
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new FileRefused("file.broken");
        }
        return RawSheet.of(fileName, rows, List.of());
    }

    private static SortedMap<Integer, String> cells(CSVRecord line) {
        SortedMap<Integer, String> cells = new TreeMap<>();
        for (int column = 0; column < line.size(); column++) {
            if (!line.get(column).isBlank()) {
                cells.put(column, line.get(column));
            }
        }
        return cells;
    }

    private static String decode(byte[] content) throws FileRefused {
        if (content.length > 1 && (content[0] & 0xff) + (content[1] & 0xff) == 0xff + 0xfe) {
            return new String(content, StandardCharsets.UTF_16);
        }
        for (Charset charset : CHARSETS) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
                if (text.indexOf('\0') < 0) {
                    return text.startsWith(MARK) ? text.substring(1) : text;
                }
            } catch (CharacterCodingException otherCharset) {
                continue;
            }
        }
        throw new FileRefused("file.broken");
    }

    private static char delimiter(String text) {
        String head = text.lines().limit(5).reduce("", String::concat);
        char best = ',';
        for (char candidate : new char[] {'\t', ';'}) {
            if (count(head, candidate) > count(head, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char letter) {
        return text.chars().filter(c -> c == letter).count();
    }
}
