package cn.dingban.sandbox.acting;

import cn.dingban.sandbox.SandboxBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fills a card's form as DingTalk's client does: defaults, required fields, and the shapes in which choices travel. */
@SandboxBean
final class FormFields {

    private static final Set<String> ONE_OF = Set.of("SELECT", "CHECKBOX_GROUP");
    private static final Set<String> SOME_OF = Set.of("MULTI_SELECT", "MULTI_CHECKBOX_GROUP");
    private static final Set<String> SWITCHES = Set.of("CHECKBOX", "SWITCH");

    private final JsonMapper json;

    FormFields(JsonMapper json) {
        this.json = json;
    }

    /**
     * @param description the form variable's value
     * @param given plain values by field name: text, number, boolean, an option's value, or a list of them
     */
    Map<String, Object> fill(String description, Map<String, Object> given) {
        var filled = new LinkedHashMap<String, Object>();
        var missing = new ArrayList<String>();
        for (JsonNode field : json.readTree(description).path("fields")) {
            String name = field.path("name").asString("");
            Object value = given.containsKey(name) ? given.get(name) : preset(field);
            if (isEmpty(value)) {
                if (field.path("required").asBoolean(false)) {
                    missing.add(name);
                }
            } else {
                filled.put(name, travelling(field, value));
            }
        }
        if (!missing.isEmpty()) {
            throw NotPossible.refused("formRequired", missing);
        }
        return filled;
    }

    private @Nullable Object preset(JsonNode field) {
        JsonNode preset = field.path("defaultValue");
        return preset.isMissingNode() || preset.isNull() ? null : json.convertValue(preset, Object.class);
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
    }

    private static Object travelling(JsonNode field, Object value) {
        String type = field.path("type").asString("TEXT");
        if (value instanceof Map<?, ?>) {
            return value;
        }
        if (ONE_OF.contains(type)) {
            return Map.of("index", index(field, value), "value", value.toString());
        }
        if (SOME_OF.contains(type)) {
            List<?> chosen = value instanceof List<?> list ? list : List.of(value);
            List<Integer> indexes =
                    chosen.stream().map(one -> index(field, one)).toList();
            return Map.of(
                    "index",
                    indexes,
                    "value",
                    chosen.stream().map(Object::toString).toList());
        }
        if (SWITCHES.contains(type)) {
            return Boolean.parseBoolean(value.toString());
        }
        return value;
    }

    private static int index(JsonNode field, Object value) {
        int index = 0;
        for (JsonNode option : field.path("options")) {
            if (option.path("value").asString("").equals(value.toString())) {
                return index;
            }
            index++;
        }
        throw NotPossible.refused("formOption", List.of(field.path("name").asString("")));
    }
}
