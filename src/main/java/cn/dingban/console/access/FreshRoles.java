package cn.dingban.console.access;

import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever signed in with DingTalk has the roles that the organisation gives them now; who has left it is out at once. */
public final class FreshRoles extends OncePerRequestFilter {

    private final Organisation organisation;

    public FreshRoles(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getDetails() instanceof SignedIn in && in.official()) {
            Optional<Official> official = organisation.byUserId(who.getName());
            SecurityContext fresh = SecurityContextHolder.createEmptyContext();
            official.ifPresent(found -> fresh.setAuthentication(SignedIn.as(found)));
            SecurityContextHolder.setContext(fresh);
            if (official.isEmpty() && request.getSession(false) != null) {
                request.getSession(false).invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
