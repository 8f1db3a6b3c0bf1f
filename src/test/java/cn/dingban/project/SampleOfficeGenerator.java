package cn.dingban.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Makes the sample office's workbooks in {@code bot-config/sample} from public facts. To write them anew after a change here:
 * {@code mvn test -Dtest=SampleOfficeTests -Dsample.write=true}.
 */
final class SampleOfficeGenerator {

    static final Path FOLDER = Path.of("bot-config/sample");

    private SampleOfficeGenerator() {}

    static Map<String, byte[]> workbooks() throws IOException {
        return Map.of(
                "organisation.xlsx", SampleStaff.workbook(),
                "plan-2026-physical-progress.xlsx", SamplePlan.workbook());
    }

    static void write() throws IOException {
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, byte[]> workbook : workbooks().entrySet()) {
            Files.write(FOLDER.resolve(workbook.getKey()), workbook.getValue());
        }
    }
}
