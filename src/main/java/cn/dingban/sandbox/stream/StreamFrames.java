package cn.dingban.sandbox.stream;

import cn.dingban.sandbox.SandboxBean;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes the server's frames and reads the client's. */
@SandboxBean
final class StreamFrames {

    static final String SYSTEM = "SYSTEM";
    static final String CALLBACK = "CALLBACK";
    static final String EVENT = "EVENT";

    private static final String APP_ID = "sandbox-app";

    /** A frame that is to be sent; {@code data} is always text, usually JSON. */
    record Frame(String type, String topic, String messageId, String data, Map<String, String> extraHeaders) {

        Frame(String type, String topic, String messageId, String data) {
            this(type, topic, messageId, data, Map.of());
        }
    }

    private final JsonMapper json;
    private final Clock clock;

    StreamFrames(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    String write(Frame frame, String connectionId) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("appId", APP_ID);
        headers.put("connectionId", connectionId);
        headers.put("contentType", "application/json");
        headers.put("messageId", frame.messageId());
        headers.put("time", Long.toString(clock.millis()));
        headers.put("topic", frame.topic());
        headers.putAll(frame.extraHeaders());
        var whole = new LinkedHashMap<String, Object>();
        whole.put("specVersion", "1.0");
        whole.put("type", frame.type());
        whole.put("headers", headers);
        whole.put("data", frame.data());
        return json.writeValueAsString(whole);
    }

    String data(Map<String, Object> data) {
        return json.writeValueAsString(data);
    }

    /** Empty when the text is not a frame at all. */
    Optional<Acknowledgement> read(String text) {
        try {
            JsonNode frame = json.readTree(text);
            String messageId = frame.path("headers").path("messageId").asString("");
            return messageId.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Acknowledgement(
                            messageId,
                            frame.path("code").asInt(0),
                            frame.path("data").asString("")));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
