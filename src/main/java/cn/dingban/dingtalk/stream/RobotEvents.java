package cn.dingban.dingtalk.stream;

import cn.dingban.delivery.spi.ReceiptBook;
import cn.dingban.delivery.spi.ReceiptBook.Receipt;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Events about messages that the robot sent: somebody read one, or one was recalled. Others do not concern us yet. */
@Component
class RobotEvents {

    private static final String READ = "robot_msg_read";
    private static final String RECALL = "robot_msg_recall";

    private final ReceiptBook receipts;
    private final Clock clock;

    RobotEvents(ReceiptBook receipts, Clock clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    void take(Frame frame) {
        boolean read = READ.equals(frame.eventType());
        if (!read && !RECALL.equals(frame.eventType())) {
            return;
        }
        JsonNode data = Frame.JSON.readTree(frame.data());
        String key = data.path("processQueryKey").asString("");
        if (!key.isEmpty()) {
            receipts.note(new Receipt(
                    frame.eventId(),
                    read ? Receipt.Kind.READ : Receipt.Kind.RECALLED,
                    key,
                    textOrNull(data.path("userId")),
                    time(data.path("operatTime"))));
        }
    }

    private static @Nullable String textOrNull(JsonNode node) {
        String text = node.asString("");
        return text.isEmpty() ? null : text;
    }

    /** Milliseconds, as a number or as text (sic: operatTime). */
    private Instant time(JsonNode node) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(node.asString("")));
        } catch (NumberFormatException e) {
            return clock.instant();
        }
    }
}
