package cn.dingban.briefing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin as others see it.
 *
 * @param paragraphs its text; a heading begins with 一、, 二、 …
 * @param maker who handed it in; null while nobody has
 * @param checker who signed it; null while nobody has
 */
public record BulletinView(
        long id,
        BulletinKey key,
        int revision,
        BulletinStage stage,
        List<String> paragraphs,
        String returnedWhy,
        @Nullable String maker,
        @Nullable String checker,
        @Nullable Instant signedAt,
        @Nullable Instant publishedAt) {

    public BulletinView {
        paragraphs = List.copyOf(paragraphs);
    }
}
