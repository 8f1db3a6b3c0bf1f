package cn.dingban.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.sandbox.SandboxDriver;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The reminder round of 2 December: fired by Quartz at the time that the test sets, and counted where it arrives. */
final class Round {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final String REMINDER = "11月进展报送";

    private final BigOffice office;
    private final SandboxDriver sandbox;

    Round(BigOffice office, SandboxDriver sandbox) {
        this.office = office;
        this.sandbox = sandbox;
    }

    /** Has the round fire at this moment of 2 December. */
    static void fireAt(Node node, Instant moment) {
        ZonedDateTime at = moment.atZone(OFFICE);
        String cron = "%d %d %d %d %d *"
                .formatted(at.getSecond(), at.getMinute(), at.getHour(), at.getDayOfMonth(), at.getMonthValue());
        node.put("/api/schedules/report-reminder", Map.of("cron", cron));
    }

    /** How many reminders each person has got. */
    Map<String, Integer> received() {
        Map<String, Integer> received = new HashMap<>();
        for (String userId : office.userIds()) {
            received.put(userId, receivedBy(userId));
        }
        return received;
    }

    private int receivedBy(String userId) {
        JsonNode messages = sandbox.get("/sandbox/api/messages?from=robot&userId=" + userId)
                .body()
                .path("messages");
        int count = 0;
        for (JsonNode message : messages) {
            count += message.path("title").asString("").contains(REMINDER) ? 1 : 0;
        }
        return count;
    }

    long calls() {
        JsonNode calls =
                sandbox.get("/sandbox/api/journal?since=999999999").body().path("calls");
        long sum = 0;
        for (Map.Entry<String, JsonNode> call : calls.properties()) {
            sum += call.getKey().contains("createAndDeliver") ? call.getValue().asLong() : 0;
        }
        return sum;
    }

    void hasReachedEverybodyOnce() {
        Map<String, Integer> received = received();
        List<String> lost =
                office.userIds().stream().filter(id -> received.get(id) == 0).toList();
        List<String> twice =
                office.userIds().stream().filter(id -> received.get(id) > 1).toList();
        assertThat(lost).as("lost").isEmpty();
        assertThat(twice).as("twice").isEmpty();
    }
}
