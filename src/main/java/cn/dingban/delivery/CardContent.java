package cn.dingban.delivery;

import java.util.Map;

/**
 * What a card shows.
 *
 * @param card the card's name, the same as its file's in {@code bot-config/cards}
 * @param values its variables; always strings, objects as JSON text
 */
public record CardContent(String card, Map<String, String> values) {

    public CardContent {
        values = Map.copyOf(values);
    }
}
