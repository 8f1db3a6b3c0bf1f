package cn.dingban.dingtalk;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** DingTalk's old API, which the SDK does not know: JSON both ways, {@code errcode} 0 where all went well. */
final class OldApi {

    private static final int LONGEST_ANSWER = 64 * 1024;

    private final DingTalkEndpoint endpoint;
    private final Duration patience;
    private final HttpClient http;
    private final JsonMapper json = JsonMapper.builder().build();

    OldApi(DingTalkEndpoint endpoint, DingTalkSettings settings) {
        this.endpoint = endpoint;
        this.patience = settings.calls().readTimeout();
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.calls().connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** @param api the path without its first slash */
    JsonNode post(String api, String token, Map<String, Object> body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(endpoint.oldApi()
                        .resolve("/" + api + "?access_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        HttpResponse<byte[]> answer = http.send(request, info -> new LimitedBody(LONGEST_ANSWER));
        return json.readTree(new String(answer.body(), StandardCharsets.UTF_8));
    }
}
