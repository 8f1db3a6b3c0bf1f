package cn.dingban.project;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.spreadsheet.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleOfficeTests {

    @BeforeAll
    static void writeThemAnewIfAsked() throws IOException {
        if (Boolean.getBoolean("sample.write")) {
            SampleOfficeGenerator.write();
        }
    }

    @Test
    void committedWorkbooksAreUpToDate() throws IOException {
        for (Map.Entry<String, byte[]> workbook :
                SampleOfficeGenerator.workbooks().entrySet()) {
            byte[] committed = Files.readAllBytes(SampleOfficeGenerator.FOLDER.resolve(workbook.getKey()));
            assertThat(TableReader.read(workbook.getKey(), committed).sheets())
                    .as(workbook.getKey())
                    .isEqualTo(TableReader.read(workbook.getKey(), workbook.getValue())
                            .sheets());
        }
    }
}
