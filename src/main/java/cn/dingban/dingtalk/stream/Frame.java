package cn.dingban.dingtalk.stream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One frame from DingTalk. */
record Frame(String type, String topic, String messageId, String eventType, String eventId, String data) {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int INTERNAL_ERROR = 500;

    /**
     * @throws JacksonException when it is no JSON
     */
    static Frame parse(String text) {
        JsonNode frame = JSON.readTree(text);
        JsonNode headers = frame.path("headers");
        JsonNode data = frame.path("data");
        return new Frame(
                frame.path("type").asString(""),
                headers.path("topic").asString(""),
                headers.path("messageId").asString(""),
                headers.path("eventType").asString(""),
                headers.path("eventId").asString(headers.path("messageId").asString("")),
                data.isContainer() ? data.toString() : data.asString(""));
    }

    /** The acknowledgement that carries an answer. */
    String acknowledge(String answer, long time) {
        ObjectNode ack = ack(OK, "OK");
        ack.withObject("/headers").put("time", String.valueOf(time));
        return ack.put("data", answer).toString();
    }

    /** Nobody here listens to this topic or type. */
    String notFound(String what) {
        return ack(NOT_FOUND, what + " not exist").toString();
    }

    /** It could not be stored: DingTalk shall deliver it again. */
    String failed() {
        return ack(INTERNAL_ERROR, "client internal error").toString();
    }

    private ObjectNode ack(int code, String message) {
        ObjectNode ack = JSON.createObjectNode().put("code", code).put("message", message);
        ack.putObject("headers").put("messageId", messageId).put("contentType", "application/json");
        return ack;
    }
}
