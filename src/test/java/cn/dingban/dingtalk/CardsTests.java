package cn.dingban.dingtalk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.delivery.spi.DeliveryChannel.CardMessage;
import cn.dingban.delivery.spi.DeliveryChannel.Space;
import cn.dingban.delivery.spi.SendOutcome;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CardsTests {

    @RegisterExtension
    static final WireMockExtension DINGTALK = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().http2PlainDisabled(true))
            .build();

    private static final String CREATE = "/v1.0/card/instances/createAndDeliver";
    private static final String UPDATE = "/v1.0/card/instances";
    private static final String DELIVER = "/v1.0/card/instances/deliver";

    private final DingTalkUnderTest dingTalk = new DingTalkUnderTest(DINGTALK.baseUrl());

    @BeforeEach
    void tokenIsGiven() {
        DINGTALK.stubFor(
                post("/v1.0/oauth2/accessToken").willReturn(okJson("{\"accessToken\":\"tok-1\",\"expireIn\":7200}")));
    }

    private static CardMessage card(Space space, boolean repeated) {
        return new CardMessage("track-1", "report-form", space, "月报填报", Map.of("open", "true"), repeated);
    }

    private SendOutcome deliver(boolean repeated) {
        return dingTalk.channel.deliverCard(card(Space.person("user01"), repeated));
    }

    private static void creationAnswers(ResponseDefinitionBuilder answer) {
        DINGTALK.stubFor(post(CREATE).willReturn(answer));
    }

    private static void updateAnswers(ResponseDefinitionBuilder answer) {
        DINGTALK.stubFor(put(UPDATE).willReturn(answer));
    }

    private static ResponseDefinitionBuilder delivered() {
        return okJson("""
                {"success":true,"result":{"outTrackId":"track-1","deliverResults":[
                 {"spaceType":"IM_ROBOT","spaceId":"user01","success":true,"carrierId":"carrier-1"}]}}""");
    }

    private static ResponseDefinitionBuilder undelivered(String reason) {
        return okJson("""
                {"success":true,"result":{"outTrackId":"track-1","deliverResults":[
                 {"spaceType":"IM_ROBOT","spaceId":"user01","success":false,"errorMsg":"%s"}]}}""".formatted(reason));
    }

    private static ResponseDefinitionBuilder refusal(String code) {
        return aResponse()
                .withStatus(400)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"code\":\"" + code + "\",\"message\":\"" + code + "\",\"requestid\":\"R1\"}");
    }

    private static int created() {
        return DINGTALK.findAll(postRequestedFor(urlEqualTo(CREATE))).size();
    }

    @Test
    void deliversACardToAPerson() {
        creationAnswers(delivered());

        assertThat(deliver(false)).isEqualTo(SendOutcome.Sent.to("carrier-1"));

        DINGTALK.verify(postRequestedFor(urlEqualTo(CREATE)).withRequestBody(equalToJson("""
                                        {"cardTemplateId":"tpl-1.schema","outTrackId":"track-1","callbackType":"STREAM","userIdType":1,
                                         "openSpaceId":"dtv1.card//IM_ROBOT.user01","cardData":{"cardParamMap":{"open":"true"}},
                                         "imRobotOpenSpaceModel":{"supportForward":false,"lastMessageI18n":{"ZH_CN":"月报填报"}},
                                         "imRobotOpenDeliverModel":{"spaceType":"IM_ROBOT","robotCode":"ding-client"}}""")));
        assertThat(DINGTALK.findAll(putRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void deliversACardToAGroup() {
        creationAnswers(delivered());

        dingTalk.channel.deliverCard(card(Space.group("cid=="), false));

        DINGTALK.verify(postRequestedFor(urlEqualTo(CREATE)).withRequestBody(equalToJson("""
                                        {"openSpaceId":"dtv1.card//IM_GROUP.cid==",
                                         "imGroupOpenSpaceModel":{"supportForward":false,"lastMessageI18n":{"ZH_CN":"月报填报"}},
                                         "imGroupOpenDeliverModel":{"robotCode":"ding-client"}}""", true, true)));
    }

    @Test
    void offersOnlyCardsWithATemplate() {
        assertThat(dingTalk.channel.offersCard("report-form")).isTrue();
        assertThat(dingTalk.channel.offersCard("report-review")).isFalse();
        assertThat(dingTalk.channel.offersCard("unknown")).isFalse();
    }

    @Test
    void takesAnExistingCardForSent() {
        creationAnswers(refusal("param.cardAlreadyExist"));

        assertThat(deliver(false)).isEqualTo(SendOutcome.Sent.to(null));
    }

    @Test
    void asksBeforeItRepeats() {
        updateAnswers(okJson("{\"success\":true,\"result\":true}"));

        assertThat(deliver(true)).isEqualTo(SendOutcome.Sent.to(null));
        assertThat(created()).isZero();
    }

    @Test
    void createsOnRepetitionWhatIsNotThere() {
        updateAnswers(refusal("param.cardNotExist"));
        creationAnswers(delivered());

        assertThat(deliver(true)).isEqualTo(SendOutcome.Sent.to("carrier-1"));
    }

    @Test
    void doesNotCreateWhileItCannotAsk() {
        updateAnswers(refusal("system.busy"));

        assertThat(deliver(true)).isInstanceOf(SendOutcome.RetryLater.class);
        assertThat(created()).isZero();
    }

    @Test
    void deliversAgainACardThatExistsButDidNotArrive() {
        creationAnswers(undelivered("send.too.fast"));
        assertThat(deliver(false)).isInstanceOf(SendOutcome.RetryLater.class);

        updateAnswers(okJson("{\"success\":true,\"result\":true}"));
        DINGTALK.stubFor(post(DELIVER).willReturn(okJson("""
                                        {"success":true,"result":[{"spaceId":"user01","success":true,"carrierId":"carrier-2"}]}""")));

        assertThat(deliver(true)).isEqualTo(SendOutcome.Sent.to("carrier-2"));
    }

    @Test
    void refusesWhatDingTalkDidNotDeliver() {
        creationAnswers(undelivered("用户不在组织内"));

        assertThat(deliver(false))
                .isInstanceOfSatisfying(
                        SendOutcome.Refused.class,
                        refused -> assertThat(refused.message()).contains("用户不在组织内"));
    }

    @Test
    void isBarredWhenTheAnswerSaysNothing() {
        creationAnswers(okJson("{\"status\":1111,\"wait\":5}"));

        assertThat(deliver(false)).isInstanceOf(SendOutcome.Unavailable.class);
    }

    @Test
    void updatesByKey() {
        updateAnswers(okJson("{\"success\":true,\"result\":true}"));

        assertThat(dingTalk.channel.updateCard("track-1", Map.of("open", "false")))
                .isEqualTo(SendOutcome.Sent.to(null));

        DINGTALK.verify(putRequestedFor(urlEqualTo(UPDATE)).withRequestBody(equalToJson("""
                                        {"outTrackId":"track-1","userIdType":1,"cardData":{"cardParamMap":{"open":"false"}},
                                         "cardUpdateOptions":{"updateCardDataByKey":true,"updatePrivateDataByKey":true}}""")));
    }

    @Test
    void refusesToUpdateACardThatIsNotThere() {
        updateAnswers(refusal("param.cardNotExist"));

        assertThat(dingTalk.channel.updateCard("track-1", Map.of("open", "false")))
                .isInstanceOf(SendOutcome.Refused.class);
    }
}
