package cn.dingban.delivery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A long text as several of a card's variables, for each holds 1 KB and no more. */
public final class CardParts {

    private static final int VALUE_BYTES = 1_000;

    private CardParts() {}

    /**
     * Whole lines, put together as far as a value goes.
     *
     * @param name the variables' common name; they are called name1, name2 …
     * @param count how many the card has; the rest stay empty, and what would need more stands in the last, which is cut where the card is sent and says so
     */
    public static Map<String, String> of(String name, int count, List<String> lines) {
        List<String> parts = parts(lines);
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i < count; i++) {
            values.put(name + i, i <= parts.size() ? parts.get(i - 1) : "");
        }
        values.put(name + count, String.join("\n", parts.subList(Math.min(count - 1, parts.size()), parts.size())));
        return values;
    }

    private static List<String> parts(List<String> lines) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String line : lines) {
            if (!part.isEmpty() && bytes(part) + bytes(line) + 1 > VALUE_BYTES) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : "\n").append(line);
        }
        parts.add(part.toString());
        return parts;
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
