package cn.dingban.console.access;

import cn.dingban.audit.AuditTrail;
import cn.dingban.organisation.IdentityProvider;
import cn.dingban.organisation.IdentityProvider.NotIdentified;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in with DingTalk: there and back, with a state that only this browser's session knows. */
@Component
public class DingTalkSignIn {

    private static final Logger log = LoggerFactory.getLogger(DingTalkSignIn.class);

    private static final String STATE = DingTalkSignIn.class.getName() + ".state";
    private static final int STATE_BYTES = 24;

    private final IdentityProvider identity;
    private final Organisation organisation;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();
    private final SecureRandom random = new SecureRandom();

    DingTalkSignIn(
            IdentityProvider identity, Organisation organisation, AuditTrail trail, TransactionTemplate transaction) {
        this.identity = identity;
        this.organisation = organisation;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** How it went. */
    public enum Outcome {
        /** In. */
        IN,
        /** DingTalk did not say who it is, or the answer is to no question of ours. */
        NOT_IDENTIFIED,
        /** Nobody of the organisation. */
        UNKNOWN
    }

    /** Where to send the browser; empty while DingTalk has no address. */
    public Optional<URI> begin(HttpServletRequest request, URI back) {
        byte[] bytes = new byte[STATE_BYTES];
        random.nextBytes(bytes);
        String state = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.getSession().setAttribute(STATE, state);
        return identity.page(back, state);
    }

    /** The browser is back. */
    public Outcome end(
            HttpServletRequest request, HttpServletResponse response, @Nullable String code, @Nullable String state) {
        if (code == null || !isOurs(request, state)) {
            return Outcome.NOT_IDENTIFIED;
        }
        Optional<Official> official;
        try {
            official = organisation.byUserId(identity.userId(code));
        } catch (NotIdentified e) {
            log.warn("DingTalk did not say who signs in from {}: {}", request.getRemoteAddr(), e.getMessage());
            return Outcome.NOT_IDENTIFIED;
        }
        if (official.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        enter(request, response, official.get());
        return Outcome.IN;
    }

    private static boolean isOurs(HttpServletRequest request, @Nullable String state) {
        var session = request.getSession(false);
        Object ours = session == null ? null : session.getAttribute(STATE);
        if (session != null) {
            session.removeAttribute(STATE);
        }
        return ours instanceof String expected
                && state != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, Official official) {
        Authentication who = SignedIn.as(official);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        request.changeSessionId();
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        transaction.executeWithoutResult(
                status -> trail.record(who.getName(), "official.sign-in", who.getName(), "DingTalk"));
    }

    /** The page that was asked for before signing in; the overview where there was none. */
    public String wanted(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = wanted.getRequest(request, response);
        return saved == null ? "/" : URI.create(saved.getRedirectUrl()).getRawPath();
    }
}
