package cn.dingban.dingtalk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.delivery.spi.DeliveryChannel;
import cn.dingban.delivery.spi.DeliveryChannel.CardMessage;
import cn.dingban.delivery.spi.DeliveryChannel.Markdown;
import cn.dingban.delivery.spi.DeliveryChannel.Space;
import cn.dingban.delivery.spi.SendOutcome;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong between us and DingTalk, for whatever is sent: what it means for the message, and that nothing was sent twice. */
class FaultOutcomesTests {

    @RegisterExtension
    static final WireMockExtension DINGTALK = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().http2PlainDisabled(true))
            .build();

    private static final Markdown MESSAGE = new Markdown("标题", "正文");

    private final DingTalkUnderTest dingTalk = new DingTalkUnderTest(DINGTALK.baseUrl());

    /** What is sent, where, and what DingTalk answers when nothing goes wrong. */
    enum Send {
        PRIVATE_TEXT(
                "/v1.0/robot/oToMessages/batchSend",
                "{\"processQueryKey\":\"key\"}",
                channel -> channel.sendToPeople(List.of("user01"), MESSAGE)),
        GROUP_TEXT(
                "/v1.0/robot/groupMessages/send",
                "{\"processQueryKey\":\"key\"}",
                channel -> channel.sendToGroup("cid==", MESSAGE)),
        CARD(
                "/v1.0/card/instances/createAndDeliver",
                "{\"success\":true,\"result\":{\"deliverResults\":[{\"success\":true,\"carrierId\":\"key\"}]}}",
                channel -> channel.deliverCard(new CardMessage(
                        "track-1", "report-form", Space.person("user01"), "填报", Map.of("open", "true"), false)));

        private final String path;
        private final String success;
        private final Function<DeliveryChannel, SendOutcome> call;

        Send(String path, String success, Function<DeliveryChannel, SendOutcome> call) {
            this.path = path;
            this.success = success;
            this.call = call;
        }
    }

    /** What goes wrong, what that means, and after how many requests. */
    enum Trouble {
        TOO_MANY_REQUESTS_429(
                send -> json(429, "{\"code\":\"system.busy\",\"message\":\"busy\",\"requestid\":\"1\"}"),
                SendOutcome.RetryLater.class,
                1),
        EMPTY_429(send -> aResponse().withStatus(429), SendOutcome.RetryLater.class, 1),
        HTML_403_OF_A_PROXY(
                send -> aResponse().withStatus(403).withBody("<html>no</html>"), SendOutcome.RetryLater.class, 1),
        QPS_403(
                send -> json(
                        403,
                        "{\"code\":\"Forbidden.AccessDenied.QpsLimitForAppkeyAndApi\",\"message\":\"x\",\"requestid\":\"1\"}"),
                SendOutcome.RetryLater.class,
                1),
        TOKEN_400(
                send -> json(400, "{\"code\":\"InvalidAuthentication\",\"message\":\"x\",\"requestid\":\"1\"}"),
                SendOutcome.Unavailable.class,
                2),
        EMPTY_500(send -> aResponse().withStatus(500), SendOutcome.Uncertain.class, 1),
        ERROR_500(
                send -> json(500, "{\"code\":\"system.error\",\"message\":\"x\",\"requestid\":\"1\"}"),
                SendOutcome.Uncertain.class,
                1),
        HTML_502(
                send -> aResponse()
                        .withStatus(502)
                        .withHeader("Content-Type", "text/html")
                        .withBody("<html><body><h1>502 Bad Gateway</h1></body></html>"),
                SendOutcome.Uncertain.class,
                1),
        SLOWER_THAN_THE_READ_TIMEOUT(
                send -> okJson(send.success).withFixedDelay(4_000), SendOutcome.Uncertain.class, 1),
        RESET(send -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), SendOutcome.Uncertain.class, 1),
        CLOSED_WITHOUT_ANSWER(send -> aResponse().withFault(Fault.EMPTY_RESPONSE), SendOutcome.Uncertain.class, 1),
        GARBAGE(send -> aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE), SendOutcome.Uncertain.class, 1),
        BROKEN_CHUNK(send -> aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK), SendOutcome.Uncertain.class, 1),
        MALFORMED_JSON(send -> okJson("{processQueryKey=key"), SendOutcome.Uncertain.class, 1),
        TRUNCATED_BODY(
                send -> okJson(send.success.substring(0, send.success.length() - 3)), SendOutcome.Uncertain.class, 1);

        private final Function<Send, ResponseDefinitionBuilder> answer;
        private final Class<? extends SendOutcome> outcome;
        private final int requests;

        Trouble(Function<Send, ResponseDefinitionBuilder> answer, Class<? extends SendOutcome> outcome, int requests) {
            this.answer = answer;
            this.outcome = outcome;
            this.requests = requests;
        }

        private static ResponseDefinitionBuilder json(int status, String body) {
            return aResponse()
                    .withStatus(status)
                    .withHeader("Content-Type", "application/json")
                    .withBody(body);
        }
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(Trouble.values())
                .flatMap(trouble -> Arrays.stream(Send.values()).map(send -> Arguments.of(trouble, send)));
    }

    @BeforeEach
    void tokenIsGiven() {
        DINGTALK.stubFor(
                post("/v1.0/oauth2/accessToken").willReturn(okJson("{\"accessToken\":\"tok-1\",\"expireIn\":7200}")));
    }

    @ParameterizedTest(name = "{0} of a {1}")
    @MethodSource("everything")
    void meansTheSameWhateverIsSent(Trouble trouble, Send send) {
        DINGTALK.stubFor(post(send.path).willReturn(trouble.answer.apply(send)));
        long begun = System.nanoTime();

        SendOutcome outcome = send.call.apply(dingTalk.channel);

        assertThat(outcome).isInstanceOf(trouble.outcome);
        assertThat(DINGTALK.findAll(postRequestedFor(urlEqualTo(send.path)))).hasSize(trouble.requests);
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .as("the sender's time")
                .isLessThan(Duration.ofSeconds(8));
    }
}
