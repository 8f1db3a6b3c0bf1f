package cn.dingban.sandbox.wire;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.SandboxTimer;
import cn.dingban.sandbox.WireIds;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The codes that the sign-in page gives out, each good once and for five minutes, and the people's own tokens that they are exchanged for. */
@SandboxBean
public final class SignInCodes {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    private final SandboxTimer timer;
    private final Map<String, Code> codes = limited();
    private final Map<String, String> holders = limited();

    private record Code(String userId, long expiresAt) {}

    SignInCodes(SandboxTimer timer) {
        this.timer = timer;
    }

    private static <V> Map<String, V> limited() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST;
            }
        };
    }

    public synchronized String issue(String userId) {
        String code = WireIds.uuid().replace("-", "");
        codes.put(code, new Code(userId, timer.ticks() + LIFE.toMillis()));
        return code;
    }

    synchronized Optional<String> redeem(String code) {
        Code known = codes.remove(code);
        if (known == null || timer.ticks() >= known.expiresAt()) {
            return Optional.empty();
        }
        String token = WireIds.uuid().replace("-", "");
        holders.put(token, known.userId());
        return Optional.of(token);
    }

    synchronized Optional<String> holder(String token) {
        return Optional.ofNullable(holders.get(token));
    }
}
