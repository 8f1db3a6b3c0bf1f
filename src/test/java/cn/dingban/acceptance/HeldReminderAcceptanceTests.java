package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Person;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A reminder that is held overnight does not leave when its reason is gone in the morning. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=held")
class HeldReminderAcceptanceTests {

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("晚上排的提醒，第二天上班前已经报齐的，不再发")
    void whoReportsAtNightIsNotRemindedInTheMorning() {
        Office office = new Office(port);
        Person diligent = office.person("reporter06");
        Person late = office.person("reporter07");
        office.itBecomes("2026-12-03T20:20");
        int before = late.received("11月进展报送").size();
        office.call("POST", "/api/schedules/report-reminder/run", Map.of("at", "2026-12-03T20:20:00+08:00"));
        await().untilAsserted(() -> assertThat(held(office)).isPositive());

        diligent.says("报 滩坑引水 本月320万 累计3240万 路基完成");
        diligent.says("确认");
        diligent.says("报 城区排水防涝 本月500万 累计2500万 管沟开挖");
        diligent.says("确认");
        office.itBecomes("2026-12-04T08:40");

        await().untilAsserted(() -> assertThat(late.received("11月进展报送")).hasSize(before + 1));
        assertThat(diligent.received("11月进展报送"))
                .as("the card of the day before says that all is done")
                .isEmpty();
        JsonNode withdrawn = withdrawn(office, "reporter06");
        assertThat(withdrawn.get("problem").asString()).contains("事由");
        assertThat(withdrawn.get("kind").asString()).isEqualTo("report-reminder");
    }

    private static int held(Office office) {
        return office.asks("/api/deliveries?status=retry").size();
    }

    private static JsonNode withdrawn(Office office, String userId) {
        for (JsonNode delivery : office.asks("/api/deliveries?status=cancelled")) {
            if (delivery.get("recipientId").asString().equals(userId)) {
                return delivery;
            }
        }
        throw new AssertionError("Nothing to " + userId + " was withdrawn");
    }
}
