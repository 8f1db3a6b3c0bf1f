package cn.dingban.dingtalk;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** A card's value that is JSON inside a string: a form or a list. */
final class JsonValue {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NO_OBJECT = "{}";
    private static final String NO_LIST = "[]";

    private JsonValue() {}

    /** Words may begin with a bracket too: only what can be read as JSON is JSON. */
    static boolean isOne(String value) {
        if (!value.startsWith("{") && !value.startsWith("[")) {
            return false;
        }
        try {
            return JSON.readTree(value).isContainer();
        } catch (JacksonException e) {
            return false;
        }
    }

    static boolean isEmpty(String value) {
        return NO_OBJECT.equals(value) || NO_LIST.equals(value);
    }

    /** The same with so many bytes less, or almost: without the last elements of its longest list; nothing at all when it has none. */
    static String without(String value, int bytes) {
        JsonNode tree = JSON.readTree(value);
        ArrayNode longest = longestList(tree);
        if (longest == null || longest.isEmpty()) {
            return value.startsWith("{") ? NO_OBJECT : NO_LIST;
        }
        for (int dropped = 0; dropped < bytes && !longest.isEmpty(); ) {
            dropped += bytesInString(longest.remove(longest.size() - 1));
        }
        return JSON.writeValueAsString(tree);
    }

    /** What an element takes within a string that is itself written as JSON: its quotes are escaped; the comma before it, or the string's quotes. */
    private static int bytesInString(JsonNode element) {
        return Shortening.bytes(JSON.writeValueAsString(element.toString())) - 1;
    }

    private static @Nullable ArrayNode longestList(JsonNode tree) {
        ArrayNode longest = null;
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(tree);
        while (!open.isEmpty()) {
            JsonNode node = open.remove();
            if (node instanceof ArrayNode list && (longest == null || list.size() > longest.size())) {
                longest = list;
            }
            node.forEach(open::add);
        }
        return longest;
    }
}
