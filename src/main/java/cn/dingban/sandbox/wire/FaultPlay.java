package cn.dingban.sandbox.wire;

import cn.dingban.sandbox.SandboxBean;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;

/** Plays a fault in place of an answer. */
@SandboxBean
final class FaultPlay {

    private static final Duration HANG = Duration.ofSeconds(30);
    private static final String BAN =
            "{\"status\":1111,\"wait\":5,\"source\":\"x5\",\"punish\":\"deny\",\"uuid\":\"sandbox\"}";
    private static final String BAD_GATEWAY = "<html><body><h1>502 Bad Gateway</h1></body></html>";

    private final Refusals refusals;
    private final Set<AsyncContext> hanging = ConcurrentHashMap.newKeySet();

    FaultPlay(Refusals refusals) {
        this.refusals = refusals;
    }

    void play(Fault.Kind kind, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (kind) {
            case RATE_LIMITED -> refusals.busy(request, response);
            case SERVER_ERROR -> refusals.broken(request, response);
            case EMPTY_500 -> response.setStatus(500);
            case BAD_GATEWAY_HTML -> WireErrors.write(response, 502, MediaType.TEXT_HTML_VALUE, BAD_GATEWAY);
            case TOKEN_EXPIRED -> refusals.noLongerValid(request, response);
            case QPS -> refusals.tooOften(request, response);
            case IP_BAN -> WireErrors.write(response, 200, MediaType.APPLICATION_JSON_VALUE, BAN);
            case HANG -> hang(request);
            case RESET, LOST_ANSWER -> BrokenConnection.cut(request);
        }
    }

    private void hang(HttpServletRequest request) {
        AsyncContext async = request.startAsync();
        async.setTimeout(HANG.toMillis());
        hanging.add(async);
    }

    /** Lets go of whoever still waits, so that a shutdown need not wait with them. */
    @EventListener(ContextClosedEvent.class)
    void letGo() {
        hanging.forEach(async -> {
            try {
                async.complete();
            } catch (IllegalStateException alreadyOver) {
                hanging.remove(async);
            }
        });
        hanging.clear();
    }
}
