package cn.dingban.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery as lists show it. */
public record DeliveryView(
        long id,
        String key,
        String kind,
        String recipientKind,
        String recipientId,
        String recipientName,
        String title,
        String text,
        @Nullable String card,
        String source,
        String article,
        @Nullable String period,
        String status,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt,
        @Nullable String problem) {}
