package cn.dingban.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drives the sandbox over HTTP as acceptance tests do. */
public final class SandboxDriver {

    public record Answer(int status, JsonNode body) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    public SandboxDriver(String base) {
        this.base = base;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return send(withJson("POST", path, body));
    }

    public Answer postWithToken(String path, Object body, String token) {
        return send(withJson("POST", path, body).header("x-acs-dingtalk-access-token", token));
    }

    public Answer put(String path, Object body) {
        return send(withJson("PUT", path, body));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public JsonNode messages(String userId, int count) {
        return get("/sandbox/api/messages?userId=" + encoded(userId) + "&wait=" + count + "&timeoutMs=8000")
                .body()
                .path("messages");
    }

    public Answer say(String userId, String text) {
        return post("/sandbox/api/say", Map.of("userId", userId, "text", text));
    }

    public Answer press(String userId, String outTrackId, String actionId, Map<String, Object> form) {
        return post(
                "/sandbox/api/press",
                Map.of("userId", userId, "outTrackId", outTrackId, "actionId", actionId, "form", form));
    }

    public Answer sendFile(String userId, String fileName, String content) {
        String boundary = "----sandbox";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"userId\"\r\n\r\n" + userId
                + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        return send(request("/sandbox/api/send-file")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body)));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder withJson(String method, String path, Object body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            String body = response.body();
            boolean json = body.startsWith("{") || body.startsWith("[");
            return new Answer(response.statusCode(), json ? JSON.readTree(body) : JSON.missingNode());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
