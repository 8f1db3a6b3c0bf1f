package cn.dingban.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Lets the holder of the token into the console; in the sandbox also whoever sits at this machine and asks for it. */
@Component
class SigningIn implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(SigningIn.class);

    private final OfficeToken token;
    private final SignInLock lock;
    private final SandboxMode sandbox;

    /** Where a sign-in comes from, and whether it asks for the sample administrator's one-click entry. */
    record Visit(String address, boolean asSample) {}

    SigningIn(OfficeToken token, SignInLock lock, SandboxMode sandbox) {
        this.token = token;
        this.lock = lock;
        this.sandbox = sandbox;
    }

    Visit visit(HttpServletRequest request) {
        boolean asked = request.getParameter("sample") != null;
        return new Visit(request.getRemoteAddr(), asked && sandbox.isOpenTo(request));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (!(attempt.getDetails() instanceof Visit visit)) {
            throw new BadCredentialsException("Not by the sign-in page");
        }
        if (visit.asSample()) {
            return Administrator.named("sample-administrator");
        }
        if (lock.isLocked(visit.address())) {
            throw new LockedException("Too many failures");
        }
        if (!token.matches(String.valueOf(attempt.getCredentials()).strip())) {
            lock.failed(visit.address());
            log.warn("Sign-in with a wrong token from {}", visit.address());
            throw new BadCredentialsException("Wrong token");
        }
        lock.succeeded(visit.address());
        return Administrator.named("console");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Back to the sign-in page, which says why. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String reason = why instanceof LockedException ? "locked" : "wrong";
        response.sendRedirect(request.getContextPath() + "/login?" + reason);
    }
}
