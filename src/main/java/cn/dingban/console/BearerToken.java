package cn.dingban.console;

import cn.dingban.console.access.SignedIn;
import cn.dingban.organisation.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes {@code Authorization: Bearer …} and says in Chinese why a request without the right one is refused. Keeps no session. */
final class BearerToken extends OncePerRequestFilter implements AuthenticationEntryPoint {

    private static final String SCHEME = "Bearer ";
    private static final String ACTOR = "api";

    private final OfficeToken token;
    private final AreaTokens areas;
    private final Problems problems;
    private final ConsoleWords words;

    BearerToken(OfficeToken token, AreaTokens areas, Problems problems, ConsoleWords words) {
        this.token = token;
        this.areas = areas;
        this.problems = problems;
        this.words = words;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String presented = presented(request);
        Optional<Authentication> who = token.matches(presented)
                ? Optional.of(SignedIn.as(ACTOR, ACTOR, Set.of(Role.ADMINISTRATOR)))
                : areas.area(presented).map(SignedIn::ofArea);
        who.ifPresent(in -> {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(in);
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }

    private static @Nullable String presented(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean missing = presented(request) == null;
        String key = token.exists() ? (missing ? "token.missing" : "token.wrong") : "token.none";
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer realm=\"dingban\"" + (missing ? "" : ", error=\"invalid_token\""));
        ProblemDetail problem = problems.of(HttpStatus.UNAUTHORIZED, words.say(key));
        problems.write(response, problem);
    }
}
