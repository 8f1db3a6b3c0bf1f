package cn.dingban.dingtalk.stream;

import cn.dingban.conversation.spi.IncomingCardAction;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads presses on a card's buttons. */
final class CardPresses {

    private static final String FORM = "form";

    private CardPresses() {}

    static IncomingCardAction incoming(JsonNode data, String frameId, Instant now) {
        JsonNode pressed = pressed(data);
        JsonNode params = pressed.path("params");
        Map<String, String> plain = strings(params);
        plain.remove(FORM);
        return new IncomingCardAction(
                frameId,
                data.path("outTrackId").asString(""),
                data.path("userId").asString(""),
                pressed.path("actionIds").path(0).asString(""),
                plain,
                strings(parsed(params.path(FORM))),
                now);
    }

    /** The documented place is {@code content}; {@code value} holds the same in the payloads that were seen. */
    private static JsonNode pressed(JsonNode data) {
        JsonNode content = parsed(data.path("content")).path("cardPrivateData");
        return content.isObject() ? content : parsed(data.path("value")).path("cardPrivateData");
    }

    /** Some members are JSON inside a string. */
    private static JsonNode parsed(JsonNode node) {
        if (!node.isString()) {
            return node;
        }
        try {
            return Frame.JSON.readTree(node.asString());
        } catch (JacksonException e) {
            return Frame.JSON.missingNode();
        }
    }

    private static Map<String, String> strings(JsonNode object) {
        var strings = new LinkedHashMap<String, String>();
        object.properties().forEach(entry -> strings.put(entry.getKey(), string(entry.getValue())));
        return strings;
    }

    /** Selects come as index and value; of several choices, the values are joined by commas. */
    private static String string(JsonNode node) {
        if (node.isObject()) {
            return node.has("value") ? string(node.path("value")) : node.toString();
        }
        if (node.isArray()) {
            return node.values().stream().map(CardPresses::string).collect(Collectors.joining(","));
        }
        return node.isNull() ? "" : node.asString("");
    }
}
