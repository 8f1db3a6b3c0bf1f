package cn.dingban.dingtalk;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Where DingTalk is and who we are there. Without credentials that is the sandbox in this very process, whose address is known only once the
 * web server listens: so the address is asked for at each call, never at start-up.
 */
@Component
public class DingTalkEndpoint implements ApplicationListener<WebServerInitializedEvent> {

    private static final String SANDBOX_CLIENT = "sandbox-client";
    private static final String SANDBOX_SECRET = "sandbox-secret";

    private final DingTalkSettings settings;
    private final boolean sandbox;
    private volatile @Nullable URI sandboxUrl;

    DingTalkEndpoint(DingTalkSettings settings) {
        this.settings = settings;
        this.sandbox = settings.clientId().isBlank();
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            sandboxUrl = URI.create("http://127.0.0.1:" + event.getWebServer().getPort());
        }
    }

    /** Whether the embedded sandbox stands in for DingTalk. */
    public boolean sandbox() {
        return sandbox;
    }

    /** The base address of the API; empty while the sandbox's web server is not up. */
    public Optional<URI> api() {
        return sandbox ? Optional.ofNullable(sandboxUrl) : Optional.of(settings.apiUrl());
    }

    /** The base address of the old API, which takes files; the sandbox has both at one address. */
    URI oldApi() {
        return sandbox ? api().orElse(settings.oapiUrl()) : settings.oapiUrl();
    }

    /** The base address of the sign-in page, for a browser. */
    Optional<URI> login() {
        return sandbox ? api() : Optional.of(settings.loginUrl());
    }

    /** Whether an address belongs to DingTalk's API as configured: same scheme, host and port. */
    boolean owns(URI address) {
        return api().filter(api -> sameOrigin(api, address)).isPresent()
                || (!sandbox && sameOrigin(settings.oapiUrl(), address));
    }

    private static boolean sameOrigin(URI one, URI other) {
        return one.getScheme().equals(other.getScheme())
                && one.getHost().equals(other.getHost())
                && one.getPort() == other.getPort();
    }

    public String clientId() {
        return sandbox ? SANDBOX_CLIENT : settings.clientId();
    }

    public String clientSecret() {
        return sandbox ? SANDBOX_SECRET : settings.clientSecret();
    }

    String robotCode() {
        return sandbox ? SANDBOX_CLIENT : settings.robotCode();
    }
}
