package cn.dingban.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Which card a delivery carries, and what it (will) show.
 *
 * @param card the card's name; null only in the database, where the delivery has none
 */
@Embeddable
record CardFace(
        @Nullable String card,
        @Nullable String outTrackId,

        @JdbcTypeCode(SqlTypes.LONGVARCHAR) @Column(columnDefinition = "text") @Nullable
        String cardValues) {

    static CardFace of(String card, String outTrackId, Map<String, String> values) {
        return new CardFace(card, outTrackId, CardValues.write(values));
    }

    Map<String, String> values() {
        return cardValues == null ? Map.of() : CardValues.read(cardValues);
    }

    boolean shows(Map<String, String> values) {
        return values().entrySet().containsAll(values.entrySet());
    }

    /** The same card with these values put in place of its own. */
    CardFace showing(Map<String, String> values) {
        Map<String, String> merged = new HashMap<>(values());
        merged.putAll(values);
        return new CardFace(card, outTrackId, CardValues.write(merged));
    }
}
