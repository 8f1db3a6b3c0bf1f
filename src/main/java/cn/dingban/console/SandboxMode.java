package cn.dingban.console;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Whether the embedded sandbox stands in for DingTalk. If so, some doors are open, but only to visitors from this very machine. */
@Component
public class SandboxMode {

    private static final Set<String> LOCAL_NAMES =
            Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]");

    private final boolean on;

    SandboxMode(Environment environment) {
        String said = environment.getProperty("dingban.sandbox.enabled");
        this.on = StringUtils.hasText(said)
                ? Boolean.parseBoolean(said.strip())
                : !StringUtils.hasText(environment.getProperty("dingban.dingtalk.client-id"));
    }

    /** Whether it is on. */
    public boolean isOn() {
        return on;
    }

    /** Whether it is on and the visitor sits at this machine: not behind a proxy on it, and not led here by another site's host name. */
    public boolean isOpenTo(HttpServletRequest request) {
        return on
                && isLoopback(request.getRemoteAddr())
                && isLocalName(request.getServerName())
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null
                && request.getHeader(HttpHeaders.VIA) == null;
    }

    private static boolean isLocalName(@Nullable String name) {
        return name != null && LOCAL_NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
