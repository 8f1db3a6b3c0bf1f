package cn.dingban.sandbox.wire;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.SandboxText;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers of the old API: HTTP 200 and {@code {errcode, errmsg}}. */
@SandboxBean
final class OldErrors {

    static final int BUSY = -1;
    static final int NO_JSON = 40035;
    static final int WRONG_TYPE = 43004;
    static final int QPS = 90018;
    static final int TOO_FAST = 130101;
    static final int NO_SESSION = 300001;
    static final int WRONG_KIND = 400105;
    static final int NO_ROBOT = 400106;
    static final int TOO_LONG = 460101;

    private static final int OK = 200;

    private final SandboxText text;
    private final JsonMapper json;

    OldErrors(SandboxText text, JsonMapper json) {
        this.text = text;
        this.json = json;
    }

    Map<String, Object> ok() {
        return answer(0, "ok");
    }

    Map<String, Object> body(int code) {
        return answer(code, text.ofError(String.valueOf(code)));
    }

    private static Map<String, Object> answer(int code, String message) {
        var body = new LinkedHashMap<String, Object>();
        body.put("errcode", code);
        body.put("errmsg", message);
        return body;
    }

    void write(HttpServletResponse response, int code) throws IOException {
        WireErrors.write(response, OK, MediaType.APPLICATION_JSON_VALUE, json.writeValueAsString(body(code)));
    }
}
