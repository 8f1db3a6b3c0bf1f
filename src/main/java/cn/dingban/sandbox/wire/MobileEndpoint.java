package cn.dingban.sandbox.wire;

import cn.dingban.sandbox.ConditionalOnSandbox;
import cn.dingban.sandbox.SandboxText;
import cn.dingban.sandbox.chat.SandboxDirectory;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whose mobile number it is. Numbers that begin with 170 nobody has, and those that begin with 171 are out of the application's sight. */
@RestController
@ConditionalOnSandbox
class MobileEndpoint {

    private static final String NOBODYS = "170";
    private static final String OUT_OF_SIGHT = "171";
    private static final String MOBILE = "1\\d{10}";
    private static final int BAD_TOKEN = 40014;
    private static final int BAD_NUMBER = 40104;
    private static final int NOT_FOUND = 60121;
    private static final int NOT_IN_RANGE = 50002;

    private final AccessTokens tokens;
    private final SandboxDirectory directory;
    private final SandboxText text;

    MobileEndpoint(AccessTokens tokens, SandboxDirectory directory, SandboxText text) {
        this.tokens = tokens;
        this.directory = directory;
        this.text = text;
    }

    record ByMobile(@Nullable String mobile) {}

    @PostMapping("/topapi/v2/user/getbymobile")
    Map<String, Object> byMobile(
            @RequestParam(name = "access_token", defaultValue = "") String token, @RequestBody ByMobile asked) {
        if (!tokens.isValid(token)) {
            return refused(BAD_TOKEN, "media.tokenInvalid");
        }
        String mobile = String.valueOf(asked.mobile());
        if (!mobile.matches(MOBILE)) {
            return refused(BAD_NUMBER, "person.badNumber");
        }
        if (mobile.startsWith(OUT_OF_SIGHT)) {
            return refused(NOT_IN_RANGE, "person.outOfSight");
        }
        return directory
                .byMobile(mobile)
                .filter(userId -> !mobile.startsWith(NOBODYS))
                .map(MobileEndpoint::found)
                .orElseGet(() -> refused(NOT_FOUND, "person.notFound"));
    }

    private static Map<String, Object> found(String userId) {
        return Map.of(
                "errcode",
                0,
                "errmsg",
                "ok",
                "result",
                Map.of("userid", userId, "exclusive_account_userid_list", List.of()));
    }

    private Map<String, Object> refused(int code, String why) {
        return Map.of("errcode", code, "errmsg", text.of(why));
    }
}
