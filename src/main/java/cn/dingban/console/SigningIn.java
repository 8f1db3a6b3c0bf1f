package cn.dingban.console;

import cn.dingban.console.access.AccountView;
import cn.dingban.console.access.LocalAccounts;
import cn.dingban.console.access.SignedIn;
import cn.dingban.organisation.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Signing in with an account of the console itself; in the sandbox also whoever sits at this machine and asks for it. */
@Component
class SigningIn implements AuthenticationProvider {

    private static final String SAMPLE = "sample-administrator";

    private static final Logger log = LoggerFactory.getLogger(SigningIn.class);

    private final LocalAccounts accounts;
    private final SignInLock lock;
    private final SandboxMode sandbox;

    /** Where a sign-in comes from, whether it asks for the sample administrator's one-click entry, and the second factor's code. */
    record Visit(String address, boolean asSample, String code) {}

    SigningIn(LocalAccounts accounts, SignInLock lock, SandboxMode sandbox) {
        this.accounts = accounts;
        this.lock = lock;
        this.sandbox = sandbox;
    }

    Visit visit(HttpServletRequest request) {
        boolean asked = request.getParameter("sample") != null;
        String code = request.getParameter("code");
        return new Visit(request.getRemoteAddr(), asked && sandbox.isOpenTo(request), code == null ? "" : code);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (!(attempt.getDetails() instanceof Visit visit)) {
            throw new BadCredentialsException("Not by the sign-in page");
        }
        if (visit.asSample()) {
            return SignedIn.as(SAMPLE, SAMPLE, Set.of(Role.ADMINISTRATOR, Role.KEY_PROJECT_OFFICE));
        }
        if (lock.isLocked(visit.address())) {
            throw new LockedException("Too many failures");
        }
        LocalAccounts.SignIn signIn = accounts.signIn(
                String.valueOf(attempt.getPrincipal()), String.valueOf(attempt.getCredentials()), visit.code());
        AccountView account = signIn.account();
        if (account == null) {
            lock.failed(visit.address());
            log.warn("Sign-in refused from {}: {}", visit.address(), signIn.outcome());
            throw signIn.outcome() == LocalAccounts.Outcome.LOCKED
                    ? new LockedException("Too many failures")
                    : new BadCredentialsException("Wrong");
        }
        lock.succeeded(visit.address());
        return signIn.outcome() == LocalAccounts.Outcome.IN ? SignedIn.as(account) : SignedIn.toSetUp(account);
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
