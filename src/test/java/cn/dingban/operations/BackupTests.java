package cn.dingban.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/operations.zh-CN.md says about backup and restore (备份恢复) is done here. */
class BackupTests {

    private static final String H2_USER = "sa";

    @TempDir
    private Path folder;

    private record Ran(int code, String words) {}

    private record Kept(long projects, long officials, long obligations, long sealed) {

        static Kept of(Service service) {
            return new Kept(
                    service.count("project"),
                    service.count("organisation_official"),
                    service.count("obligation"),
                    service.trail().sealed());
        }
    }

    @Test
    void restoresWhatItSavedFromPostgres() throws Exception {
        Optional<Path> tools = MachinePostgres.tools();
        assumeTrue(tools.isPresent(), MachinePostgres.HOW_TO_GET_IT);
        String file = folder.resolve("dingban.dump").toString();
        try (MachinePostgres postgres = new MachinePostgres(tools.orElseThrow(), folder)) {
            postgres.create("office");
            postgres.create("restored");
            Map<String, String> office = postgres.environment("office");
            Kept kept;
            try (Service service = Service.start(postgres.url("office"), postgres.user(), true)) {
                service.note("while the service runs");
                kept = Kept.of(service);
                assertThat(run("backup", office, file)).returns(0, Ran::code);
            }
            assertThat(run("restore", postgres.environment("restored"), file)).returns(0, Ran::code);
            try (Service service = Service.start(postgres.url("restored"), postgres.user(), false)) {
                isThere(service, kept);
            }
            assertThat(run("backup", office, file))
                    .returns(1, Ran::code)
                    .extracting(Ran::words)
                    .asString()
                    .contains("不覆盖");
            assertThat(run("restore", office, file))
                    .returns(1, Ran::code)
                    .extracting(Ran::words)
                    .asString()
                    .contains("不覆盖");
        }
    }

    @Test
    void restoresWhatItSavedFromH2() throws SQLException {
        Path script = folder.resolve("dingban.sql.gz");
        Kept kept;
        try (Service service = Service.start(h2("office"), H2_USER, true)) {
            service.note("while the service runs");
            kept = Kept.of(service);
            service.jdbc().execute("script to '" + script + "' compression gzip");
        }
        try (Connection empty = DriverManager.getConnection(h2("restored"), H2_USER, "");
                Statement statement = empty.createStatement()) {
            statement.execute("runscript from '" + script + "' compression gzip");
        }
        try (Service service = Service.start(h2("restored"), H2_USER, false)) {
            isThere(service, kept);
        }
    }

    private static void isThere(Service service, Kept kept) {
        assertThat(Kept.of(service).projects()).isEqualTo(kept.projects()).isPositive();
        assertThat(Kept.of(service).officials()).isEqualTo(kept.officials()).isPositive();
        assertThat(Kept.of(service).obligations()).isEqualTo(kept.obligations()).isPositive();
        assertThat(service.trail().brokenAt())
                .as("the audit trail's chain holds")
                .isNull();
        assertThat(service.trail().sealed()).isGreaterThanOrEqualTo(kept.sealed());
        assertThat(kept.sealed()).isPositive();
    }

    private String h2(String name) {
        return "jdbc:h2:file:" + folder.resolve(name) + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
    }

    private Ran run(String script, Map<String, String> environment, String file)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "docker/" + script, file));
        Path words = folder.resolve("words");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(words.toFile());
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Ran(code, Files.readString(words));
    }
}
