package cn.dingban.dingtalk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fits a card's values into DingTalk's sizes, so that no card is refused for being too long. Words may have 1 KB a value, as documented: what is
 * longer ends with a whole line and a line that says where the rest is; its own last line, which tells what to do, stays. JSON values (forms,
 * lists) stay whole beyond that 1 KB, because half of one is nothing and real projects send longer ones without an error; only where all values
 * together exceed 100 KB, the longest list loses elements from its end.
 */
@Component
public class CardSizes {

    static final int VALUE_BYTES = 1_024;
    static final int CARD_BYTES = 100 * 1_024;

    private static final int LONGEST_LAST_LINE = 256;
    private static final Pattern LIST_ITEM = Pattern.compile("\\s*(?:[-*>|]|\\d+\\.).*");

    private final Wording wording;

    CardSizes(Wording wording) {
        this.wording = wording;
    }

    /**
     * The values as DingTalk takes them.
     *
     * @param card the card's name, for the right words; null where only some values of a card that exists are replaced
     */
    public Map<String, String> fit(@Nullable String card, Map<String, String> values) {
        var fitted = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> fitted.put(name, JsonValue.isOne(value) ? value : words(card, value)));
        for (int over = bytes(fitted) - CARD_BYTES; over > 0; over = bytes(fitted) - CARD_BYTES) {
            Optional<String> longest = longestJson(fitted);
            if (longest.isEmpty()) {
                break;
            }
            fitted.computeIfPresent(
                    longest.get(), (name, value) -> JsonValue.without(value, bytes(fitted) - CARD_BYTES));
        }
        return fitted;
    }

    private static int bytes(Map<String, String> values) {
        return Shortening.json(values).length;
    }

    private static Optional<String> longestJson(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(entry -> JsonValue.isOne(entry.getValue()) && !JsonValue.isEmpty(entry.getValue()))
                .max(Comparator.comparingInt(entry -> entry.getValue().length()))
                .map(Map.Entry::getKey);
    }

    private String words(@Nullable String card, String value) {
        if (Shortening.bytes(value) <= VALUE_BYTES) {
            return value;
        }
        List<String> lines = value.lines().toList();
        String last = lastWords(lines);
        for (int shown = lines.size() - 1; shown > 0; shown--) {
            String text = text(card, lines, shown, last);
            if (Shortening.bytes(text) <= VALUE_BYTES) {
                return text;
            }
        }
        return Shortening.ellipsis(value, VALUE_BYTES);
    }

    private String text(@Nullable String card, List<String> lines, int shown, String last) {
        List<String> hidden = lines.subList(shown, last.isEmpty() ? lines.size() : lines.size() - 1);
        long count = hidden.stream().filter(line -> !line.isBlank()).count();
        List<String> kept = new ArrayList<>(lines.subList(0, shown));
        if (count > 0) {
            kept.add(wording.sayFor("card-rest", card, String.valueOf(count)) + (last.isEmpty() ? "" : "  "));
        }
        if (!last.isEmpty()) {
            kept.add(last);
        }
        return String.join("\n", kept);
    }

    /** The last line where it is no part of a list: it tells what to do. */
    private static String lastWords(List<String> lines) {
        String last = lines.get(lines.size() - 1);
        boolean words =
                lines.size() > 1 && !LIST_ITEM.matcher(last).matches() && Shortening.bytes(last) <= LONGEST_LAST_LINE;
        return words ? last : "";
    }
}
