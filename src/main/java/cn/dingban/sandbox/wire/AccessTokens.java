package cn.dingban.sandbox.wire;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.SandboxCredentials;
import cn.dingban.sandbox.SandboxTimer;
import cn.dingban.sandbox.WireIds;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The application's access token: within its life the same one is given out again and renewed. */
@SandboxBean
final class AccessTokens {

    static final Duration LIFE = Duration.ofSeconds(7200);

    private final SandboxTimer timer;
    private @Nullable String token;
    private long expiresAt;

    AccessTokens(SandboxTimer timer) {
        this.timer = timer;
    }

    static boolean isKnown(@Nullable String clientId, @Nullable String secret) {
        return SandboxCredentials.CLIENT_ID.equals(clientId) && SandboxCredentials.CLIENT_SECRET.equals(secret);
    }

    synchronized String issue() {
        String current = token;
        if (current == null || timer.ticks() >= expiresAt) {
            current = WireIds.uuid().replace("-", "");
            token = current;
        }
        expiresAt = timer.ticks() + LIFE.toMillis();
        return current;
    }

    synchronized boolean isValid(String presented) {
        return presented.equals(token) && timer.ticks() < expiresAt;
    }

    synchronized void revoke() {
        token = null;
    }
}
