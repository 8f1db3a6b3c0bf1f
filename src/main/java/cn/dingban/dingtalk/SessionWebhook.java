package cn.dingban.dingtalk;

import cn.dingban.delivery.spi.CallMeter;
import cn.dingban.delivery.spi.DeliveryChannel.Markdown;
import cn.dingban.delivery.spi.DeliveryChannel.Space;
import cn.dingban.delivery.spi.SendOutcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers by the webhook that came with somebody's message: no token, and no call of the month's API quota. Whenever that certainly sent nothing
 * for a reason of the webhook's own, the API is to be used at once.
 */
@Component
class SessionWebhook {

    private static final String PURPOSE = "robot/sendBySession";
    private static final Duration SHUT_OUT = Duration.ofMinutes(10);
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int BANNED = 1111;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final String GATEWAY = "88";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ReplySessions sessions;
    private final OpenApi api;
    private final Failures failures;
    private final Wording wording;
    private final CallMeter meter;
    private final Duration patience;
    private final HttpClient http;

    SessionWebhook(
            ReplySessions sessions,
            OpenApi api,
            Failures failures,
            Wording wording,
            CallMeter meter,
            DingTalkSettings settings) {
        this.sessions = sessions;
        this.api = api;
        this.failures = failures;
        this.wording = wording;
        this.meter = meter;
        this.patience = settings.calls().readTimeout();
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.calls().connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** An answer of DingTalk's: its code, in words, and whether it was readable at all. */
    private record Said(int status, JsonNode body) {

        boolean isReadable() {
            return body.isObject();
        }

        boolean isBan() {
            return body.path("status").asInt(0) == BANNED;
        }

        /** Numbers and texts alike; the gateway hides the real reason one level down. */
        String code() {
            String code = body.path("errcode").asString(body.path("code").asString(""));
            String hidden = body.path("sub_code").asString("");
            return GATEWAY.equals(code) && !hidden.isEmpty() ? hidden : code;
        }

        String message() {
            return body.path("errmsg").asString(body.path("message").asString(code()));
        }

        boolean isRefusal() {
            return status >= BAD_REQUEST && !isTrouble();
        }

        /** The status tells what an unknown code does not. */
        boolean isTrouble() {
            return status >= SERVER_ERROR || status == TOO_MANY_REQUESTS;
        }
    }

    /**
     * @return empty when the API has to be used: there is no webhook, or it certainly sent nothing
     */
    Optional<SendOutcome> answer(Space space, Markdown message) throws Exception {
        Optional<URI> session = meter.sparesWebhooks() ? Optional.empty() : sessions.of(space);
        if (session.isEmpty()) {
            return Optional.empty();
        }
        api.checkNotBarred();
        meter.webhook(PURPOSE);
        try {
            return outcome(space, session.get(), post(session.get(), message));
        } catch (IOException e) {
            if (!Failures.neverWritten(e)) {
                throw e;
            }
            sessions.forget(space, session.get());
            return Optional.empty();
        }
    }

    private Said post(URI session, Markdown message) throws Exception {
        String body = "{\"msgtype\":\"markdown\",\"markdown\":" + Shortening.messageParameter(message) + "}";
        var request = HttpRequest.newBuilder(session)
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body))
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, info -> new LimitedBody(LONGEST_ANSWER));
        try {
            HttpResponse<byte[]> response = answer.get(patience.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
            return new Said(response.statusCode(), parse(response.body()));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException lost ? lost : e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw e;
        } finally {
            answer.cancel(true);
        }
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    private Optional<SendOutcome> outcome(Space space, URI session, Said said) throws NotSent {
        if (said.isBan()) {
            throw api.barred();
        }
        String code = said.code();
        if (said.status() == OK && "0".equals(code)) {
            return Optional.of(SendOutcome.Sent.to(null));
        }
        if (code.isEmpty() && !said.isRefusal() && said.status() != TOO_MANY_REQUESTS) {
            return Optional.of(new SendOutcome.Uncertain("answer.unreadable", wording.say("answer-unreadable")));
        }
        return refused(space, session, said);
    }

    private Optional<SendOutcome> refused(Space space, URI session, Said said) {
        if (!ErrorCodes.knows(said.code()) && !said.isTrouble()) {
            sessions.forget(space, session);
            return Optional.empty();
        }
        return switch (ErrorCodes.reactionTo(said.code(), said.status())) {
            case SESSION_OVER, CREDENTIALS -> {
                sessions.forget(space, session);
                yield Optional.empty();
            }
            case QUOTA -> {
                sessions.close(SHUT_OUT);
                yield Optional.empty();
            }
            case TEN_MINUTES -> {
                sessions.close(SHUT_OUT);
                yield space.kind() == Space.Kind.GROUP ? known(said) : Optional.empty();
            }
            default -> known(said);
        };
    }

    private Optional<SendOutcome> known(Said said) {
        String code = said.code().isEmpty() ? ErrorCodes.WORDLESS + said.status() : said.code();
        return Optional.of(failures.outcomeOf(code, said.status(), said.message()));
    }
}
