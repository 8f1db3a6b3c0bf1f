package cn.dingban.sandbox.wire;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.chat.ReplySessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How each of DingTalk's two APIs says the same: too often, not now, who are you. */
@SandboxBean
final class Refusals {

    private static final String WEBHOOKS = "/robot/";

    private final WireErrors errors;
    private final OldErrors old;
    private final AccessTokens tokens;
    private final ReplySessions sessions;

    Refusals(WireErrors errors, OldErrors old, AccessTokens tokens, ReplySessions sessions) {
        this.errors = errors;
        this.old = old;
        this.tokens = tokens;
        this.sessions = sessions;
    }

    static boolean isWebhook(HttpServletRequest request) {
        return request.getRequestURI().startsWith(WEBHOOKS);
    }

    void busy(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, 429, "system.busy", OldErrors.TOO_FAST);
    }

    void broken(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, 500, "system.error", OldErrors.BUSY);
    }

    void tooOften(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, 403, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi", OldErrors.QPS);
    }

    /** What let the caller in is worth nothing from now on: the token, or the sessions of the webhooks. */
    void noLongerValid(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isWebhook(request)) {
            sessions.end();
        } else {
            tokens.revoke();
        }
        write(request, response, 400, "InvalidAuthentication", OldErrors.NO_SESSION);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, int status, String code, int oldCode)
            throws IOException {
        if (isWebhook(request)) {
            old.write(response, oldCode);
        } else {
            errors.write(response, status, code);
        }
    }
}
