package cn.dingban.dingtalk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DingTalkFilesTests {

    @RegisterExtension
    static final WireMockExtension DINGTALK = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().http2PlainDisabled(true))
            .build();

    private static final String DOWNLOAD = "/v1.0/robot/messageFiles/download";
    private static final int MEGABYTE = 1024 * 1024;

    private final DingTalkUnderTest dingTalk = new DingTalkUnderTest(DINGTALK.baseUrl());

    @BeforeEach
    void tokenIsGiven() {
        DINGTALK.stubFor(
                post("/v1.0/oauth2/accessToken").willReturn(okJson("{\"accessToken\":\"tok-1\",\"expireIn\":7200}")));
        fileIsAt(DINGTALK.baseUrl() + "/file?x=1");
    }

    private static void fileIsAt(String url) {
        DINGTALK.stubFor(post(DOWNLOAD).willReturn(okJson("{\"downloadUrl\":\"" + url + "\"}")));
    }

    private static void fileHas(int bytes) {
        DINGTALK.stubFor(get("/file?x=1").willReturn(aResponse().withBody(new byte[bytes])));
    }

    private byte[] download() throws IOException {
        return dingTalk.files.download("dc", MEGABYTE);
    }

    @Test
    void fetchesAFile() throws IOException {
        fileHas(MEGABYTE);

        assertThat(download()).hasSize(MEGABYTE);

        DINGTALK.verify(postRequestedFor(urlEqualTo(DOWNLOAD))
                .withRequestBody(equalToJson("{\"downloadCode\":\"dc\",\"robotCode\":\"ding-client\"}")));
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        fileHas(MEGABYTE + 1);

        assertThatThrownBy(this::download).isInstanceOf(IOException.class).hasMessageContaining("1 MB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "https://127.0.0.1:8443/file",
                "https://10.0.0.8/file",
                "http://127.0.0.1:1/file",
                "file:///etc/passwd",
                "no address"
            })
    void asksNoHostInside(String url) {
        fileIsAt(url);

        assertThatThrownBy(this::download).isInstanceOf(IOException.class).hasMessageContaining("不在允许的范围内");
    }

    @Test
    void followsNoRedirect() {
        DINGTALK.stubFor(
                get("/file?x=1").willReturn(aResponse().withStatus(302).withHeader("Location", "http://127.0.0.1:1/")));

        assertThatThrownBy(this::download).isInstanceOf(IOException.class).hasMessageContaining("302");
    }

    @Test
    void givesUpOnAServerThatDoesNotAnswer() {
        DINGTALK.stubFor(get("/file?x=1").willReturn(aResponse().withFixedDelay(5000)));

        assertThatThrownBy(this::download).isInstanceOf(IOException.class).hasMessageContaining("文件取不到");
    }

    @Test
    void saysWhyDingTalkRefuses() {
        DINGTALK.stubFor(post(DOWNLOAD)
                .willReturn(aResponse()
                        .withStatus(400)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"code\":\"downloadCode.expired\",\"message\":\"x\",\"requestid\":\"R\"}")));

        assertThatThrownBy(this::download).isInstanceOf(IOException.class).hasMessageContaining("downloadCode.expired");
    }
}
