package cn.dingban.sandbox.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The body that all card calls share; each reads its part of it. */
record CardRequest(JsonNode body) {

    private static final int LONGEST_ID = 100;
    private static final int MOST_DATA = 100 * 1024;

    String outTrackId() {
        String id = text("outTrackId");
        if (id.isEmpty()) {
            throw WireFailure.badRequest("param.outTrackIdEmpty");
        }
        if (id.length() > LONGEST_ID) {
            throw WireFailure.badRequest("param.invalid");
        }
        return id;
    }

    String text(String member) {
        return body.path(member).asString("");
    }

    boolean flag(String object, String member) {
        return body.path(object).path(member).asBoolean(false);
    }

    boolean has(String member) {
        return body.path(member).isObject();
    }

    /** The public values; null when none are given. */
    @Nullable
    Map<String, String> values() {
        return values(body.path("cardData"));
    }

    Map<String, Map<String, String>> privateValues() {
        var all = new LinkedHashMap<String, Map<String, String>>();
        body.path("privateData").properties().forEach(person -> {
            Map<String, String> own = values(person.getValue());
            if (own != null) {
                all.put(person.getKey(), own);
            }
        });
        return all;
    }

    private static @Nullable Map<String, String> values(JsonNode data) {
        JsonNode map = data.path("cardParamMap");
        if (!map.isObject()) {
            return null;
        }
        var values = new LinkedHashMap<String, String>();
        int size = 0;
        for (var member : map.properties()) {
            if (!member.getValue().isString()) {
                throw WireFailure.badRequest("param.invalid");
            }
            String value = member.getValue().asString();
            size += value.length();
            values.put(member.getKey(), value);
        }
        if (size > MOST_DATA) {
            throw WireFailure.badRequest("param.invalid");
        }
        return values;
    }
}
