package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Group;
import cn.dingban.acceptance.Office.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** DingTalk is out of reach for three days in the reporting week; on return nobody gets a heap of old reminders. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=outage")
class OutageAcceptanceTests {

    private static final Map<String, Object> NO_TOKEN =
            Map.of("path", "/v1.0/oauth2/accessToken", "kind", "RESET", "times", 1_000_000);

    @LocalServerPort
    private int port;

    @Test
    void whatIsOutOfDateWhenDingTalkIsBackIsOneLineAndWhatIsNotComesAsItIs() {
        Office office = new Office(port);
        Person reporter = office.person("reporter06");
        Group group = groupOf(office, "office01");

        office.call("POST", "/sandbox/api/faults", NO_TOKEN);
        office.itBecomes("2026-12-04T08:50");
        assertThat(reporter.messages()).isEmpty();
        assertThat(office.asks("/api/deliveries?status=RETRY")).isNotEmpty();

        office.call("DELETE", "/sandbox/api/faults", null);
        office.itBecomes("2026-12-04T09:30");

        assertThat(reporter.received("没能按时送到"))
                .as("%s", reporter.messages())
                .singleElement()
                .satisfies(line -> assertThat(line.text())
                        .contains("12月2日 09:10")
                        .contains("11月进展报送")
                        .contains("我的待办"));
        assertThat(reporter.received("11月进展报送"))
                .filteredOn(message -> !message.text().contains("过时"))
                .as("the reminder of the 4th, as a card")
                .singleElement()
                .satisfies(reminder -> assertThat(reminder.card()).isEqualTo("report-reminder"));
        assertThat(group.messages())
                .singleElement()
                .satisfies(line -> assertThat(line.text()).contains("过时").contains("12月1日 09:40"));
        assertThat(office.asks("/api/deliveries?status=RETRY")).isEmpty();
        assertThat(office.asks("/api/deliveries?status=BLOCKED")).isEmpty();
    }

    private static Group groupOf(Office office, String userId) {
        for (var chat : office.asks("/sandbox/api/conversations?userId=" + userId)) {
            if (!chat.path("openConversationId").asString("").isEmpty()) {
                return office.group(chat.get("openConversationId").asString());
            }
        }
        throw new AssertionError("No group");
    }
}
