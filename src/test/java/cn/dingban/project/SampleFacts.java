package cn.dingban.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The public facts that the sample office is made from. */
final class SampleFacts {

    private SampleFacts() {}

    static List<CSVRecord> read(String file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream in = Objects.requireNonNull(SampleFacts.class.getResourceAsStream("/sample/" + file));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, format)) {
            return parser.getRecords();
        }
    }

    /** The unit that reports on a project. */
    static String projectUnit(CSVRecord project) {
        return project.get("建设单位").isEmpty() ? project.get("责任单位") : project.get("建设单位");
    }

    static List<String> projectUnits() throws IOException {
        return read("projects.csv").stream()
                .map(SampleFacts::projectUnit)
                .distinct()
                .toList();
    }
}
