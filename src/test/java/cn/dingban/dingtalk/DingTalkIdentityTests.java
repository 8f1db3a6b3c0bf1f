package cn.dingban.dingtalk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingban.organisation.IdentityProvider.NotIdentified;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** DingTalk's web sign-in, as its answers were recorded. */
class DingTalkIdentityTests {

    @RegisterExtension
    static final WireMockExtension DINGTALK = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().http2PlainDisabled(true))
            .build();

    private static final String USER_TOKEN = "/v1.0/oauth2/userAccessToken";

    private final DingTalkIdentity identity = new DingTalkUnderTest(DINGTALK.baseUrl()).identity;

    @BeforeEach
    void allGoesWell() {
        DINGTALK.stubFor(
                post("/v1.0/oauth2/accessToken").willReturn(okJson("{\"accessToken\":\"tok-1\",\"expireIn\":7200}")));
        corpIs("dingcorp");
        DINGTALK.stubFor(get("/v1.0/contact/users/me")
                .withHeader("x-acs-dingtalk-access-token", equalTo("ut"))
                .willReturn(okJson("{\"nick\":\"n\",\"unionId\":\"U\",\"openId\":\"O\"}")));
        personIs("{\"errcode\":0,\"errmsg\":\"ok\",\"result\":{\"contact_type\":0,\"userid\":\"office01\"}}");
    }

    private static void corpIs(String corpId) {
        DINGTALK.stubFor(post(USER_TOKEN)
                .willReturn(
                        okJson("{\"accessToken\":\"ut\",\"refreshToken\":\"rt\",\"expireIn\":7200,\"corpId\":\"%s\"}"
                                .formatted(corpId))));
    }

    private static void personIs(String answer) {
        DINGTALK.stubFor(post(urlPathEqualTo("/topapi/user/getbyunionid")).willReturn(okJson(answer)));
    }

    @Test
    void sendsTheBrowserToDingTalksPage() {
        assertThat(identity.page(URI.create("https://dingban.example/login/dingtalk/back"), "s&t"))
                .hasValueSatisfying(
                        page -> assertThat(page.toString())
                                .isEqualTo(
                                        DINGTALK.baseUrl()
                                                + "/oauth2/auth?redirect_uri=https%3A%2F%2Fdingban.example%2Flogin%2Fdingtalk%2Fback"
                                                + "&response_type=code&client_id=ding-client&scope=openid+corpid&state=s%26t&prompt=consent"));
    }

    @Test
    void findsTheUserIdOfWhoeverComesBack() throws NotIdentified {
        assertThat(identity.userId("authcode")).isEqualTo("office01");
        DINGTALK.verify(postRequestedFor(urlEqualTo(USER_TOKEN)).withRequestBody(equalToJson("""
                {"clientId":"ding-client","clientSecret":"top-secret","code":"authcode","grantType":"authorization_code"}""")));
        DINGTALK.verify(postRequestedFor(urlEqualTo("/topapi/user/getbyunionid?access_token=tok-1"))
                .withRequestBody(equalToJson("{\"unionid\":\"U\"}")));
    }

    @Test
    void somebodyOfAnotherOrganisationIsNobody() {
        corpIs("dingother");
        assertThatThrownBy(() -> identity.userId("authcode")).isInstanceOf(NotIdentified.class);
    }

    @Test
    void anExternalContactIsNobody() {
        personIs("{\"errcode\":0,\"result\":{\"contact_type\":1,\"userid\":\"x\"}}");
        assertThatThrownBy(() -> identity.userId("authcode")).isInstanceOf(NotIdentified.class);
        personIs("{\"errcode\":60121,\"errmsg\":\"找不到该用户\"}");
        assertThatThrownBy(() -> identity.userId("authcode")).isInstanceOf(NotIdentified.class);
    }

    @Test
    void aWrongCodeOrASilentPlatformIsSaidWithoutTheSecret() {
        DINGTALK.stubFor(post(USER_TOKEN)
                .willReturn(aResponse()
                        .withStatus(400)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"code\":\"invalidCode\",\"message\":\"不合法的code\",\"requestid\":\"r\"}")));
        assertThatThrownBy(() -> identity.userId("authcode"))
                .isInstanceOf(NotIdentified.class)
                .hasMessageNotContaining("top-secret");
    }
}
