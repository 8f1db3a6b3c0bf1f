package cn.dingban.sandbox.stream;

import cn.dingban.sandbox.ConditionalOnSandbox;
import cn.dingban.sandbox.SandboxCredentials;
import cn.dingban.sandbox.SandboxSettings;
import cn.dingban.sandbox.SandboxText;
import cn.dingban.sandbox.WireIds;
import cn.dingban.sandbox.chat.ReplySessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the address and a ticket for a Stream connection. */
@RestController
@ConditionalOnSandbox
class GatewayEndpoint {

    record Open(
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable List<Subscription> subscriptions) {}

    record Subscription(@Nullable String type, @Nullable String topic) {}

    private final StreamTickets tickets;
    private final ReplySessions sessions;
    private final SandboxSettings settings;
    private final SandboxText text;

    GatewayEndpoint(StreamTickets tickets, ReplySessions sessions, SandboxSettings settings, SandboxText text) {
        this.tickets = tickets;
        this.sessions = sessions;
        this.settings = settings;
        this.text = text;
    }

    @PostMapping("/v1.0/gateway/connections/open")
    ResponseEntity<Map<String, String>> open(@RequestBody Open open, HttpServletRequest request) {
        if (!SandboxCredentials.CLIENT_ID.equals(open.clientId())
                || !SandboxCredentials.CLIENT_SECRET.equals(open.clientSecret())) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(authFailed());
        }
        var topics = Objects.requireNonNullElse(open.subscriptions(), List.<Subscription>of()).stream()
                .map(subscription -> Objects.requireNonNullElse(subscription.topic(), ""))
                .collect(Collectors.toUnmodifiableSet());
        sessions.reachedAt(request.getScheme(), request.getHeader(HttpHeaders.HOST));
        var answer = new LinkedHashMap<String, String>();
        answer.put("endpoint", endpoint(request));
        answer.put("ticket", tickets.issue(open.clientId(), topics));
        return ResponseEntity.ok(answer);
    }

    private String endpoint(HttpServletRequest request) {
        String configured = settings.streamEndpoint();
        if (configured != null && !configured.isBlank()) {
            return configured;
        }
        String scheme = request.isSecure() ? "wss" : "ws";
        return scheme + "://" + request.getHeader(HttpHeaders.HOST) + "/connect";
    }

    private Map<String, String> authFailed() {
        var body = new LinkedHashMap<String, String>();
        body.put("requestid", WireIds.request());
        body.put("code", "authFailed");
        body.put("message", text.ofError("authFailed"));
        return body;
    }
}
