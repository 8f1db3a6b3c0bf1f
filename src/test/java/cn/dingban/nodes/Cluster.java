package cn.dingban.nodes;

import cn.dingban.DingbanTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL of its own and the processes of the service that work on it, all on the same time. */
final class Cluster implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final String dingTalk;
    private final Path folder;
    private final Duration shift;
    private final List<String> settings;
    private final List<Process> processes = new ArrayList<>();
    private final AtomicInteger count = new AtomicInteger();

    /**
     * @param dingTalk the base address of what plays DingTalk
     * @param folder where the logs of the nodes go
     * @param officeTime what the nodes' machines show now
     */
    Cluster(String dingTalk, Path folder, Instant officeTime, String... settings) throws IOException {
        this.postgres = EmbeddedPostgres.start();
        this.dingTalk = dingTalk;
        this.folder = Files.createDirectories(folder);
        this.shift = Duration.between(Instant.now(), officeTime);
        this.settings = List.of(settings);
    }

    /** What the nodes' machines show. */
    Instant now() {
        return Instant.now().plus(shift);
    }

    /** Starts a node without waiting for it. */
    Node start() {
        String name = "node-" + count.incrementAndGet();
        Path log = folder.resolve(name + ".log");
        try {
            Process process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            processes.add(process);
            return new Node(name, process, log);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What begins with {@code -X} is for the Java machine, and replaces what a test that wants many short-lived nodes gives it. */
    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        List<String> machine =
                settings.stream().filter(setting -> setting.startsWith("-X")).toList();
        command.addAll(
                machine.isEmpty() ? List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m") : machine);
        command.add("-D" + ShiftedService.SHIFT + "=" + shift.toMillis());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(ShiftedService.class.getName());
        Map<String, String> keys = new LinkedHashMap<>(usual());
        settings.stream().filter(setting -> setting.startsWith("--")).forEach(setting -> {
            String[] parts = setting.substring(2).split("=", 2);
            keys.put(parts[0], parts[1]);
        });
        keys.forEach((key, value) -> command.add("--" + key + "=" + value));
        return command;
    }

    private Map<String, String> usual() {
        return Map.ofEntries(
                Map.entry("server.port", "0"),
                Map.entry("spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres")),
                Map.entry("spring.datasource.username", "postgres"),
                Map.entry("spring.quartz.scheduler-name", "dingban"),
                Map.entry("dingban.api-token", DingbanTest.TOKEN),
                Map.entry("dingban.dingtalk.client-id", "sandbox-client"),
                Map.entry("dingban.dingtalk.client-secret", "sandbox-secret"),
                Map.entry("dingban.dingtalk.robot-code", "sandbox-client"),
                Map.entry("dingban.dingtalk.api-url", dingTalk),
                Map.entry("dingban.dingtalk.oapi-url", dingTalk),
                Map.entry("dingban.dingtalk.card-templates.report-reminder", "report-reminder.schema"),
                Map.entry("dingban.dingtalk.calls.per-second", "1000"),
                Map.entry("dingban.sample-office.load", "false"));
    }

    /** The one number that a query finds. */
    long number(String sql) {
        return Long.parseLong(text(sql));
    }

    /** The one value that a query finds. */
    String text(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Lets nobody write into a table until what this answers is closed. */
    Connection freeze(String table) {
        try {
            Connection connection = postgres.getPostgresDatabase().getConnection();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("lock table " + table + " in exclusive mode");
            }
            return connection;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Ends everything at once, and waits until it has ended. */
    @Override
    public void close() throws IOException {
        processes.forEach(Process::destroyForcibly);
        for (Process process : processes) {
            try {
                process.waitFor(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        postgres.close();
    }
}
