package cn.dingban.dingtalk;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.organisation.PhoneBook.Answer;
import cn.dingban.organisation.PhoneBook.Said;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DingTalk is asked whose mobile number it is. */
class DingTalkPhoneBookTests {

    @RegisterExtension
    static final WireMockExtension DINGTALK = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().http2PlainDisabled(true))
            .build();

    private static final String BY_MOBILE = "/topapi/v2/user/getbymobile";

    private final DingTalkPhoneBook phones = new DingTalkUnderTest(DINGTALK.baseUrl()).phones;

    @BeforeEach
    void aTokenIsGiven() {
        DINGTALK.stubFor(
                post("/v1.0/oauth2/accessToken").willReturn(okJson("{\"accessToken\":\"tok-1\",\"expireIn\":7200}")));
    }

    private static void answers(String json) {
        DINGTALK.stubFor(post(urlPathEqualTo(BY_MOBILE)).willReturn(okJson(json)));
    }

    @Test
    void findsTheAccountOfANumber() {
        answers(
                "{\"errcode\":0,\"errmsg\":\"ok\",\"result\":{\"userid\":\"zhang\",\"exclusive_account_userid_list\":[]}}");
        assertThat(phones.byMobile("13800000001")).isEqualTo(Answer.found("zhang"));
        DINGTALK.verify(postRequestedFor(urlEqualTo(BY_MOBILE + "?access_token=tok-1"))
                .withRequestBody(
                        equalToJson("{\"mobile\":\"13800000001\",\"support_exclusive_account_search\":true}")));
    }

    @Test
    void anAccountOfTheOrganisationsOwnCountsWhereThereIsNoOther() {
        answers("{\"errcode\":\"0\",\"result\":{\"exclusive_account_userid_list\":[\"own-1\"]}}");
        assertThat(phones.byMobile("13800000001")).isEqualTo(Answer.found("own-1"));
    }

    @ParameterizedTest
    @CsvSource({"60121,NOT_FOUND", "40104,NOT_FOUND", "50002,NOT_VISIBLE", "60011,NOT_PERMITTED", "-1,UNREACHABLE"})
    void whatDingTalkRefusesIsSaidAsWhatItMeans(int code, Said said) {
        answers("{\"errcode\":%d,\"errmsg\":\"…\"}".formatted(code));
        assertThat(phones.byMobile("13800000001")).isEqualTo(Answer.of(said));
    }

    @Test
    void whatTheGatewayRefusesIsInItsSubCode() {
        answers("{\"errcode\":88,\"sub_code\":\"60011\",\"sub_msg\":\"…\",\"errmsg\":\"ding talk error\"}");
        assertThat(phones.byMobile("13800000001").said()).isEqualTo(Said.NOT_PERMITTED);
    }

    @Test
    void aSilentDingTalkIsNobodysFault() {
        DINGTALK.stubFor(post(urlPathEqualTo(BY_MOBILE)).willReturn(serverError()));
        assertThat(phones.byMobile("13800000001").said()).isEqualTo(Said.UNREACHABLE);
    }
}
