package cn.dingban.delivery;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A card's variables as stored. */
final class CardValues {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> STRINGS = new TypeReference<>() {};

    private CardValues() {}

    static String write(Map<String, String> values) {
        return JSON.writeValueAsString(new TreeMap<>(values));
    }

    static Map<String, String> read(String json) {
        return JSON.readValue(json, STRINGS);
    }
}
