package cn.dingban.dingtalk.stream;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.delivery.spi.ReceiptBook.Receipt;
import cn.dingban.dingtalk.DingTalkUnderTest;
import cn.dingban.dingtalk.FakeMeter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RobotEventsTests {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    private final List<Receipt> receipts = new ArrayList<>();
    private final StreamFrames frames = new StreamFrames(
            new RecordingGate(),
            DingTalkUnderTest.sessions("http://127.0.0.1:1"),
            new RobotEvents(receipts::add, Clock.fixed(NOW, ZoneOffset.UTC)),
            DingTalkUnderTest.sizes(),
            new FakeMeter(),
            Clock.fixed(NOW, ZoneOffset.UTC));

    private String take(String eventType, String data) {
        return frames.answer(Frame.parse("""
                {"specVersion":"1.0","type":"EVENT","headers":{"messageId":"m-1","topic":"*","eventId":"evt-1",
                 "eventType":"%s"},"data":%s}""".formatted(eventType, Frame.JSON.writeValueAsString(data))));
    }

    @Test
    void aReadMessageIsNotedWithTheTimeAsTextOrNumber() {
        String ack = take("robot_msg_read", "{\"processQueryKey\":\"k\",\"userId\":\"u1\",\"operatTime\":\"1000\"}");
        take("robot_msg_recall", "{\"processQueryKey\":\"k\",\"operatTime\":2000}");

        assertThat(receipts)
                .containsExactly(
                        new Receipt("evt-1", Receipt.Kind.READ, "k", "u1", Instant.ofEpochMilli(1000)),
                        new Receipt("evt-1", Receipt.Kind.RECALLED, "k", null, Instant.ofEpochMilli(2000)));
        assertThat(ack).contains("\"code\":200", "SUCCESS");
    }

    @Test
    void anEventWithoutATimeIsOfNow() {
        take("robot_msg_read", "{\"processQueryKey\":\"k\",\"userId\":\"u1\"}");
        assertThat(receipts).singleElement().extracting(Receipt::at).isEqualTo(NOW);
    }

    @Test
    void otherEventsAreAcknowledgedAndForgotten() {
        assertThat(take("user_add_org", "{\"userId\":[\"u1\"]}")).contains("\"code\":200");
        assertThat(receipts).isEmpty();
    }
}
