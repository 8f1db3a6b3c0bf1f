package cn.dingban.dingtalk.stream;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.conversation.spi.IncomingCardAction;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CardPressesTests {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private static ObjectNode press() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("outTrackId", "proj-1")
                .put("userId", "user01");
    }

    private static IncomingCardAction read(ObjectNode press) {
        return CardPresses.incoming(press, "m-card-1", NOW);
    }

    @Test
    void readsButtonParametersAndForm() {
        IncomingCardAction action = read(press().put("content", """
                                {"cardPrivateData":{"actionIds":["submit"],"params":{"period":"2026-11","version":3,"form":{
                                 "month":1200.5,"date":"2026-11-30","project":{"index":1,"value":"P001"},"reached":true,"nothing":null,
                                 "kinds":{"index":[0,2],"value":["a","c"]}}}}}"""));

        assertThat(action)
                .isEqualTo(new IncomingCardAction(
                        "m-card-1",
                        "proj-1",
                        "user01",
                        "submit",
                        Map.of("period", "2026-11", "version", "3"),
                        Map.of(
                                "month", "1200.5",
                                "date", "2026-11-30",
                                "project", "P001",
                                "reached", "true",
                                "nothing", "",
                                "kinds", "a,c"),
                        NOW));
    }

    @Test
    void readsTheValueWhereThereIsNoContent() {
        String value = "{\"cardPrivateData\":{\"actionIds\":[\"confirm\"],\"params\":{\"id\":\"7\"}}}";

        assertThat(read(press().put("value", value)).actionId()).isEqualTo("confirm");
        assertThat(read(press().put("content", "").put("value", value)).params())
                .containsEntry("id", "7");
        assertThat(read(press().put("content", "{}").put("value", value)).form())
                .isEmpty();
    }

    @Test
    void readsAFormThatIsItselfAString() {
        String content =
                "{\"cardPrivateData\":{\"actionIds\":[\"submit\"],\"params\":{\"form\":\"{\\\"month\\\":\\\"5\\\"}\"}}}";

        assertThat(read(press().put("content", content)).form()).containsEntry("month", "5");
    }

    @Test
    void takesAPressWithoutDetails() {
        assertThat(read(press()).actionId()).isEmpty();
    }
}
