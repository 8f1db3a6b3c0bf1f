package cn.dingban.acceptance;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.dingban.DingbanTest;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Another DingTalk than our own sandbox, with credentials given and no card templates configured: first it cannot be reached, then it
 * returns, and over the month it receives exactly what the rules say, as text.
 */
@DingbanTest
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnotherDingTalkAcceptanceTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PRIVATE = "/v1.0/robot/oToMessages/batchSend";
    private static final String GROUP = "/v1.0/robot/groupMessages/send";
    private static final int REPORTERS = 54;

    private static final WireMockServer DINGTALK =
            new WireMockServer(wireMockConfig().dynamicPort().http2PlainDisabled(true));

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        DINGTALK.start();
        DINGTALK.stubFor(post(urlEqualTo("/v1.0/gateway/connections/open"))
                .willReturn(jsonResponse("{\"code\":\"authFailed\",\"message\":\"鉴权失败\",\"requestid\":\"1\"}", 401)));
        DINGTALK.stubFor(post(urlEqualTo("/v1.0/oauth2/accessToken"))
                .willReturn(jsonResponse(
                        "{\"code\":\"invalidClientIdOrSecret\",\"message\":\"无效的clientId或者clientSecret\",\"requestid\":\"1\"}",
                        400)));
        properties.add("dingban.dingtalk.client-id", () -> "dingelsewhere");
        properties.add("dingban.dingtalk.client-secret", () -> "secret-of-elsewhere");
        properties.add("dingban.dingtalk.api-url", DINGTALK::baseUrl);
        properties.add("dingban.dingtalk.oapi-url", DINGTALK::baseUrl);
        properties.add("dingban.time-travel.enabled", () -> "true");
        properties.add("dingban.sample-office.load", () -> "true");
    }

    @AfterAll
    static void stop() {
        DINGTALK.stop();
    }

    /** One message to one person. */
    private record Sent(String userId, String title, String text) {}

    @Test
    @Order(1)
    void whileItIsOutOfReachEverythingWaitsAndTheServiceSaysSo() {
        Office office = new Office(port);

        office.itBecomes("2026-12-02T12:00");

        assertThat(privately()).isEmpty();
        assertThat(waiting(office)).isGreaterThanOrEqualTo(REPORTERS);
        assertThat(office.asks("/api/deliveries?status=RETRY")
                        .get(0)
                        .get("problem")
                        .asString())
                .contains("invalidClientIdOrSecret");
        await().untilAsserted(() -> assertThat(
                        office.asks("/actuator/health/dingtalk").toString())
                .contains("\"connected\":false", "DINGTALK_CLIENT_SECRET"));
    }

    @Test
    @Order(2)
    void whenItReturnsTheQueueLeavesOnce() {
        DINGTALK.stubFor(post(urlEqualTo("/v1.0/oauth2/accessToken"))
                .willReturn(okJson("{\"accessToken\":\"token\",\"expireIn\":7200}")));
        DINGTALK.stubFor(post(urlEqualTo(PRIVATE)).willReturn(okJson("{\"processQueryKey\":\"key\"}")));
        DINGTALK.stubFor(post(urlEqualTo(GROUP)).willReturn(okJson("{\"processQueryKey\":\"key\"}")));
        DINGTALK.stubFor(post(urlEqualTo("/v1.0/robot/groups/robots/query"))
                .willReturn(okJson("{\"chatbotInstanceVOList\":[{\"robotCode\":\"dingelsewhere\",\"name\":\"x\"}]}")));
        DINGTALK.stubFor(post(urlEqualTo("/v1.0/gateway/connections/open")).willReturn(serverError()));
        Office office = new Office(port);

        office.itBecomes("2026-12-02T13:00");
        await().atMost(Duration.ofSeconds(30)).until(() -> waiting(office) == 0);

        assertThat(reminders(s -> true)).hasSize(REPORTERS);
        assertThat(reminders(s -> true).stream().map(Sent::userId).distinct()).hasSize(REPORTERS);
    }

    @Test
    @Order(3)
    void overTheMonthItReceivesExactlyWhatTheRulesSay() {
        Office office = new Office(port);

        office.itBecomes("2026-12-07T12:00");
        assertThat(reminders(s -> true)).hasSize(3 * REPORTERS);
        assertThat(sent("已过报送期")).isEmpty();

        office.itBecomes("2026-12-20T18:00");
        assertThat(reminders(s -> true)).hasSize(3 * REPORTERS);
        assertThat(sent("已过报送期")).hasSize(2 * REPORTERS);
        List<Sent> briefings = sent("您领办的");
        assertThat(briefings).isNotEmpty();
        assertThat(briefings.stream().map(Sent::userId).distinct()).hasSameSizeAs(briefings);

        Set<Sent> different = new HashSet<>(privately());
        assertThat(privately()).as("nobody reads the same text twice").hasSameSizeAs(different);
        assertThat(groups())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).doesNotContainPattern("填报员|审核员|负责人\\d|领导[甲乙丙丁戊己庚辛壬癸]"));
        assertThat(waiting(office)).isZero();
    }

    private static long waiting(Office office) {
        return List.of("PENDING", "CLAIMED", "RETRY").stream()
                .mapToLong(status ->
                        office.asks("/api/deliveries?status=" + status).size())
                .sum();
    }

    private static List<Sent> reminders(Predicate<Sent> wanted) {
        return privately().stream()
                .filter(s -> s.title().contains("11月进展报送") || s.title().contains("今天截止"))
                .filter(wanted)
                .toList();
    }

    private static List<Sent> sent(String words) {
        return privately().stream().filter(s -> s.title().contains(words)).toList();
    }

    private static List<Sent> privately() {
        List<Sent> sent = new ArrayList<>();
        DINGTALK.findAll(postRequestedFor(urlEqualTo(PRIVATE))).forEach(request -> {
            JsonNode body = JSON.readTree(request.getBodyAsString());
            JsonNode message = JSON.readTree(body.get("msgParam").asString());
            body.get("userIds")
                    .forEach(userId -> sent.add(new Sent(
                            userId.asString(),
                            message.get("title").asString(),
                            message.get("text").asString())));
        });
        return sent;
    }

    private static List<String> groups() {
        return DINGTALK.findAll(postRequestedFor(urlEqualTo(GROUP))).stream()
                .map(request ->
                        JSON.readTree(request.getBodyAsString()).get("msgParam").asString())
                .toList();
    }
}
