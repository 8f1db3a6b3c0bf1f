package cn.dingban.sandbox.wire;

import cn.dingban.sandbox.ConditionalOnSandbox;
import cn.dingban.sandbox.SandboxText;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The three ways to an access token. */
@RestController
@ConditionalOnSandbox
class TokenEndpoints {

    record AppCredential(@Nullable String appKey, @Nullable String appSecret) {}

    record ClientCredential(
            @JsonProperty("client_id") @Nullable String id,
            @JsonProperty("client_secret") @Nullable String secret) {}

    private static final int BAD_CREDENTIALS = 40096;

    private final AccessTokens tokens;
    private final SandboxText text;

    TokenEndpoints(AccessTokens tokens, SandboxText text) {
        this.tokens = tokens;
        this.text = text;
    }

    @PostMapping("/v1.0/oauth2/accessToken")
    Map<String, Object> accessToken(@RequestBody AppCredential credential) {
        if (!AccessTokens.isKnown(credential.appKey(), credential.appSecret())) {
            throw WireFailure.badRequest("invalidClientIdOrSecret");
        }
        return Map.of("accessToken", tokens.issue(), "expireIn", AccessTokens.LIFE.toSeconds());
    }

    @PostMapping("/v1.0/oauth2/{corpId}/token")
    Map<String, Object> corpToken(@PathVariable String corpId, @RequestBody ClientCredential credential) {
        if (!AccessTokens.isKnown(credential.id(), credential.secret())) {
            throw WireFailure.badRequest("invalid.client");
        }
        return Map.of("access_token", tokens.issue(), "expires_in", AccessTokens.LIFE.toSeconds());
    }

    @GetMapping("/gettoken")
    Map<String, Object> oldToken(
            @RequestParam(required = false) String appkey, @RequestParam(required = false) String appsecret) {
        if (!AccessTokens.isKnown(appkey, appsecret)) {
            return Map.of("errcode", BAD_CREDENTIALS, "errmsg", text.ofError("invalidClientIdOrSecret"));
        }
        return Map.of(
                "errcode",
                0,
                "errmsg",
                "ok",
                "access_token",
                tokens.issue(),
                "expires_in",
                AccessTokens.LIFE.toSeconds());
    }
}
