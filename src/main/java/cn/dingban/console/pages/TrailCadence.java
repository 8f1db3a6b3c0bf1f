package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts what an administrator set for a schedule into words, out of the JSON that the trail holds; fields without a name stay as they are. */
@Component
class TrailCadence {

    private static final Pattern DAY = Pattern.compile("\\d+");
    private static final Pattern WORKDAY = Pattern.compile("workday (\\d+)");
    private static final Pattern ANCHOR = Pattern.compile("([a-z-]+?)([+-]\\d+)?");

    private final ConsoleWords words;
    private final JsonMapper json = JsonMapper.builder().build();

    TrailCadence(ConsoleWords words) {
        this.words = words;
    }

    /** @param text {@code null} for the rule book's own cadence */
    String said(String text) {
        if (text.equals("null")) {
            return words.say("audit.cadence.shipped");
        }
        try {
            return settings(json.readTree(text));
        } catch (JacksonException e) {
            return text;
        }
    }

    private String settings(JsonNode all) {
        return all.properties().stream()
                .map(field -> setting(field.getKey(), field.getValue()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(words.say("audit.joiner")));
    }

    private @Nullable String setting(String field, JsonNode value) {
        if (value.isNull() || value.isArray() && value.isEmpty()) {
            return null;
        }
        if (value.isObject()) {
            return settings(value);
        }
        String said = value.isArray()
                ? value.valueStream().map(this::each).collect(Collectors.joining(words.say("desk.comma")))
                : words.sayOr(
                        "if-not-working." + value.asString(),
                        words.sayOr("audit.code." + value.asString(), value.asString()));
        return words.sayOr("audit.cadence." + field, field) + " " + said;
    }

    /** A day, somebody who is told as well, or somebody who is left out. */
    private String each(JsonNode value) {
        return value.isObject()
                ? value.path("name").asString()
                : words.sayOr("schedule-copy." + value.asString(), day(value.asString()));
    }

    private String day(String token) {
        Matcher workday = WORKDAY.matcher(token);
        Matcher anchor = ANCHOR.matcher(token);
        if (DAY.matcher(token).matches()) {
            return words.say("audit.day-of-month", token);
        }
        if (workday.matches()) {
            return words.say("audit.workday", workday.group(1));
        }
        if (!anchor.matches() || anchor.group(2) == null) {
            return words.sayOr("weekday." + token, words.sayOr("audit.code." + token, token));
        }
        int off = Integer.parseInt(anchor.group(2));
        String day = words.sayOr("audit.code." + anchor.group(1), anchor.group(1));
        return words.say(off < 0 ? "audit.workdays-before" : "audit.workdays-after", day, Math.abs(off));
    }
}
