package cn.dingban.dingtalk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.delivery.spi.DeliveryChannel.Markdown;
import cn.dingban.delivery.spi.DeliveryChannel.Space;
import cn.dingban.delivery.spi.SendOutcome;
import cn.dingban.dingtalk.ReplySessions.Session;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody has written a moment ago and is answered: by the webhook as long as that works, by the API as soon as it certainly does not. */
class SessionWebhookTests {

    @RegisterExtension
    static final WireMockExtension DINGTALK = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().http2PlainDisabled(true))
            .build();

    private static final String WEBHOOK = "/robot/sendBySession?session=secret-1";
    private static final String PEOPLE = "/v1.0/robot/oToMessages/batchSend";
    private static final String GROUP = "/v1.0/robot/groupMessages/send";
    private static final Markdown MESSAGE = new Markdown("收到", "已记下 **320** 万元 & \"路基\"");
    private static final Space WANG = Space.person("wang");
    private static final Space CHAT = Space.group("cid==");

    private final DingTalkUnderTest dingTalk = new DingTalkUnderTest(DINGTALK.baseUrl());

    @BeforeEach
    void bothHaveJustWritten() {
        DINGTALK.stubFor(
                post("/v1.0/oauth2/accessToken").willReturn(okJson("{\"accessToken\":\"tok-1\",\"expireIn\":7200}")));
        DINGTALK.stubFor(post(PEOPLE).willReturn(okJson("{\"processQueryKey\":\"by-api\"}")));
        DINGTALK.stubFor(post(GROUP).willReturn(okJson("{\"processQueryKey\":\"by-api\"}")));
        open(WANG);
        open(CHAT);
    }

    private void open(Space space) {
        dingTalk.sessions.opened(new Session(
                space,
                DINGTALK.baseUrl() + WEBHOOK,
                DingTalkUnderTest.NOW,
                DingTalkUnderTest.NOW.plus(Duration.ofMinutes(90))));
    }

    private static void webhookAnswers(ResponseDefinitionBuilder answer) {
        DINGTALK.stubFor(post(WEBHOOK).willReturn(answer));
    }

    private static ResponseDefinitionBuilder refusal(String code) {
        return okJson("{\"errcode\":" + code + ",\"errmsg\":\"no\"}");
    }

    private static int count(String path) {
        return DINGTALK.findAll(postRequestedFor(urlEqualTo(path))).size();
    }

    @ParameterizedTest
    @CsvSource({"PERSON, wang", "GROUP, cid=="})
    void answersByTheWebhookWithoutAToken(Space.Kind kind, String id) {
        webhookAnswers(okJson("{\"errcode\":0,\"errmsg\":\"ok\"}"));

        assertThat(dingTalk.channel.answer(new Space(kind, id), MESSAGE)).isEqualTo(SendOutcome.Sent.to(null));

        DINGTALK.verify(postRequestedFor(urlEqualTo(WEBHOOK))
                .withHeader("Content-Type", containing("application/json"))
                .withoutHeader("x-acs-dingtalk-access-token")
                .withRequestBody(equalToJson("{\"msgtype\":\"markdown\",\"markdown\":{\"title\":\"收到\","
                        + "\"text\":\"已记下 **320** 万元 & \\\"路基\\\"\"}}")));
        assertThat(count(PEOPLE) + count(GROUP)).isZero();
    }

    @Test
    void isCountedWithStreamAndNotWithTheApi() {
        webhookAnswers(okJson("{\"errcode\":\"0\",\"errmsg\":\"ok\"}"));

        assertThat(dingTalk.channel.answer(WANG, MESSAGE)).isEqualTo(SendOutcome.Sent.to(null));

        assertThat(dingTalk.meter.webhooks).containsExactly("robot/sendBySession");
        assertThat(dingTalk.meter.turns).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PERSON, stranger, by-api", "GROUP, elsewhere, by-api"})
    void usesTheApiForThoseWhoHaveNotWritten(Space.Kind kind, String id, String key) {
        assertThat(dingTalk.channel.answer(new Space(kind, id), MESSAGE)).isEqualTo(SendOutcome.Sent.to(key));
        assertThat(count(WEBHOOK)).isZero();
    }

    @Test
    void noticesNeverUseTheWebhook() {
        dingTalk.channel.sendToGroup("cid==", MESSAGE);

        assertThat(count(GROUP)).isEqualTo(1);
        assertThat(count(WEBHOOK)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"300001", "'\"300001\"'", "300005", "400101", "88", "777777"})
    void usesTheApiAtOnceWhenTheSessionIsOverAndForgetsIt(String code) {
        webhookAnswers(refusal(code));

        assertThat(dingTalk.channel.answer(WANG, MESSAGE)).isEqualTo(SendOutcome.Sent.to("by-api"));
        assertThat(dingTalk.channel.answer(WANG, MESSAGE)).isEqualTo(SendOutcome.Sent.to("by-api"));
        assertThat(count(WEBHOOK)).isEqualTo(1);

        dingTalk.channel.answer(CHAT, MESSAGE);
        assertThat(count(WEBHOOK)).as("the group's own session").isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"404", "403", "400"})
    void usesTheApiAtOnceWhenNothingIsThere(int status) {
        webhookAnswers(aResponse().withStatus(status).withBody("<html><body>no</body></html>"));

        assertThat(dingTalk.channel.answer(WANG, MESSAGE)).isEqualTo(SendOutcome.Sent.to("by-api"));
    }

    @ParameterizedTest
    @CsvSource({"410100", "130101", "660026"})
    void leavesTheWebhooksAloneForTenMinutesAfterTooMany(String code) {
        webhookAnswers(refusal(code));

        assertThat(dingTalk.channel.answer(CHAT, MESSAGE))
                .isInstanceOfSatisfying(
                        SendOutcome.RetryLater.class,
                        later -> assertThat(later.after()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11)));
        assertThat(dingTalk.channel.answer(WANG, MESSAGE))
                .as("nobody waits that long for a private answer")
                .isEqualTo(SendOutcome.Sent.to("by-api"));
        assertThat(count(WEBHOOK)).isEqualTo(1);

        dingTalk.pass(Duration.ofMinutes(11));
        webhookAnswers(refusal("0"));
        assertThat(dingTalk.channel.answer(WANG, MESSAGE)).isEqualTo(SendOutcome.Sent.to(null));
    }

    @Test
    void leavesTheWebhookAloneWhenTheMonthsCallsWillNotLast() {
        dingTalk.meter.sparing = true;

        assertThat(dingTalk.channel.answer(WANG, MESSAGE)).isEqualTo(SendOutcome.Sent.to("by-api"));
        assertThat(count(WEBHOOK)).isZero();
    }

    @Test
    void usesTheApiWhenTheMonthsWebhookCallsAreUsedUp() {
        webhookAnswers(refusal("90020"));

        assertThat(dingTalk.channel.answer(WANG, MESSAGE)).isEqualTo(SendOutcome.Sent.to("by-api"));
    }

    @ParameterizedTest
    @CsvSource({
        "430101, OFFICE",
        "430102, OFFICE",
        "430104, OFFICE",
        "400013, OFFICE",
        "310000, ADMINISTRATORS",
        "400102, ADMINISTRATORS",
        "460101, ADMINISTRATORS",
        "40035, ADMINISTRATORS"
    })
    void givesUpOnContentAndConfiguration(String code, SendOutcome.Told told) {
        webhookAnswers(refusal(code));

        assertThat(dingTalk.channel.answer(WANG, MESSAGE)).isEqualTo(new SendOutcome.Refused(code, "no", told));
        assertThat(count(PEOPLE)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"200, '{\"errcode\":-1,\"errmsg\":\"busy\"}'", "429, ''", "429, '{\"code\":\"system.busy\"}'"})
    void comesBackLaterWhenDingTalkIsBusy(int status, String body) {
        webhookAnswers(aResponse().withStatus(status).withBody(body));

        assertThat(dingTalk.channel.answer(WANG, MESSAGE)).isInstanceOf(SendOutcome.RetryLater.class);
        assertThat(count(PEOPLE)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "500, ''",
        "502, <html/>",
        "500, '{\"code\":\"system.error\"}'",
        "200, '{\"errc'",
        "200, ''",
        "200, '{}'"
    })
    void doesNotKnowAfterAnAnswerThatSaysNothing(int status, String body) {
        webhookAnswers(aResponse().withStatus(status).withBody(body));

        assertThat(dingTalk.channel.answer(WANG, MESSAGE)).isInstanceOf(SendOutcome.Uncertain.class);
        assertThat(count(PEOPLE)).isZero();
    }

    @Test
    void doesNotKnowWhenTheAnswerTakesTooLong() {
        webhookAnswers(okJson("{\"errcode\":0}").withFixedDelay(4000));

        assertThat(dingTalk.channel.answer(WANG, MESSAGE))
                .isInstanceOfSatisfying(
                        SendOutcome.Uncertain.class,
                        lost -> assertThat(lost.message()).doesNotContain("secret-1"));
        assertThat(count(WEBHOOK)).isEqualTo(1);
        assertThat(count(PEOPLE)).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE"})
    void doesNotKnowWhenTheConnectionBreaksAndRepeatsNothing(Fault fault) {
        webhookAnswers(aResponse().withFault(fault));

        assertThat(dingTalk.channel.answer(WANG, MESSAGE)).isInstanceOf(SendOutcome.Uncertain.class);
        assertThat(count(WEBHOOK)).isEqualTo(1);
        assertThat(count(PEOPLE)).isZero();
    }

    @Test
    void usesTheApiWhenNobodyListensAtTheWebhook() {
        var settings = new DingTalkSettings(
                "ding-client",
                "top-secret",
                "",
                URI.create(DINGTALK.baseUrl()),
                URI.create("http://127.0.0.1:1"),
                URI.create("http://127.0.0.1:1"),
                "",
                Map.of(),
                new DingTalkSettings.Calls(Duration.ofSeconds(1), Duration.ofSeconds(2), 20));
        var elsewhere = new DingTalkUnderTest(settings);
        elsewhere.sessions.opened(new Session(
                WANG,
                "http://127.0.0.1:1" + WEBHOOK,
                DingTalkUnderTest.NOW,
                DingTalkUnderTest.NOW.plus(Duration.ofMinutes(90))));

        assertThat(elsewhere.channel.answer(WANG, MESSAGE)).isEqualTo(SendOutcome.Sent.to("by-api"));
    }

    @Test
    void followsNoRedirect() {
        webhookAnswers(aResponse().withStatus(302).withHeader("Location", DINGTALK.baseUrl() + GROUP));

        assertThat(dingTalk.channel.answer(WANG, MESSAGE)).isInstanceOf(SendOutcome.Uncertain.class);
        assertThat(count(GROUP)).isZero();
    }

    @Test
    void staysSilentForFiveMinutesAfterABan() {
        webhookAnswers(okJson("{\"status\":1111,\"wait\":5,\"source\":\"x5\",\"punish\":\"deny\"}"));
        assertThat(dingTalk.channel.answer(WANG, MESSAGE)).isInstanceOf(SendOutcome.Unavailable.class);
        webhookAnswers(refusal("0"));

        assertThat(dingTalk.channel.answer(WANG, MESSAGE)).isInstanceOf(SendOutcome.Unavailable.class);
        assertThat(count(WEBHOOK) + count(PEOPLE)).isEqualTo(1);

        dingTalk.pass(Duration.ofMinutes(6));
        assertThat(dingTalk.channel.answer(WANG, MESSAGE)).isEqualTo(SendOutcome.Sent.to(null));
    }

    @Test
    void keepsWithinTheSizeOfAMessage() {
        webhookAnswers(ok("{\"errcode\":0}"));

        dingTalk.channel.answer(WANG, new Markdown("长", "字".repeat(9_000)));

        assertThat(DINGTALK.findAll(postRequestedFor(urlEqualTo(WEBHOOK)))
                        .get(0)
                        .getBodyAsString()
                        .getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(15_100);
    }
}
