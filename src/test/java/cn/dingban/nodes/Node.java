package cn.dingban.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.dingban.DingbanTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One process of the service, spoken to as from outside. */
final class Node {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern READY = Pattern.compile("Started \\w+ in ");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String name;
    private final Process process;
    private final Path log;

    Node(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    String name() {
        return name;
    }

    /** Whether Quartz knows this node by that name. */
    boolean isInstance(String instanceId) {
        return log().contains(instanceId);
    }

    /** SIGKILL: no shutdown hook runs. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    boolean isReady() {
        if (!process.isAlive()) {
            throw new AssertionError(name + " ended by itself:\n" + log());
        }
        return READY.matcher(log()).find();
    }

    Node awaitReady() {
        await().atMost(Duration.ofSeconds(120)).until(this::isReady);
        return this;
    }

    String log() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String url(String path) {
        Matcher port = PORT.matcher(log());
        assertThat(port.find()).as("%s has a port", name).isTrue();
        return "http://127.0.0.1:" + port.group(1) + path;
    }

    JsonNode get(String path) {
        return JSON.readTree(text(path));
    }

    String text(String path) {
        return send(request(path).GET().build());
    }

    JsonNode put(String path, Map<String, ?> body) {
        return JSON.readTree(send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build()));
    }

    /** Uploads a table as an administrator would. */
    JsonNode upload(String path, String fileName, String content) {
        String boundary = "----dingban-nodes";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        return JSON.readTree(send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body))
                .build()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url(path)))
                .timeout(Duration.ofSeconds(120))
                .header("Authorization", "Bearer " + DingbanTest.TOKEN);
    }

    private static String send(HttpRequest request) {
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as("%s %s answers %s", request.method(), request.uri(), answer.body())
                    .isLessThan(300);
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
