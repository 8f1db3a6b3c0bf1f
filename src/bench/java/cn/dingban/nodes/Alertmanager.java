package cn.dingban.nodes;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Prometheus's Alertmanager as a rival: it takes alerts and sends each to a webhook, and keeps on disk what it has sent. */
final class Alertmanager {

    private static final Path PROGRAM =
            Path.of(System.getProperty("dingban.bench.alertmanager", "/usr/bin/prometheus-alertmanager"));
    private static final int AT_ONCE = 500;
    private static final String CONFIGURATION = """
            route:
              receiver: endpoint
              group_by: ['...']
              group_wait: 0s
              group_interval: 1h
              repeat_interval: 24h
            receivers:
              - name: endpoint
                webhook_configs:
                  - url: %s
                    send_resolved: false
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    private Alertmanager(String url) {
        this.url = url;
    }

    static String version() throws IOException {
        Process process = new ProcessBuilder(PROGRAM.toString(), "--version")
                .redirectErrorStream(true)
                .start();
        String first = new String(process.getInputStream().readAllBytes()).split("\n", 2)[0];
        return first.replaceAll(".*version ([0-9.]+).*", "$1");
    }

    /** @return false where it is not installed */
    static boolean sends(int notices, LocalEndpoint endpoint) throws IOException {
        if (!Files.isExecutable(PROGRAM)) {
            return false;
        }
        Path folder = Files.createDirectories(Path.of("target", "nodes", "bench-alertmanager"));
        Path configuration = folder.resolve("alertmanager.yml");
        Files.writeString(configuration, CONFIGURATION.formatted(endpoint.url() + LocalEndpoint.ALERT));
        int port = freePort();
        Process process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "--config.file=" + configuration,
                        "--storage.path=" + Files.createTempDirectory(folder, "data"),
                        "--cluster.listen-address=",
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            Alertmanager alertmanager = new Alertmanager("http://127.0.0.1:" + port);
            await().atMost(Duration.ofSeconds(30)).until(alertmanager::isReady);
            for (int from = 0; from < notices; from += AT_ONCE) {
                alertmanager.raise(from, Math.min(notices, from + AT_ONCE));
            }
            await().atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> endpoint.arrived() >= notices);
        } finally {
            process.destroyForcibly();
        }
        return true;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean isReady() {
        try {
            return send(HttpRequest.newBuilder(URI.create(url + "/-/ready")).build()) < 300;
        } catch (IOException e) {
            return false;
        }
    }

    private void raise(int from, int to) throws IOException {
        StringBuilder alerts = new StringBuilder("[");
        for (int i = from; i < to; i++) {
            alerts.append(i == from ? "" : ",")
                    .append("{\"labels\":{\"alertname\":\"reminder\",\"person\":\"")
                    .append(BigOffice.userId(i))
                    .append("\"},\"annotations\":{\"text\":\"11月进展报送　待报 2 项\"}}");
        }
        int status = send(HttpRequest.newBuilder(URI.create(url + "/api/v2/alerts"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(alerts.append("]").toString()))
                .build());
        if (status >= 300) {
            throw new IOException("Alertmanager answers " + status);
        }
    }

    private int send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
