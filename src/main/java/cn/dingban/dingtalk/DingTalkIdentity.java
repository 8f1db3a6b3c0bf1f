package cn.dingban.dingtalk;

import cn.dingban.organisation.IdentityProvider;
import com.aliyun.dingtalkcontact_1_0.models.GetUserHeaders;
import com.aliyun.dingtalkoauth2_1_0.models.GetUserTokenRequest;
import com.aliyun.dingtalkoauth2_1_0.models.GetUserTokenResponseBody;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** DingTalk's web sign-in: a page of theirs, a code, the code for a person, the person for their userId in our organisation. */
@Component
class DingTalkIdentity implements IdentityProvider {

    private static final String TOKEN = "oauth2/userAccessToken";
    private static final String ME = "contact/users/me";
    private static final String BY_UNION_ID = "topapi/user/getbyunionid";

    private final OpenApi api;
    private final DingTalkEndpoint endpoint;
    private final DingTalkSettings settings;
    private final OldApi oldApi;

    DingTalkIdentity(OpenApi api, DingTalkEndpoint endpoint, DingTalkSettings settings) {
        this.api = api;
        this.endpoint = endpoint;
        this.settings = settings;
        this.oldApi = new OldApi(endpoint, settings);
    }

    @Override
    public Optional<URI> page(URI back, String state) {
        return endpoint.login()
                .map(login -> login.resolve("/oauth2/auth?redirect_uri=" + encoded(back.toString())
                        + "&response_type=code&client_id=" + encoded(endpoint.clientId())
                        + "&scope=" + encoded("openid corpid") + "&state=" + encoded(state) + "&prompt=consent"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String userId(String code) throws NotIdentified {
        try {
            GetUserTokenResponseBody token = api.call(
                    TOKEN,
                    (sdk, ours) -> sdk.oauth2()
                            .getUserTokenWithOptions(request(code), Map.of(), sdk.options())
                            .getBody());
            ofOurOrganisation(token);
            String unionId = api.call(
                    ME,
                    (sdk, ours) -> sdk.contact()
                            .getUserWithOptions(
                                    "me",
                                    new GetUserHeaders().setXAcsDingtalkAccessToken(token.getAccessToken()),
                                    sdk.options())
                            .getBody()
                            .getUnionId());
            return api.call(BY_UNION_ID, (sdk, ours) -> userIdOf(String.valueOf(unionId), ours));
        } catch (NotIdentified e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotIdentified("interrupted");
        } catch (Exception e) {
            throw new NotIdentified(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private GetUserTokenRequest request(String code) {
        return new GetUserTokenRequest()
                .setClientId(endpoint.clientId())
                .setClientSecret(endpoint.clientSecret())
                .setCode(code)
                .setGrantType("authorization_code");
    }

    /** Somebody of another organisation has a DingTalk account too. */
    private void ofOurOrganisation(GetUserTokenResponseBody token) throws NotIdentified {
        String corpId = settings.corpId();
        if (!corpId.isEmpty() && !corpId.equals(token.getCorpId())) {
            throw new NotIdentified("of another organisation");
        }
    }

    private String userIdOf(String unionId, String token) throws IOException, InterruptedException, NotIdentified {
        JsonNode said = oldApi.post(BY_UNION_ID, token, Map.of("unionid", unionId));
        JsonNode result = said.path("result");
        String userId = result.path("userid").asString("");
        if (said.path("errcode").asInt(-1) != 0
                || userId.isEmpty()
                || result.path("contact_type").asInt(0) != 0) {
            throw new NotIdentified(BY_UNION_ID + " " + said.path("errcode").asString("") + " "
                    + said.path("errmsg").asString(""));
        }
        return userId;
    }
}
