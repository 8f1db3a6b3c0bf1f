package cn.dingban.dingtalk;

import cn.dingban.delivery.spi.DeliveryChannel.FileMessage;
import cn.dingban.delivery.spi.SendOutcome;
import com.aliyun.tea.TeaException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands DingTalk a file, before it is sent by the handle that DingTalk gives it. Only the old API takes files. */
@Component
class MediaUpload {

    private static final String PATH = "media/upload";
    private static final String LINE = "\r\n";
    private static final int OK = 200;
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final OpenApi api;
    private final DingTalkEndpoint endpoint;
    private final Failures failures;
    private final Duration patience;
    private final HttpClient http;
    private final JsonMapper json = JsonMapper.builder().build();

    MediaUpload(OpenApi api, DingTalkEndpoint endpoint, Failures failures, DingTalkSettings settings) {
        this.api = api;
        this.endpoint = endpoint;
        this.failures = failures;
        this.patience = settings.calls().readTimeout().multipliedBy(2);
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.calls().connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * @param type as DingTalk tells files apart: {@code file} or {@code image}
     * @return the file's handle
     * @throws NotSent for whatever went wrong here: nobody has seen anything of it, so it may be tried again
     */
    String upload(FileMessage file, String type) throws Exception {
        try {
            return api.call(PATH, (sdk, token) -> handle(post(token, file, type)));
        } catch (IOException e) {
            SendOutcome outcome = failures.outcomeOf(e);
            throw NotSent.because(
                    outcome instanceof SendOutcome.Unavailable
                            ? outcome
                            : new SendOutcome.RetryLater(AGAIN, PATH, String.valueOf(e.getMessage())));
        }
    }

    private HttpResponse<byte[]> post(String token, FileMessage file, String type)
            throws IOException, InterruptedException {
        String boundary = "dingban-" + UUID.randomUUID();
        URI address = endpoint.oldApi()
                .resolve("/" + PATH + "?type=" + type + "&access_token="
                        + URLEncoder.encode(token, StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body(boundary, file)))
                .build();
        return http.send(request, info -> new LimitedBody(LONGEST_ANSWER));
    }

    private static byte[] body(String boundary, FileMessage file) throws IOException {
        var body = new ByteArrayOutputStream(file.bytes().length + 500);
        String name = file.name().replaceAll("[\"\r\n]", "_");
        body.write(("--" + boundary + LINE + "Content-Disposition: form-data; name=\"media\"; filename=\"" + name + "\""
                        + LINE + "Content-Type: application/octet-stream" + LINE + LINE)
                .getBytes(StandardCharsets.UTF_8));
        body.write(file.bytes());
        body.write((LINE + "--" + boundary + "--" + LINE).getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private String handle(HttpResponse<byte[]> answer) {
        JsonNode said = read(answer.body());
        String handle = said.path("media_id").asString("");
        if (answer.statusCode() == OK && !handle.isEmpty()) {
            return handle;
        }
        String code = said.path("sub_code").asString(said.path("errcode").asString("HTTP " + answer.statusCode()));
        String message = said.path("sub_msg").asString(said.path("errmsg").asString(code));
        throw new TeaException(
                Map.of("code", code, "message", message, "data", Map.of("statusCode", answer.statusCode())));
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            return json.missingNode();
        }
    }
}
