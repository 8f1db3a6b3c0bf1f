package cn.dingban.sandbox.web;

import cn.dingban.sandbox.ConditionalOnSandbox;
import cn.dingban.sandbox.stream.StreamGate;
import cn.dingban.sandbox.stream.StreamSocket;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/** Where the sandbox stands in the web server: DingTalk's own paths at the root, the chat page and its API under {@code /sandbox}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSandbox
class SandboxWeb {

    private static final String[] EVERYTHING = {
        "/v1.0/*",
        "/robot/*",
        "/media/*",
        "/gettoken",
        "/topapi/*",
        "/oauth2/*",
        "/connect",
        "/sandbox/*",
        "/sandbox-files/*"
    };
    private static final String[] SECURED = {
        "/v1.0/**",
        "/robot/**",
        "/media/**",
        "/gettoken",
        "/topapi/**",
        "/oauth2/**",
        "/connect",
        "/sandbox",
        "/sandbox/**",
        "/sandbox-files/**"
    };
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    FilterRegistrationBean<LocalRequestsOnly> sandboxLocalRequestsOnly() {
        var registration = new FilterRegistrationBean<>(new LocalRequestsOnly());
        registration.addUrlPatterns(EVERYTHING);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }

    /** DingTalk's paths have their own tokens, and the page lets anyone be anyone; both are kept to this machine by the filter above. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 50)
    SecurityFilterChain sandboxSecurity(HttpSecurity http) throws Exception {
        return http.securityMatcher(SECURED)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
                .build();
    }

    /** Mapped by hand, because {@code @EnableWebSocket} brings a scheduler bean that displaces Spring Boot's. */
    @Bean
    SimpleUrlHandlerMapping sandboxStreamMapping(WebSocketHttpRequestHandler sandboxStreamHandler) {
        return new SimpleUrlHandlerMapping(Map.of("/connect", sandboxStreamHandler), Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    WebSocketHttpRequestHandler sandboxStreamHandler(StreamSocket socket, StreamGate gate) {
        var handler = new WebSocketHttpRequestHandler(socket);
        handler.getHandshakeInterceptors().add(gate);
        return handler;
    }
}
