package cn.dingban.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The projects of the sample office, by their names only. */
final class SampleNames {

    private SampleNames() {}

    static List<Project> projects() {
        List<Project> projects = new ArrayList<>();
        try (InputStream file = Objects.requireNonNull(SampleNames.class.getResourceAsStream("/sample/projects.csv"));
                CSVParser rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (CSVRecord row : rows) {
                String[] shorts = row.get("简称").split(";");
                projects.add(named(
                        projects.size() + 1L,
                        row.get("项目名称"),
                        shorts[0],
                        row.get("地区"),
                        Arrays.copyOfRange(shorts, 1, shorts.length)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return projects;
    }

    static Project project(long id, String name, String shortName) {
        return named(id, name, shortName, "");
    }

    private static Project named(long id, String name, String shortName, String area, String... aliases) {
        return new Project(id, null, name, shortName, List.of(aliases), 1, 1, area, "", "", null, null, "");
    }
}
