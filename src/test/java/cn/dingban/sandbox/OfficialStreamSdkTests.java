package cn.dingban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.dingban.shared.DirectoryPublished;
import com.dingtalk.open.app.api.OpenDingTalkClient;
import com.dingtalk.open.app.api.OpenDingTalkStreamClientBuilder;
import com.dingtalk.open.app.api.callback.OpenDingTalkCallbackListener;
import com.dingtalk.open.app.api.security.AuthClientCredential;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The official Stream SDK takes the sandbox for DingTalk, over TLS, which it insists on. */
@SpringBootTest(
        classes = SandboxTestApp.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.ssl.key-store-password=changeit",
            "server.ssl.key-alias=sandbox",
            "server.ssl.key-store-type=PKCS12"
        })
class OfficialStreamSdkTests {

    @LocalServerPort
    private int port;

    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<String> actions = new CopyOnWriteArrayList<>();
    private SandboxDriver sandbox;
    private OpenDingTalkClient client;

    @DynamicPropertySource
    static void testKey(DynamicPropertyRegistry properties) {
        properties.add(
                "server.ssl.key-store",
                () -> Path.of("target/test-keys/server.p12").toUri());
    }

    @BeforeEach
    void connect() throws Exception {
        sandbox = new SandboxDriver("https://localhost:" + port);
        sandbox.put("/sandbox/api/directory", new DirectoryPublished(SandboxTestApp.PEOPLE, SandboxTestApp.GROUPS));
        OpenDingTalkCallbackListener<String, Map<String, Object>> onMessage = body -> {
            messages.add(body);
            return Map.of();
        };
        OpenDingTalkCallbackListener<String, Map<String, Object>> onAction = body -> {
            actions.add(body);
            return Map.of(
                    "cardUpdateOptions", Map.of("updateCardDataByKey", true),
                    "cardData", Map.of("cardParamMap", Map.of("body", "已处理")));
        };
        var builder = OpenDingTalkStreamClientBuilder.custom()
                .credential(new AuthClientCredential(SandboxCredentials.CLIENT_ID, SandboxCredentials.CLIENT_SECRET))
                .registerCallbackListener(TestStream.BOT, onMessage)
                .registerCallbackListener(TestStream.CARD, onAction);
        Field host = OpenDingTalkStreamClientBuilder.class.getDeclaredField("openApiHost");
        host.setAccessible(true);
        host.set(builder, "https://localhost:" + port);
        client = builder.build();
        client.start();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> sandbox.get("/sandbox/api/stream")
                                .body()
                                .path("connections")
                                .asInt()
                        == 1);
    }

    @AfterEach
    void stop() throws Exception {
        client.stop();
    }

    @Test
    void receivesAMessageAndAcknowledgesIt() {
        sandbox.say("reporter01", "待办");

        await().until(() -> messages.size() == 1);
        assertThat(messages.get(0)).contains("\"senderStaffId\":\"reporter01\"").contains("待办");
        await().until(() -> acknowledgements().size() == 1);
        assertThat(acknowledgements().get(0).path("code").asInt()).isEqualTo(200);
    }

    @Test
    void receivesAPressAndChangesTheCardWithItsAnswer() {
        sandbox.postWithToken("/v1.0/card/instances/createAndDeliver", card(), token());

        var answer = sandbox.press("reporter01", "sdk-card", "submit", Map.of());

        assertThat(answer.body().path("timeout").asBoolean()).isFalse();
        assertThat(actions).hasSize(1);
        assertThat(sandbox.messages("reporter01", 1).path(0).path("outTrackId").asString("")
                        + sandbox.messages("reporter01", 1))
                .contains("sdk-card")
                .contains("已处理");
    }

    private List<JsonNode> acknowledgements() {
        return sandbox.get("/sandbox/api/journal")
                .body()
                .path("entries")
                .valueStream()
                .filter(entry -> entry.path("kind").asString().equals("FRAME_IN"))
                .map(entry -> entry.path("detail"))
                .filter(detail -> detail.path("data").has("response"))
                .toList();
    }

    private static Map<String, Object> card() {
        return Map.of(
                "outTrackId", "sdk-card",
                "cardTemplateId", "report-form.schema",
                "callbackType", "STREAM",
                "openSpaceId", "dtv1.card//IM_ROBOT.reporter01",
                "imRobotOpenSpaceModel", Map.of("supportForward", false),
                "imRobotOpenDeliverModel", Map.of("spaceType", "IM_ROBOT"),
                "cardData", Map.of("cardParamMap", Map.of("heading", "填报", "open", "true", "form", "{\"fields\":[]}")));
    }

    private String token() {
        return sandbox.post(
                        "/v1.0/oauth2/accessToken",
                        Map.of(
                                "appKey", SandboxCredentials.CLIENT_ID,
                                "appSecret", SandboxCredentials.CLIENT_SECRET))
                .body()
                .path("accessToken")
                .asString();
    }
}
