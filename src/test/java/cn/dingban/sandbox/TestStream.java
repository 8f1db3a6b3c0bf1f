package cn.dingban.sandbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Stream client that does exactly what a test wants, unlike a good one. */
final class TestStream implements WebSocket.Listener, AutoCloseable {

    static final String BOT = "/v1.0/im/bot/messages/get";
    static final String CARD = "/v1.0/card/instances/callback";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final UnaryOperator<@Nullable String> answer;
    private final WebSocket socket;

    /** @param answer from a frame's data to the acknowledgement's data; null for no acknowledgement */
    TestStream(SandboxDriver sandbox, UnaryOperator<@Nullable String> answer) {
        this.answer = answer;
        JsonNode opened = open(sandbox);
        int before = connections(sandbox);
        this.socket = connect(opened.path("endpoint").asString() + "?ticket="
                        + opened.path("ticket").asString())
                .join();
        // The server counts a connection a moment after the client has it; what is pushed in between would not come
        // this way.
        Awaitility.await().until(() -> connections(sandbox) > before);
    }

    private static int connections(SandboxDriver sandbox) {
        return sandbox.get("/sandbox/api/stream").body().path("connections").asInt();
    }

    static JsonNode open(SandboxDriver sandbox) {
        return sandbox.post(
                        "/v1.0/gateway/connections/open",
                        Map.of(
                                "clientId",
                                SandboxCredentials.CLIENT_ID,
                                "clientSecret",
                                SandboxCredentials.CLIENT_SECRET,
                                "ua",
                                "test",
                                "subscriptions",
                                List.of(
                                        Map.of("type", "CALLBACK", "topic", BOT),
                                        Map.of("type", "CALLBACK", "topic", CARD))))
                .body();
    }

    private CompletableFuture<WebSocket> connect(String uri) {
        return HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(uri), this);
    }

    /** The frames of a topic so far; their {@code data} is still text. */
    List<JsonNode> frames(String topic) {
        return frames.stream()
                .filter(frame -> frame.path("headers").path("topic").asString().equals(topic))
                .toList();
    }

    JsonNode data(String topic, int index) {
        return JSON.readTree(frames(topic).get(index).path("data").asString());
    }

    boolean isClosed() {
        return closed.isDone();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence text, boolean last) {
        partial.append(text);
        webSocket.request(1);
        if (!last) {
            return null;
        }
        JsonNode frame = JSON.readTree(partial.toString());
        partial.setLength(0);
        frames.add(frame);
        String answered = answer.apply(frame.path("data").asString());
        if (answered != null) {
            webSocket.sendText(acknowledgement(frame, answered), true);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
        closed.complete(status);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(-1);
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static String acknowledgement(JsonNode frame, String data) {
        return JSON.writeValueAsString(Map.of(
                "code",
                200,
                "message",
                "OK",
                "headers",
                Map.of(
                        "messageId",
                        frame.path("headers").path("messageId").asString(),
                        "contentType",
                        "application/json"),
                "data",
                data));
    }
}
