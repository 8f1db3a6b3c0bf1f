package cn.dingban.sandbox.wire;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.SandboxText;
import cn.dingban.sandbox.WireIds;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Error answers in the shape {@code {code, message, requestid}}. */
@SandboxBean
final class WireErrors {

    private final SandboxText text;
    private final JsonMapper json;

    WireErrors(SandboxText text, JsonMapper json) {
        this.text = text;
        this.json = json;
    }

    Map<String, String> body(String code) {
        var body = new LinkedHashMap<String, String>();
        body.put("code", code);
        body.put("message", text.ofError(code));
        body.put("requestid", WireIds.request());
        return body;
    }

    void write(HttpServletResponse response, int status, String code) throws IOException {
        write(response, status, MediaType.APPLICATION_JSON_VALUE, json.writeValueAsString(body(code)));
    }

    static void write(HttpServletResponse response, int status, String type, String body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
