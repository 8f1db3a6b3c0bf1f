package cn.dingban.delivery;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A card that we sent, as it shows now.
 *
 * @param key the key of its notice
 * @param recipientId the person's userId, or the group's openConversationId
 * @param group whether it hangs in a group
 * @param sentAsText whether it left as text, because no such card is configured: it cannot be brought up to date
 */
public record SentCard(
        String outTrackId,
        String key,
        String card,
        String recipientId,
        boolean group,
        boolean sentAsText,
        @Nullable String subject,
        @Nullable String period,
        Map<String, String> values) {}
