package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import cn.dingban.DingbanTest;
import cn.dingban.acceptance.JsonLog.Line;
import cn.dingban.acceptance.Office.Person;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The log says which message and which delivery it speaks of, and never what people wrote, nor a secret. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=log")
class LogAcceptanceTests {

    private static final String MARKER = "绝不入日志7391";
    private static final String SECRET = "sandbox-secret";

    @LocalServerPort
    private int port;

    @Test
    void aLineNamesItsMessageOrItsDelivery() {
        Office office = new Office(port);
        try (JsonLog log = new JsonLog(Level.DEBUG)) {
            office.person("reporter06").says("帮助");

            JsonNode handled = await().until(() -> line(log, "is handled"), Optional::isPresent)
                    .orElseThrow();
            assertThat(handled.path("message_id").asString("")).startsWith("msg:");
            assertThat(handled.path("inbox_id").asString("")).matches("\\d+");
            JsonNode sent = await().until(() -> line(log, ": Sent"), Optional::isPresent)
                    .orElseThrow();
            assertThat(sent.path("delivery_ids").asString("")).matches("\\d+(,\\d+)*");
            assertThat(sent.has("message_id")).isFalse();
        }
    }

    @Test
    void nothingThatPeopleWriteAndNoSecretIsLogged() {
        Office office = new Office(port);
        String token = office.call(
                        "POST", "/v1.0/oauth2/accessToken", Map.of("appKey", "sandbox-client", "appSecret", SECRET))
                .get("accessToken")
                .asString();
        try (JsonLog log = new JsonLog(Level.INFO)) {
            Person reporter = office.person("reporter06");
            reporter.says(MARKER);
            reporter.says("报 滩坑引水 本月320万 累计3240万 " + MARKER);
            reporter.says("确认");
            reporter.sendsFile(MARKER + ".csv", MARKER.getBytes(StandardCharsets.UTF_8));
            for (String kind : List.of("SERVER_ERROR", "TOKEN_EXPIRED", "RATE_LIMITED")) {
                office.call("POST", "/sandbox/api/faults", Map.of("path", "/*", "kind", kind, "times", 1));
                reporter.says("为什么 " + MARKER);
            }
            assertThat(log.lines())
                    .as("something went wrong and was logged")
                    .extracting(Line::level)
                    .contains(Level.WARN);
            assertThat(log.lines())
                    .filteredOn(line -> line.level().isGreaterOrEqual(Level.INFO))
                    .extracting(Line::text)
                    .allSatisfy(text -> assertThat(text).doesNotContain(MARKER, SECRET, token));
        }
    }

    private static Optional<JsonNode> line(JsonLog log, String words) {
        return log.lines().stream()
                .map(Line::json)
                .filter(line -> line.path("message").asString("").contains(words))
                .findFirst();
    }
}
