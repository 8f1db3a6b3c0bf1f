package cn.dingban.sandbox.wire;

import cn.dingban.sandbox.SandboxBean;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whether a call gets through. */
@SandboxBean
final class FaultGate {

    private static final String OAUTH = "/v1.0/oauth2/";
    private static final String GATEWAY = "/v1.0/gateway/";

    /** Comes with a person's own token, not with the application's. */
    private static final String ME = "/v1.0/contact/users/me";

    private final Faults faults;
    private final FaultPlay play;
    private final AccessTokens tokens;
    private final CallRate rate;
    private final WireErrors errors;

    FaultGate(Faults faults, FaultPlay play, AccessTokens tokens, CallRate rate, WireErrors errors) {
        this.faults = faults;
        this.play = play;
        this.tokens = tokens;
        this.rate = rate;
        this.errors = errors;
    }

    Optional<Fault.Kind> next(HttpServletRequest request) {
        return faults.next(request.getMethod(), request.getRequestURI());
    }

    void play(Fault.Kind kind, HttpServletRequest request, HttpServletResponse response) throws IOException {
        play.play(kind, request, response);
    }

    /** Writes the refusal itself when the token or the rate forbids the call. */
    boolean admits(HttpServletRequest request, @Nullable String token, HttpServletResponse response)
            throws IOException {
        String path = request.getRequestURI();
        if (needsToken(path)) {
            if (token == null) {
                errors.write(response, 400, "AuthenticationFailed.MissingParameter");
                return false;
            }
            if (!tokens.isValid(token)) {
                errors.write(response, 400, "InvalidAuthentication");
                return false;
            }
        }
        if (!Refusals.isWebhook(request) && !rate.allows(request.getMethod() + " " + path)) {
            errors.write(response, 403, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi");
            return false;
        }
        return true;
    }

    private static boolean needsToken(String path) {
        return path.startsWith("/v1.0/") && !path.startsWith(OAUTH) && !path.startsWith(GATEWAY) && !path.equals(ME);
    }
}
