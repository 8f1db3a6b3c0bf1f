package cn.dingban.dingtalk;

import com.aliyun.dingtalkoauth2_1_0.models.GetAccessTokenRequest;
import com.aliyun.dingtalkoauth2_1_0.models.GetAccessTokenResponseBody;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The one access token of the app, fetched when needed and renewed shortly before it ends. Measures in real time: it is DingTalk's, not the office's. */
class AccessTokens {

    private static final Duration EARLY = Duration.ofMinutes(5);

    private final DingTalkEndpoint endpoint;
    private final LongSupplier nanos;
    private @Nullable Held held;

    AccessTokens(DingTalkEndpoint endpoint, LongSupplier nanos) {
        this.endpoint = endpoint;
        this.nanos = nanos;
    }

    private record Held(String token, long renewAt) {}

    synchronized String current(SdkClients sdk) throws Exception {
        Held known = held;
        if (known == null || nanos.getAsLong() - known.renewAt >= 0) {
            known = fetch(sdk);
            held = known;
        }
        return known.token;
    }

    /** Forgets a token that DingTalk refused, unless another thread has already fetched its successor. */
    synchronized void drop(String refused) {
        if (held != null && held.token.equals(refused)) {
            held = null;
        }
    }

    private Held fetch(SdkClients sdk) throws Exception {
        var request = new GetAccessTokenRequest().setAppKey(endpoint.clientId()).setAppSecret(endpoint.clientSecret());
        GetAccessTokenResponseBody body = sdk.oauth2()
                .getAccessTokenWithOptions(request, Map.of(), sdk.options())
                .getBody();
        if (body.getAccessToken() == null || body.getExpireIn() == null) {
            throw new IllegalStateException("the answer holds no token");
        }
        Duration validity = Duration.ofSeconds(body.getExpireIn());
        Duration use = validity.compareTo(EARLY.multipliedBy(2)) > 0 ? validity.minus(EARLY) : validity.dividedBy(2);
        return new Held(body.getAccessToken(), nanos.getAsLong() + use.toNanos());
    }
}
