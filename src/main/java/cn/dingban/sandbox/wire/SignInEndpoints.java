package cn.dingban.sandbox.wire;

import cn.dingban.sandbox.ConditionalOnSandbox;
import cn.dingban.sandbox.SandboxCredentials;
import cn.dingban.sandbox.SandboxText;
import cn.dingban.sandbox.WireIds;
import cn.dingban.sandbox.chat.SandboxDirectory;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What follows DingTalk's sign-in page: the code for a token, the token for a person, the person for their userId. */
@RestController
@ConditionalOnSandbox
class SignInEndpoints {

    private static final String UNION = "union-";
    private static final int NOT_FOUND = 60121;
    private static final int BAD_TOKEN = 40014;

    record CodeForToken(
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable String code,
            @Nullable String grantType) {}

    record ByUnionId(@JsonProperty("unionid") @Nullable String unionId) {}

    private final SignInCodes codes;
    private final AccessTokens tokens;
    private final SandboxDirectory directory;
    private final SandboxText text;

    SignInEndpoints(SignInCodes codes, AccessTokens tokens, SandboxDirectory directory, SandboxText text) {
        this.codes = codes;
        this.tokens = tokens;
        this.directory = directory;
        this.text = text;
    }

    @PostMapping("/v1.0/oauth2/userAccessToken")
    Map<String, Object> userToken(@RequestBody CodeForToken asked) {
        if (!AccessTokens.isKnown(asked.clientId(), asked.clientSecret())) {
            throw WireFailure.badRequest("invalidClientIdOrSecret");
        }
        String token =
                codes.redeem(String.valueOf(asked.code())).orElseThrow(() -> WireFailure.badRequest("invalidCode"));
        return Map.of(
                "accessToken",
                token,
                "refreshToken",
                WireIds.uuid(),
                "expireIn",
                AccessTokens.LIFE.toSeconds(),
                "corpId",
                SandboxCredentials.CORP_ID);
    }

    @GetMapping("/v1.0/contact/users/me")
    Map<String, Object> me(@RequestHeader("x-acs-dingtalk-access-token") String token) {
        String userId = codes.holder(token).orElseThrow(() -> WireFailure.badRequest("InvalidAuthentication"));
        return Map.of("nick", directory.nameOf(userId), "openId", "open-" + userId, "unionId", UNION + userId);
    }

    @PostMapping("/topapi/user/getbyunionid")
    Map<String, Object> byUnionId(
            @RequestParam(name = "access_token", defaultValue = "") String token, @RequestBody ByUnionId asked) {
        if (!tokens.isValid(token)) {
            return Map.of("errcode", BAD_TOKEN, "errmsg", text.of("media.tokenInvalid"));
        }
        String said = String.valueOf(asked.unionId());
        String userId = said.startsWith(UNION) ? said.substring(UNION.length()) : "";
        return directory.person(userId).isPresent()
                ? Map.of("errcode", 0, "errmsg", "ok", "result", Map.of("contact_type", 0, "userid", userId))
                : Map.of("errcode", NOT_FOUND, "errmsg", text.of("person.notFound"));
    }
}
