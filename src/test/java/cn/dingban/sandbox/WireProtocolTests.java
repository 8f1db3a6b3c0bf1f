package cn.dingban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import cn.dingban.shared.DirectoryPublished;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverHeaders;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest.CreateAndDeliverRequestCardData;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest.CreateAndDeliverRequestImGroupOpenDeliverModel;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest.CreateAndDeliverRequestImGroupOpenSpaceModel;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest.CreateAndDeliverRequestImRobotOpenDeliverModel;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest.CreateAndDeliverRequestImRobotOpenSpaceModel;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverResponseBody;
import com.aliyun.dingtalkcard_1_0.models.UpdateCardHeaders;
import com.aliyun.dingtalkcard_1_0.models.UpdateCardRequest;
import com.aliyun.dingtalkcard_1_0.models.UpdateCardRequest.UpdateCardRequestCardData;
import com.aliyun.dingtalkcard_1_0.models.UpdateCardRequest.UpdateCardRequestCardUpdateOptions;
import com.aliyun.dingtalkoauth2_1_0.models.GetAccessTokenRequest;
import com.aliyun.dingtalkrobot_1_0.models.BatchOTOQueryHeaders;
import com.aliyun.dingtalkrobot_1_0.models.BatchOTOQueryRequest;
import com.aliyun.dingtalkrobot_1_0.models.BatchSendOTOHeaders;
import com.aliyun.dingtalkrobot_1_0.models.BatchSendOTORequest;
import com.aliyun.dingtalkrobot_1_0.models.BatchSendOTOResponseBody;
import com.aliyun.dingtalkrobot_1_0.models.OrgGroupSendHeaders;
import com.aliyun.dingtalkrobot_1_0.models.OrgGroupSendRequest;
import com.aliyun.tea.TeaException;
import com.aliyun.tea.TeaUnretryableException;
import com.aliyun.tea.okhttp.ClientHelper;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teautil.models.RuntimeOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The official OpenAPI SDK takes the sandbox for DingTalk. */
@SpringBootTest(
        classes = SandboxTestApp.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "dingban.sandbox.api-calls-per-second=20")
class WireProtocolTests {

    private static final String BATCH = "/v1.0/robot/oToMessages/batchSend";

    @LocalServerPort
    private int port;

    private SandboxDriver sandbox;
    private com.aliyun.dingtalkrobot_1_0.Client robot;
    private com.aliyun.dingtalkcard_1_0.Client cards;
    private String token;

    @BeforeEach
    void setScene() throws Exception {
        sandbox = new SandboxDriver("http://localhost:" + port);
        sandbox.post("/sandbox/reset", Map.of());
        sandbox.put("/sandbox/api/directory", new DirectoryPublished(SandboxTestApp.PEOPLE, SandboxTestApp.GROUPS));
        robot = new com.aliyun.dingtalkrobot_1_0.Client(config());
        cards = new com.aliyun.dingtalkcard_1_0.Client(config());
        token = tokenWithinTheLimit();
        doNotRepeatCallsBehindOurBack();
    }

    /** So many tests a second, each of which asks for a token, run into the limit of calls on a quick machine. */
    private String tokenWithinTheLimit() {
        return await().ignoreExceptions().until(() -> token(SandboxCredentials.CLIENT_SECRET), Objects::nonNull);
    }

    /** On a cut pooled connection the SDK's HTTP client repeats the call, with an empty body, since the SDK gives it a stream that is read once. */
    private static void doNotRepeatCallsBehindOurBack() {
        ClientHelper.clients.replaceAll((host, client) ->
                client.newBuilder().retryOnConnectionFailure(false).build());
    }

    @Test
    void givesOutTheSameTokenWithinItsLife() throws Exception {
        assertThat(token(SandboxCredentials.CLIENT_SECRET)).isEqualTo(token).isNotBlank();
    }

    @Test
    void refusesAWrongSecret() {
        TeaException refusal = catchThrowableOfType(TeaException.class, () -> token("wrong"));

        assertThat(refusal.getCode()).isEqualTo("invalidClientIdOrSecret");
        assertThat(refusal.getStatusCode()).isEqualTo(400);
    }

    @Test
    void refusesAnUnknownTokenAndAMissingOne() {
        token = "stale";
        TeaException refusal = catchThrowableOfType(TeaException.class, () -> sendToGroup(SandboxTestApp.GROUP));

        assertThat(refusal.getCode()).isEqualTo("InvalidAuthentication");
        JsonNode bare = sandbox.post("/v1.0/robot/groupMessages/send", Map.of()).body();
        assertThat(bare.path("code").asString()).isEqualTo("AuthenticationFailed.MissingParameter");
        assertThat(bare.propertyNames()).containsExactly("code", "message", "requestid");
    }

    @Test
    void showsAGroupMessageToItsMembers() throws Exception {
        assertThat(sendToGroup(SandboxTestApp.GROUP)).isNotBlank();

        JsonNode seen = sandbox.get("/sandbox/api/messages?userId=reporter01&openConversationId="
                        + SandboxDriver.encoded(SandboxTestApp.GROUP))
                .body()
                .path("messages");
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).path("kind").asString()).isEqualTo("markdown");
        assertThat(seen.get(0).path("text").asString()).isEqualTo("已报 **91** 项");
    }

    @Test
    void refusesAGroupThatDoesNotExistAndOneWithoutTheRobot() {
        assertThat(catchThrowableOfType(TeaException.class, () -> sendToGroup("cidNowhere=="))
                        .getCode())
                .isEqualTo("invalid.openConversationId");

        sandbox.post(
                "/sandbox/api/robot-membership", Map.of("openConversationId", SandboxTestApp.GROUP, "present", false));
        assertThat(catchThrowableOfType(TeaException.class, () -> sendToGroup(SandboxTestApp.GROUP))
                        .getCode())
                .isEqualTo("resource.not.found");
    }

    @Test
    void namesThePeopleThatABatchCouldNotReach() throws Exception {
        BatchSendOTOResponseBody answer = sendTo(List.of("reporter01", "ghost"), "在吗");

        assertThat(answer.getProcessQueryKey()).isNotBlank();
        assertThat(answer.getInvalidStaffIdList()).containsExactly("ghost");
        assertThat(sandbox.messages("reporter01", 1).get(0).path("text").asString())
                .isEqualTo("在吗");
    }

    @Test
    void refusesTwentyOnePeopleAndMessagesThatAreTooLong() {
        List<String> crowd = IntStream.range(0, 21).mapToObj(i -> "u" + i).toList();

        assertThat(catchThrowableOfType(TeaException.class, () -> sendTo(crowd, "在吗"))
                        .getCode())
                .isEqualTo("invalidParameter.userIds.overMax");
        assertThat(catchThrowableOfType(TeaException.class, () -> sendTo(List.of("reporter01"), "长".repeat(5_000)))
                        .getCode())
                .isEqualTo("invalidParameter.msgParam.tooLong");
    }

    @Test
    void knowsWhoHasReadAPrivateMessage() throws Exception {
        String key = sendTo(List.of("reporter01"), "在吗").getProcessQueryKey();
        assertThat(readStatus(key)).isEqualTo("UNREAD");

        sandbox.post("/sandbox/api/read", Map.of("userId", "reporter01"));
        assertThat(readStatus(key)).isEqualTo("READ");
    }

    @Test
    void deliversACardOnceUnderOneId() throws Exception {
        CreateAndDeliverResponseBody answer = createCard("card-1", "dtv1.card//IM_ROBOT.reporter01");
        TeaException repeated =
                catchThrowableOfType(TeaException.class, () -> createCard("card-1", "dtv1.card//IM_ROBOT.reporter01"));

        assertThat(answer.getResult().getDeliverResults().get(0).getSuccess()).isTrue();
        assertThat(repeated.getCode()).isEqualTo("param.cardAlreadyExist");
        JsonNode seen = sandbox.messages("reporter01", 1);
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).path("values").path("heading").asString()).isEqualTo("填报 11月进展");
        assertThat(seen.get(0).path("buttons").get(0).path("id").asString()).isEqualTo("submit");
    }

    @Test
    void reportsEverySpaceOfADeliveryOfItsOwn() throws Exception {
        var results = createCard("card-2", "dtv1.card//im_group." + SandboxTestApp.GROUP + ";IM_ROBOT.ghost")
                .getResult()
                .getDeliverResults();

        assertThat(results).extracting("success").containsExactly(true, false);
        assertThat(results.get(1).getErrorMsg()).isEqualTo("param.userIdNotExist");
    }

    @Test
    void keepsOrLosesOtherValuesAsTheUpdateAsks() throws Exception {
        createCard("card-3", "dtv1.card//IM_ROBOT.reporter01");

        updateCard("card-3", Map.of("body", "改好了"), true);
        assertThat(valuesOfTheCard().path("heading").asString()).isEqualTo("填报 11月进展");
        updateCard("card-3", Map.of("body", "只剩这一项"), false);
        assertThat(valuesOfTheCard().propertyNames()).containsExactly("body");
        assertThat(catchThrowableOfType(TeaException.class, () -> updateCard("none", Map.of("a", "b"), true))
                        .getCode())
                .isEqualTo("param.cardNotExist");
    }

    @Test
    void refusesUnknownTemplatesAndValuesThatAreNotText() {
        Map<String, Object> card = Map.of(
                "outTrackId", "card-4",
                "cardTemplateId", "no-such-card.schema",
                "cardData", Map.of("cardParamMap", Map.of("open", true)));
        assertThat(withToken("/v1.0/card/instances", card)).isEqualTo("param.templateNotExist");

        assertThat(withToken("/v1.0/card/instances", with(card, "cardTemplateId", "report-form.schema")))
                .isEqualTo("param.invalid");
    }

    @Test
    void limitsTheCallsOfASecond() {
        List<String> codes = IntStream.range(0, 25)
                .mapToObj(i -> withToken("/v1.0/robot/groups/robots/query", Map.of("openConversationId", "cid" + i)))
                .toList();

        assertThat(codes).contains("invalid.openConversationId", "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi");
    }

    @Test
    void losesTheAnswerOfACallThatItAccepted() {
        sandbox.post("/sandbox/api/faults", Map.of("path", BATCH, "kind", "LOST_ANSWER", "times", 1));

        catchThrowableOfType(TeaUnretryableException.class, () -> sendTo(List.of("reporter01"), "在吗"));

        assertThat(sandbox.messages("reporter01", 1)).hasSize(1);
    }

    @Test
    void cutsTheConnectionOfACallThatItDidNotAccept() {
        sandbox.post("/sandbox/api/faults", Map.of("path", BATCH, "kind", "RESET"));

        assertThat(catchThrowableOfType(TeaUnretryableException.class, () -> sendTo(List.of("reporter01"), "在吗")))
                .isNotNull();
        assertThat(sandbox.messages("reporter01", 0)).isEmpty();
    }

    @Test
    void failsInTheWaysThatAreAskedFor() throws Exception {
        for (String kind : List.of("RATE_LIMITED", "SERVER_ERROR", "TOKEN_EXPIRED", "QPS")) {
            sandbox.post("/sandbox/api/faults", Map.of("path", BATCH, "kind", kind));
        }
        List<Integer> statuses = IntStream.range(0, 4)
                .mapToObj(i -> catchThrowableOfType(TeaException.class, () -> sendTo(List.of("reporter01"), "在吗")))
                .map(TeaException::getStatusCode)
                .toList();

        assertThat(statuses).containsExactly(429, 500, 400, 403);
        assertThat(token(SandboxCredentials.CLIENT_SECRET)).isNotEqualTo(token);
    }

    @Test
    void keepsSecretsOutOfItsJournal() throws Exception {
        sendToGroup(SandboxTestApp.GROUP);

        JsonNode journal = sandbox.get("/sandbox/api/journal").body();
        assertThat(journal.toString())
                .contains("/v1.0/robot/groupMessages/send")
                .doesNotContain(token);
        assertThat(journal.path("calls")
                        .path("POST /v1.0/robot/groupMessages/send")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void forgetsEverythingButThePeopleWhenReset() throws Exception {
        sendTo(List.of("reporter01"), "在吗");

        sandbox.post("/sandbox/reset", Map.of());

        assertThat(sandbox.messages("reporter01", 0)).isEmpty();
        assertThat(sandbox.get("/sandbox/api/people").body().path("people")).hasSize(3);
        assertThat(sandbox.get("/sandbox/api/journal").body().path("entries")).isEmpty();
    }

    private Config config() {
        var config = new Config();
        config.regionId = "central";
        config.protocol = "http";
        config.endpoint = "localhost:" + port;
        config.readTimeout = 5_000;
        return config;
    }

    private String token(String secret) throws Exception {
        return new com.aliyun.dingtalkoauth2_1_0.Client(config())
                .getAccessToken(new GetAccessTokenRequest()
                        .setAppKey(SandboxCredentials.CLIENT_ID)
                        .setAppSecret(secret))
                .getBody()
                .getAccessToken();
    }

    private String sendToGroup(String group) throws Exception {
        var headers = new OrgGroupSendHeaders();
        headers.xAcsDingtalkAccessToken = token;
        var request = new OrgGroupSendRequest()
                .setRobotCode(SandboxCredentials.ROBOT_CODE)
                .setOpenConversationId(group)
                .setMsgKey("sampleMarkdown")
                .setMsgParam("{\"title\":\"报送\",\"text\":\"已报 **91** 项\"}");
        return robot.orgGroupSendWithOptions(request, headers, new RuntimeOptions())
                .getBody()
                .getProcessQueryKey();
    }

    private BatchSendOTOResponseBody sendTo(List<String> people, String text) throws Exception {
        var headers = new BatchSendOTOHeaders();
        headers.xAcsDingtalkAccessToken = token;
        var request = new BatchSendOTORequest()
                .setRobotCode(SandboxCredentials.ROBOT_CODE)
                .setUserIds(people)
                .setMsgKey("sampleText")
                .setMsgParam("{\"content\":\"" + text + "\"}");
        return robot.batchSendOTOWithOptions(request, headers, new RuntimeOptions())
                .getBody();
    }

    private String readStatus(String key) throws Exception {
        var headers = new BatchOTOQueryHeaders();
        headers.xAcsDingtalkAccessToken = token;
        var request = new BatchOTOQueryRequest()
                .setRobotCode(SandboxCredentials.ROBOT_CODE)
                .setProcessQueryKey(key);
        return robot.batchOTOQueryWithOptions(request, headers, new RuntimeOptions())
                .getBody()
                .getMessageReadInfoList()
                .get(0)
                .getReadStatus();
    }

    private CreateAndDeliverResponseBody createCard(String id, String space) throws Exception {
        var headers = new CreateAndDeliverHeaders();
        headers.xAcsDingtalkAccessToken = token;
        var request = new CreateAndDeliverRequest()
                .setCardTemplateId("report-form.schema")
                .setOutTrackId(id)
                .setCallbackType("STREAM")
                .setOpenSpaceId(space)
                .setCardData(new CreateAndDeliverRequestCardData()
                        .setCardParamMap(Map.of("heading", "填报 11月进展", "body", "金额单位：万元", "open", "true")))
                .setImRobotOpenSpaceModel(new CreateAndDeliverRequestImRobotOpenSpaceModel().setSupportForward(false))
                .setImRobotOpenDeliverModel(
                        new CreateAndDeliverRequestImRobotOpenDeliverModel().setSpaceType("IM_ROBOT"))
                .setImGroupOpenSpaceModel(new CreateAndDeliverRequestImGroupOpenSpaceModel().setSupportForward(false))
                .setImGroupOpenDeliverModel(new CreateAndDeliverRequestImGroupOpenDeliverModel()
                        .setRobotCode(SandboxCredentials.ROBOT_CODE));
        return cards.createAndDeliverWithOptions(request, headers, new RuntimeOptions())
                .getBody();
    }

    private void updateCard(String id, Map<String, String> values, boolean byKey) throws Exception {
        var headers = new UpdateCardHeaders();
        headers.xAcsDingtalkAccessToken = token;
        var request = new UpdateCardRequest()
                .setOutTrackId(id)
                .setCardData(new UpdateCardRequestCardData().setCardParamMap(values))
                .setCardUpdateOptions(new UpdateCardRequestCardUpdateOptions().setUpdateCardDataByKey(byKey));
        cards.updateCardWithOptions(request, headers, new RuntimeOptions());
    }

    private JsonNode valuesOfTheCard() {
        return sandbox.messages("reporter01", 1).get(0).path("values");
    }

    private String withToken(String path, Map<String, Object> body) {
        return sandbox.postWithToken(path, body, token).body().path("code").asString();
    }

    private static Map<String, Object> with(Map<String, Object> body, String key, Object value) {
        var changed = new HashMap<>(body);
        changed.put(key, value);
        return changed;
    }
}
