package cn.dingban.console;

import cn.dingban.console.access.FreshRoles;
import cn.dingban.console.access.Rights;
import cn.dingban.console.access.Section;
import cn.dingban.console.access.SignedIn;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/**
 * Who gets in where; which page is for whom is said by {@link cn.dingban.console.access.Section}. The sandbox's own chain comes before these while it is on; while it is off, its paths
 * are shut too, so that a forgotten stand-in never answers beside the real DingTalk.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] MACHINES = {"/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator/**"};
    private static final String[] OPEN_IN_SANDBOX = {
        "/actuator/prometheus", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml"
    };
    /** What a county's own system may read of its county. */
    private static final String[] OF_A_COUNTY = {
        "/api/projects/*", "/api/reports", "/api/obligations", "/api/issues", "/api/issues/*/*"
    };

    private static final String[] DINGTALK = {
        "/sandbox",
        "/sandbox/**",
        "/sandbox-files/**",
        "/v1.0/**",
        "/connect",
        "/media/**",
        "/gettoken",
        "/robot/**",
        "/topapi/**",
        "/oauth2/**"
    };
    private static final String[] FOR_EVERYBODY = {
        "/login",
        "/login/dingtalk",
        "/login/dingtalk/back",
        "/console/**",
        "/webjars/htmx.org/**",
        "/webjars/echarts/**",
        "/favicon.ico"
    };

    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String BROWSER_FEATURES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** Who may come with which token. */
    @Component
    record Tokens(OfficeToken office, AreaTokens areas) {}

    @Bean
    @Order(1)
    SecurityFilterChain machines(
            HttpSecurity http, Tokens tokens, SandboxMode sandbox, Problems problems, ConsoleWords words)
            throws Exception {
        BearerToken bearer = new BearerToken(tokens.office(), tokens.areas(), problems, words);
        return http.securityMatcher(MACHINES)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers(OPEN_IN_SANDBOX)
                        .access(AuthorizationManagers.anyOf(fromThisMachine(sandbox), administrators()))
                        .requestMatchers(HttpMethod.GET, OF_A_COUNTY)
                        .access(AuthorizationManagers.anyOf(
                                AuthorityAuthorizationManager.hasRole(SignedIn.AREA), administrators()))
                        .anyRequest()
                        .access(administrators()))
                .addFilterBefore(bearer, UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(faults -> faults.authenticationEntryPoint(bearer))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> strict(headers, DATA_POLICY))
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> administrators() {
        return AuthorityAuthorizationManager.hasRole(Role.ADMINISTRATOR.name());
    }

    private static AuthorizationManager<RequestAuthorizationContext> fromThisMachine(SandboxMode sandbox) {
        return (who, where) -> new AuthorizationDecision(sandbox.isOpenTo(where.getRequest()));
    }

    @Bean
    @Order(2)
    SecurityFilterChain dingTalkNotHere(HttpSecurity http) throws Exception {
        return http.securityMatcher(DINGTALK)
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.FORBIDDEN)))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> strict(headers, DATA_POLICY))
                .build();
    }

    private static final String[] TO_SET_UP = {"/account/set-up", "/account/code.png"};

    /** Signing-in is not named as a provider here: as the only one it is the global one, and named twice it would count failures twice. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, SigningIn signingIn, Rights rights, Organisation organisation)
            throws Exception {
        HttpSessionRequestCache wanted = new HttpSessionRequestCache();
        wanted.setMatchingRequestParameterName(null);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(FOR_EVERYBODY)
                        .permitAll()
                        .requestMatchers(TO_SET_UP)
                        .hasRole(SignedIn.SET_UP)
                        .anyRequest()
                        .access(rights))
                .addFilterBefore(new FreshRoles(organisation), AuthorizationFilter.class)
                .exceptionHandling(faults ->
                        faults.accessDeniedHandler((request, response, why) -> deny(rights, request, response)))
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(signingIn::visit)
                        .defaultSuccessUrl("/")
                        .failureHandler(SigningIn::refuse))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .requestCache(cache -> cache.requestCache(wanted))
                .headers(headers -> strict(headers, PAGE_POLICY))
                .build();
    }

    /** Whoever has yet to set up their account is sent there, whoever has no overview to their first page; everybody else is told that they may not. */
    private static void deny(Rights rights, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.isUserInRole(SignedIn.SET_UP)) {
            response.sendRedirect(request.getContextPath() + TO_SET_UP[0]);
            return;
        }
        Optional<Section> first = request.getServletPath().equals(Section.OVERVIEW.path())
                ? rights.open(SignedIn.rolesOf(request)).stream().findFirst()
                : Optional.empty();
        if (first.isPresent()) {
            response.sendRedirect(request.getContextPath() + first.get().path());
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers, String contentPolicy) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(features -> features.policy(BROWSER_FEATURES))
                .httpStrictTransportSecurity(transport -> transport.requestMatcher(HttpServletRequest::isSecure));
    }
}
