package cn.dingban.dingtalk;

import com.aliyun.tea.okhttp.ClientHelper;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teautil.models.RuntimeOptions;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;

/**
 * The official SDK's clients for one address. Nothing below us may repeat a request, because a repeated send is a second message in somebody's
 * chat: the SDK's own retries stay off, and the HTTP client underneath is kept from repeating a POST on its own (it does so on another address
 * of the host after a lost connection, and on {@code 503} with {@code Retry-After: 0}). A call has an end even when its answer comes in drops.
 */
class SdkClients {

    private final RuntimeOptions options;
    private final com.aliyun.dingtalkoauth2_1_0.Client oauth2;
    private final com.aliyun.dingtalkrobot_1_0.Client robot;
    private final com.aliyun.dingtalkcard_1_0.Client card;
    private final com.aliyun.dingtalkcontact_1_0.Client contact;

    SdkClients(URI base, DingTalkSettings.Calls calls) throws Exception {
        int connect = (int) calls.connectTimeout().toMillis();
        int read = (int) calls.readTimeout().toMillis();
        forbidRepeats(base, Map.of("connectTimeout", connect, "readTimeout", read));
        options = new RuntimeOptions();
        options.connectTimeout = connect;
        options.readTimeout = read;
        options.autoretry = false;
        oauth2 = new com.aliyun.dingtalkoauth2_1_0.Client(config(base, connect, read));
        robot = new com.aliyun.dingtalkrobot_1_0.Client(config(base, connect, read));
        card = new com.aliyun.dingtalkcard_1_0.Client(config(base, connect, read));
        contact = new com.aliyun.dingtalkcontact_1_0.Client(config(base, connect, read));
    }

    private static Config config(URI base, int connect, int read) {
        var config = new Config();
        config.regionId = "central";
        config.protocol = base.getScheme(); // without it the SDK speaks plain HTTP, secret included
        config.endpoint = base.getPort() < 0 ? base.getHost() : base.getHost() + ":" + base.getPort();
        config.connectTimeout = connect;
        config.readTimeout = read;
        return config;
    }

    /** Makes the SDK create its HTTP client for this host now, and puts a stricter copy in its place. */
    private static void forbidRepeats(URI base, Map<String, Integer> timeouts) throws Exception {
        OkHttpClient lenient = ClientHelper.getOkHttpClient(base.getHost(), base.getPort(), Map.copyOf(timeouts));
        OkHttpClient strict = lenient.newBuilder()
                .retryOnConnectionFailure(false)
                .callTimeout(
                        timeouts.values().stream().mapToInt(Integer::intValue).sum(), TimeUnit.MILLISECONDS)
                .addInterceptor(new WordlessRefusals())
                .addNetworkInterceptor(chain -> chain.proceed(chain.request())
                        .newBuilder()
                        .removeHeader("Retry-After")
                        .build())
                .build();
        ClientHelper.clients.replaceAll((host, client) -> client == lenient ? strict : client);
    }

    RuntimeOptions options() {
        return options;
    }

    com.aliyun.dingtalkoauth2_1_0.Client oauth2() {
        return oauth2;
    }

    com.aliyun.dingtalkrobot_1_0.Client robot() {
        return robot;
    }

    com.aliyun.dingtalkcard_1_0.Client card() {
        return card;
    }

    com.aliyun.dingtalkcontact_1_0.Client contact() {
        return contact;
    }
}
