package cn.dingban.dingtalk.stream;

import cn.dingban.dingtalk.DingTalkEndpoint;
import cn.dingban.dingtalk.Wording;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks DingTalk where to connect. The ticket in the answer is good for one connection within 90 seconds. */
@Component
class StreamGateway {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORISED = 401;

    private final DingTalkEndpoint endpoint;
    private final Wording wording;
    private final Duration patience;
    private final HttpClient http;

    @Autowired
    StreamGateway(DingTalkEndpoint endpoint, Wording wording) {
        this(endpoint, wording, PATIENCE);
    }

    StreamGateway(DingTalkEndpoint endpoint, Wording wording, Duration patience) {
        this.patience = patience;
        this.endpoint = endpoint;
        this.wording = wording;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    /**
     * Opens a websocket for a connection.
     *
     * @throws StreamUnavailable when DingTalk gives none
     */
    void connect(StreamConnection connection) throws StreamUnavailable, InterruptedException {
        URI address = open();
        var opening = http.newWebSocketBuilder().connectTimeout(patience).buildAsync(address, connection);
        try {
            opening.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            abandon(opening);
            String host = address.getScheme() + "://" + address.getAuthority();
            throw new StreamUnavailable(wording.say("unreachable", host, String.valueOf(e.getCause())));
        } catch (InterruptedException e) {
            abandon(opening);
            throw e;
        }
    }

    /** A handshake cannot be called off; should it succeed after all, nobody wants it any more. */
    private static void abandon(CompletableFuture<WebSocket> opening) {
        opening.whenComplete((socket, failure) -> {
            if (socket != null) {
                socket.abort();
            }
        });
    }

    private URI open() throws StreamUnavailable, InterruptedException {
        URI api = endpoint.api().orElseThrow(() -> new StreamUnavailable(wording.say("sandbox-starting")));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(api.getScheme() + "://" + api.getAuthority() + "/v1.0/gateway/connections/open"))
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(request()))
                .build();
        return address(api, answer(api, request));
    }

    /** The request's own time-out ends with the headers; this one covers a body that never comes, too. */
    private HttpResponse<String> answer(URI api, HttpRequest request) throws StreamUnavailable, InterruptedException {
        var answer = http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new StreamUnavailable(wording.say("unreachable", api, String.valueOf(e.getCause())));
        } catch (TimeoutException e) {
            throw new StreamUnavailable(wording.say("unreachable", api, "timeout"));
        } finally {
            answer.cancel(true);
        }
    }

    private URI address(URI api, HttpResponse<String> answer) throws StreamUnavailable {
        JsonNode body = json(answer.body());
        if (answer.statusCode() == OK && body.hasNonNull("endpoint") && body.hasNonNull("ticket")) {
            return websocket(
                    api, body.path("endpoint").asString(""), body.path("ticket").asString(""));
        }
        String code = body.path("code").asString("HTTP " + answer.statusCode());
        boolean refused = answer.statusCode() == UNAUTHORISED
                || (answer.statusCode() == BAD_REQUEST
                        && code.toLowerCase(Locale.ROOT).contains("client"));
        throw new StreamUnavailable(wording.say(refused ? "credentials" : "stream-gateway", code));
    }

    private static JsonNode json(String text) {
        try {
            return Frame.JSON.readTree(text);
        } catch (JacksonException e) {
            return Frame.JSON.missingNode();
        }
    }

    /** An https gateway cannot send us to an unencrypted websocket. */
    private URI websocket(URI api, String address, String ticket) throws StreamUnavailable {
        boolean plainAllowed = "http".equals(api.getScheme());
        if (!(address.startsWith("wss://") || (plainAllowed && address.startsWith("ws://")))) {
            throw new StreamUnavailable(wording.say("stream-gateway", address));
        }
        String query = "ticket=" + URLEncoder.encode(ticket, StandardCharsets.UTF_8);
        try {
            return URI.create(address + (address.contains("?") ? "&" : "?") + query);
        } catch (IllegalArgumentException e) {
            throw new StreamUnavailable(wording.say("stream-gateway", address));
        }
    }

    private String request() {
        ObjectNode request = Frame.JSON
                .createObjectNode()
                .put("clientId", endpoint.clientId())
                .put("clientSecret", endpoint.clientSecret())
                .put("localIp", localAddress())
                .put("ua", "dingban-java/1.0");
        ArrayNode subscriptions = request.putArray("subscriptions");
        subscriptions.addObject().put("type", "CALLBACK").put("topic", StreamFrames.BOT_MESSAGE);
        subscriptions.addObject().put("type", "CALLBACK").put("topic", StreamFrames.CARD_ACTION);
        subscriptions.addObject().put("type", "EVENT").put("topic", "*");
        return request.toString();
    }

    private static String localAddress() {
        try {
            return InetAddress.getLocalHost().getHostAddress();
        } catch (UnknownHostException e) {
            return InetAddress.getLoopbackAddress().getHostAddress();
        }
    }
}
