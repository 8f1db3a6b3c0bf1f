package cn.dingban.dingtalk;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingban.delivery.spi.CallMeter;
import cn.dingban.delivery.spi.DeliveryChannel.FileMessage;
import cn.dingban.delivery.spi.DeliveryChannel.Markdown;
import cn.dingban.delivery.spi.DeliveryChannel.Reach;
import cn.dingban.delivery.spi.DeliveryChannel.Space;
import cn.dingban.delivery.spi.SendOutcome;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DingTalkChannelTests {

    @RegisterExtension
    static final WireMockExtension DINGTALK = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().http2PlainDisabled(true))
            .build();

    private static final String TOKEN = "/v1.0/oauth2/accessToken";
    private static final String GROUP = "/v1.0/robot/groupMessages/send";
    private static final String PEOPLE = "/v1.0/robot/oToMessages/batchSend";
    private static final String ROBOTS = "/v1.0/robot/groups/robots/query";
    private static final Markdown MESSAGE = new Markdown("标题", "## 提醒\n- <项目A> & \"B\"");

    private final DingTalkUnderTest dingTalk = new DingTalkUnderTest(DINGTALK.baseUrl());

    @BeforeEach
    void tokenIsGiven() {
        DINGTALK.stubFor(post(TOKEN).willReturn(okJson("{\"accessToken\":\"tok-1\",\"expireIn\":7200}")));
    }

    private void groupAnswers(ResponseDefinitionBuilder answer) {
        DINGTALK.stubFor(post(GROUP).willReturn(answer));
    }

    private static ResponseDefinitionBuilder refusal(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json;charset=utf-8")
                .withBody("{\"code\":\"" + code + "\",\"message\":\"原因\",\"requestid\":\"R1\"}");
    }

    private SendOutcome send() {
        return dingTalk.channel.sendToGroup("cidTEST==", MESSAGE);
    }

    private static int count(String path) {
        return DINGTALK.findAll(postRequestedFor(urlEqualTo(path))).size();
    }

    @Test
    void sendsMarkdownToAGroup() {
        groupAnswers(okJson("{\"processQueryKey\":\"pqk-1\"}"));

        assertThat(send()).isEqualTo(SendOutcome.Sent.to("pqk-1"));

        DINGTALK.verify(postRequestedFor(urlEqualTo(TOKEN))
                .withRequestBody(equalToJson("{\"appKey\":\"ding-client\",\"appSecret\":\"top-secret\"}")));
        DINGTALK.verify(postRequestedFor(urlEqualTo(GROUP))
                .withHeader("x-acs-dingtalk-access-token", equalTo("tok-1"))
                .withRequestBody(equalToJson("""
                        {"robotCode":"ding-client","openConversationId":"cidTEST==","msgKey":"sampleMarkdown",
                         "msgParam":"{\\"title\\":\\"标题\\",\\"text\\":\\"## 提醒\\\\n- <项目A> & \\\\\\"B\\\\\\"\\"}"}""")));
    }

    @Test
    void namesThePeopleWhoDidNotGetIt() {
        DINGTALK.stubFor(post(PEOPLE).willReturn(okJson("""
                                        {"processQueryKey":"pqk","invalidStaffIdList":["ghost"],"flowControlledStaffIdList":["busy"]}""")));

        assertThat(dingTalk.channel.sendToPeople(List.of("u1", "ghost", "busy"), MESSAGE))
                .isEqualTo(new SendOutcome.Sent("pqk", List.of("ghost"), List.of("busy")));
    }

    @Test
    void takesAnAnswerWithOnlyInvalidPeopleForWhatItIs() {
        DINGTALK.stubFor(post(PEOPLE).willReturn(okJson("{\"invalidStaffIdList\":[\"ghost\"]}")));

        assertThat(dingTalk.channel.sendToPeople(List.of("ghost"), MESSAGE))
                .isEqualTo(new SendOutcome.Sent(null, List.of("ghost"), List.of()));
    }

    @Test
    void uploadsAFileOnceAndSendsItsHandleToPeople() {
        DINGTALK.stubFor(post(urlPathEqualTo("/media/upload"))
                .willReturn(okJson("{\"errcode\":0,\"media_id\":\"@lAX\",\"type\":\"file\"}")));
        DINGTALK.stubFor(post(PEOPLE).willReturn(okJson("{\"processQueryKey\":\"pqk\"}")));

        assertThat(dingTalk.channel.sendFile(List.of("u1", "u2"), new FileMessage("11月.xlsx", new byte[] {1, 2})))
                .isEqualTo(SendOutcome.Sent.to("pqk"));

        DINGTALK.verify(postRequestedFor(urlPathEqualTo("/media/upload"))
                .withQueryParam("access_token", equalTo("tok-1"))
                .withQueryParam("type", equalTo("file"))
                .withRequestBodyPart(aMultipart("media")
                        .withBody(binaryEqualTo(new byte[] {1, 2}))
                        .build()));
        DINGTALK.verify(postRequestedFor(urlEqualTo(PEOPLE)).withRequestBody(equalToJson("""
                        {"robotCode":"ding-client","userIds":["u1","u2"],"msgKey":"sampleFile",
                         "msgParam":"{\\"mediaId\\":\\"@lAX\\",\\"fileName\\":\\"11月.xlsx\\",\\"fileType\\":\\"xlsx\\"}"}""")));
    }

    @Test
    void aPictureIsSentAsOneThatShowsInTheChat() {
        DINGTALK.stubFor(post(urlPathEqualTo("/media/upload"))
                .willReturn(okJson("{\"errcode\":0,\"media_id\":\"@lAP\",\"type\":\"image\"}")));
        DINGTALK.stubFor(post(PEOPLE).willReturn(okJson("{\"processQueryKey\":\"pqk\"}")));

        assertThat(dingTalk.channel.sendFile(List.of("u1"), new FileMessage("11月.png", new byte[] {1, 2})))
                .isEqualTo(SendOutcome.Sent.to("pqk"));

        DINGTALK.verify(postRequestedFor(urlPathEqualTo("/media/upload")).withQueryParam("type", equalTo("image")));
        DINGTALK.verify(postRequestedFor(urlEqualTo(PEOPLE)).withRequestBody(equalToJson("""
                        {"robotCode":"ding-client","userIds":["u1"],"msgKey":"sampleImageMsg",
                         "msgParam":"{\\"photoURL\\":\\"@lAP\\"}"}""")));
    }

    @Test
    void aFileThatCannotBeUploadedIsNotSentAndTriedAgainLater() {
        DINGTALK.stubFor(post(urlPathEqualTo("/media/upload"))
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThat(dingTalk.channel.sendFile(List.of("u1"), new FileMessage("11月.xlsx", new byte[] {1})))
                .isInstanceOf(SendOutcome.RetryLater.class);
        assertThat(count(PEOPLE)).isZero();
    }

    @Test
    void refusesMoreThanTwentyRecipients() {
        List<String> crowd = Collections.nCopies(21, "u");
        assertThatThrownBy(() -> dingTalk.channel.sendToPeople(crowd, MESSAGE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "403, Forbidden.AccessDenied.QpsLimitForAppkeyAndApi, 1000, 2000",
        "403, Forbidden.AccessDenied.QpmLimitForAppkeyAndApi, 40000, 44000",
        "403, Forbidden.AccessDenied.QpsLimitForApi, 5000, 10000",
        "429, system.busy, 5000, 10000",
        "429, something.new, 5000, 10000",
        "400, send.too.fast, 60000, 72000",
        "400, too.many.group, 60000, 72000"
    })
    void comesBackLaterAfterALimit(int status, String code, long least, long most) {
        groupAnswers(refusal(status, code).withHeader("Retry-After", "3"));

        assertThat(send()).isInstanceOfSatisfying(SendOutcome.RetryLater.class, later -> {
            assertThat(later.code()).isEqualTo(code);
            assertThat(later.after().toMillis()).isBetween(least, most);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invalidParameter.robotCode.notExsit",
                "group.disbanded",
                "contain.notAllowed.text",
                "Forbidden.AccessDenied.AccessTokenPermissionDenied"
            })
    void givesUpOnContentAndConfiguration(String code) {
        groupAnswers(refusal(400, code));

        assertThat(send())
                .isInstanceOfSatisfying(
                        SendOutcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({"500, system.error", "400, unknown.send.result", "504, whatever"})
    void doesNotKnowAfterAServerError(int status, String code) {
        groupAnswers(refusal(status, code));

        assertThat(send()).isInstanceOf(SendOutcome.Uncertain.class);
    }

    @Test
    void neverRepeatsARequestOnItsOwn() {
        groupAnswers(refusal(503, "ServiceUnavailable").withHeader("Retry-After", "0"));

        assertThat(send()).isInstanceOf(SendOutcome.Uncertain.class);
        assertThat(count(GROUP)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1", "http://no-such-host.invalid:80"})
    void isUnavailableWhenNobodyListens(String url) {
        SendOutcome outcome = new DingTalkUnderTest(url).channel.sendToGroup("cid", MESSAGE);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SendOutcome.Unavailable.class,
                        unavailable -> assertThat(unavailable.message()).contains("连不上钉钉", url));
    }

    @Test
    void isUnavailableWithAWrongSecretAndSaysWhatToCheck() {
        DINGTALK.stubFor(post(TOKEN).willReturn(refusal(400, "invalidClientIdOrSecret")));

        assertThat(send())
                .isInstanceOfSatisfying(
                        SendOutcome.Unavailable.class,
                        unavailable -> assertThat(unavailable.message()).contains("DINGTALK_CLIENT_SECRET"));
        assertThat(count(GROUP)).isZero();
    }

    @Test
    void isUnavailableWhenOnlyTheTokenCannotBeHad() {
        DINGTALK.stubFor(post(TOKEN).willReturn(aResponse().withStatus(502).withBody("<html/>")));
        assertThat(send()).isInstanceOf(SendOutcome.Unavailable.class);

        DINGTALK.stubFor(post(TOKEN).willReturn(aResponse().withStatus(403).withBody("<html/>")));
        assertThat(send()).isInstanceOf(SendOutcome.Unavailable.class);

        DINGTALK.stubFor(post(TOKEN).willReturn(refusal(500, "system.error")));
        assertThat(send()).isInstanceOf(SendOutcome.Unavailable.class);
        assertThat(count(GROUP)).isZero();
    }

    @Test
    void replacesARefusedTokenOnce() {
        DINGTALK.stubFor(post(GROUP)
                .inScenario("token")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(refusal(400, "InvalidAuthentication"))
                .willSetStateTo("fresh"));
        DINGTALK.stubFor(post(GROUP)
                .inScenario("token")
                .whenScenarioStateIs("fresh")
                .willReturn(okJson("{\"processQueryKey\":\"pqk\"}")));

        assertThat(send()).isEqualTo(SendOutcome.Sent.to("pqk"));
        assertThat(count(TOKEN)).isEqualTo(2);
    }

    @Test
    void isUnavailableWhenTheFreshTokenIsRefusedToo() {
        groupAnswers(refusal(400, "InvalidAuthentication"));

        assertThat(send()).isInstanceOf(SendOutcome.Unavailable.class);
        assertThat(count(GROUP)).isEqualTo(2);
    }

    @Test
    void keepsItsTokenUntilFiveMinutesBeforeItEnds() {
        groupAnswers(okJson("{\"processQueryKey\":\"pqk\"}"));

        send();
        dingTalk.pass(Duration.ofMinutes(114));
        send();
        assertThat(count(TOKEN)).isEqualTo(1);

        dingTalk.pass(Duration.ofMinutes(2));
        send();
        assertThat(count(TOKEN)).isEqualTo(2);
    }

    @Test
    void staysSilentForFiveMinutesAfterABan() {
        groupAnswers(okJson("{\"status\":1111,\"wait\":5,\"source\":\"x5\",\"punish\":\"deny\",\"uuid\":\"xxx\"}"));
        assertThat(send()).isInstanceOf(SendOutcome.Unavailable.class);
        groupAnswers(okJson("{\"processQueryKey\":\"pqk\"}"));

        dingTalk.pass(Duration.ofMinutes(4));
        assertThat(send()).isInstanceOf(SendOutcome.Unavailable.class);
        assertThat(count(GROUP)).isEqualTo(1);

        dingTalk.pass(Duration.ofMinutes(2));
        assertThat(send()).isEqualTo(SendOutcome.Sent.to("pqk"));
    }

    @Test
    void knowsWhetherTheRobotIsInAGroup() {
        DINGTALK.stubFor(post(ROBOTS)
                .withRequestBody(equalToJson("{\"openConversationId\":\"in\"}"))
                .willReturn(okJson("{\"chatbotInstanceVOList\":[{\"robotCode\":\"ding-client\"}]}")));
        DINGTALK.stubFor(post(ROBOTS)
                .withRequestBody(equalToJson("{\"openConversationId\":\"out\"}"))
                .willReturn(okJson("{\"chatbotInstanceVOList\":[{\"robotCode\":\"another\"}]}")));
        DINGTALK.stubFor(post(ROBOTS)
                .withRequestBody(equalToJson("{\"openConversationId\":\"gone\"}"))
                .willReturn(refusal(400, "group.disbanded")));
        DINGTALK.stubFor(post(ROBOTS)
                .withRequestBody(equalToJson("{\"openConversationId\":\"busy\"}"))
                .willReturn(refusal(500, "system.error")));

        assertThat(dingTalk.channel.reaches(Space.group("in"))).isEqualTo(Reach.YES);
        assertThat(dingTalk.channel.reaches(Space.group("out"))).isEqualTo(Reach.NO);
        assertThat(dingTalk.channel.reaches(Space.group("gone"))).isEqualTo(Reach.NO);
        assertThat(dingTalk.channel.reaches(Space.group("busy"))).isEqualTo(Reach.UNKNOWN);
        assertThat(dingTalk.channel.reaches(Space.person("u1"))).isEqualTo(Reach.UNKNOWN);
    }

    @Test
    void asksOnlyOnceAboutAGroupForAWhile() {
        DINGTALK.stubFor(post(ROBOTS).willReturn(okJson("{\"chatbotInstanceVOList\":[]}")));

        dingTalk.channel.reaches(Space.group("cid"));
        dingTalk.channel.reaches(Space.group("cid"));

        assertThat(count(ROBOTS)).isEqualTo(1);
    }

    @Test
    void asksTheMeterBeforeEachCallAndWaitsInTheQueueWhenItHasNoTurn() {
        groupAnswers(okJson("{\"processQueryKey\":\"pqk-1\"}"));
        dingTalk.meter.next = new CallMeter.Turn(false, Duration.ofSeconds(7));

        assertThat(send())
                .isInstanceOfSatisfying(
                        SendOutcome.Held.class, held -> assertThat(held.after()).isEqualTo(Duration.ofSeconds(7)));
        assertThat(count(GROUP)).isZero();

        dingTalk.meter.next = new CallMeter.Turn(true, Duration.ofMillis(30));
        long start = System.nanoTime();
        assertThat(send()).isInstanceOf(SendOutcome.Sent.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(30));
        assertThat(dingTalk.meter.turns).containsExactly("robot/groupMessages/send", "robot/groupMessages/send");
    }

    @ParameterizedTest
    @CsvSource({
        "403, Forbidden.AccessDenied.QpsLimitForAppkeyAndApi",
        "403, Forbidden.AccessDenied.QpmLimitForAppkeyAndApi",
        "403, Forbidden.AccessDenied.QpsLimitForApi",
        "429, system.busy"
    })
    void slowsDownWhenToldThatItCallsTooOften(int status, String code) {
        groupAnswers(refusal(status, code));

        assertThat(send()).isInstanceOf(SendOutcome.RetryLater.class);
        assertThat(dingTalk.meter.slowed).containsExactly("robot/groupMessages/send");
    }

    @Test
    void slowsDownWhenSomeRecipientsAreHeldBack() {
        DINGTALK.stubFor(post(PEOPLE)
                .willReturn(okJson("{\"processQueryKey\":\"pqk\",\"flowControlledStaffIdList\":[\"busy\"]}")));

        dingTalk.channel.sendToPeople(List.of("u1", "busy"), MESSAGE);
        assertThat(dingTalk.meter.slowed).containsExactly("robot/oToMessages/batchSend");
    }
}
