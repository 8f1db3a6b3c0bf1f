package cn.dingban.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A server of the distribution's PostgreSQL with its own tools beside it: pg_dump has to be as new as the server that it reads. */
final class MachinePostgres implements AutoCloseable {

    static final String HOW_TO_GET_IT =
            "no PostgreSQL with server and client in /usr/lib/postgresql: apt-get install postgresql";

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String USER = "postgres";

    private final Path tools;
    private final Path folder;
    private final int port;
    private final Process server;

    /** The newest that is there. */
    static Optional<Path> tools() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Stream.of("initdb", "postgres", "pg_dump", "pg_restore", "psql")
                            .allMatch(tool -> Files.isExecutable(bin.resolve(tool))))
                    .max(Comparator.comparing(bin ->
                            Integer.parseInt(bin.getParent().getFileName().toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MachinePostgres(Path tools, Path folder) throws IOException, InterruptedException {
        this.tools = tools;
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        String data = folder.resolve("data").toString();
        int made = started("initdb", "-D", data, "-U", USER, "--auth=trust", "--encoding=UTF8", "--locale=C", "-N")
                .waitFor();
        if (made != 0) {
            throw new IOException("initdb: " + Files.readString(folder.resolve("initdb.log")));
        }
        this.server = started("postgres", "-D", data, "-p", "" + port, "-k", folder.toString(), "-c", "fsync=off");
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(this::answers);
    }

    /** The server refuses to run as root; in a user namespace of its own it does not notice. */
    private Process started(String tool, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(tools.resolve(tool).toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(tool + ".log").toFile())
                .start();
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(url(USER), USER, "")) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    String user() {
        return USER;
    }

    void create(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(USER), USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
    }

    /** What the scripts need to know about a database here. */
    Map<String, String> environment(String database) {
        return Map.of(
                "PGHOST",
                "localhost",
                "PGPORT",
                "" + port,
                "PGUSER",
                USER,
                "PGDATABASE",
                database,
                "PATH",
                tools + ":" + System.getenv("PATH"));
    }

    @Override
    public void close() {
        server.destroy();
        try {
            server.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.destroyForcibly();
    }
}
