package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Message;
import cn.dingban.acceptance.Office.Person;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** What a month of the sample office costs of a standard organisation's 5,000 API calls and 3,000 Stream calls. */
@DingbanTest
@DirtiesContext
class MonthQuotaAcceptanceTests {

    private static final Logger log = LoggerFactory.getLogger(MonthQuotaAcceptanceTests.class);

    @LocalServerPort
    private int port;

    @Test
    void theSampleOfficesMonthFitsAStandardOrganisationWithRoomToSpare() {
        Office office = new Office(port);
        Person reporter = office.person("reporter06");
        Person reviewer = office.person("reviewer06");

        office.itBecomes("2026-12-02T12:00");
        JsonNode before = office.asks("/api/quota");
        assertThat(before.get("month").asString()).isEqualTo("2026-12");
        assertThat(used(before, "api")).isPositive();

        // One report as people do it: said, confirmed, seen by the reviewer, accepted.
        Message readBack = reporter.says("报 滩坑引水 本月320万 累计3240万 路基完成");
        reporter.presses(readBack, "确认");
        reviewer.receives("待您审核 1 项");
        reviewer.says("通过 全部");
        JsonNode after = office.asks("/api/quota");
        long apiPerReport = used(after, "api") - used(before, "api");
        long streamPerReport = used(after, "stream") - used(before, "stream");
        assertThat(apiPerReport).isBetween(2L, 6L);
        assertThat(streamPerReport)
                .as("two messages and a press come in, two answers go out by webhook")
                .isEqualTo(5);
        long reports = office.asks("/api/obligations?period=2026-11").size();

        // Nobody else reports: nobody is spared a reminder.
        office.itBecomes("2026-12-31T23:00");
        JsonNode end = office.asks("/api/quota");
        long api = used(end, "api") + (reports - 1) * apiPerReport;
        long stream = used(end, "stream") + (reports - 1) * streamPerReport;
        log.info(
                "The month took {} API calls and {} Stream calls; with {} reports at {} and {} each: {} and {}. {}",
                used(end, "api"),
                used(end, "stream"),
                reports,
                apiPerReport,
                streamPerReport,
                api,
                stream,
                end.get("purposes"));

        assertThat(api).isLessThan(2_500);
        assertThat(stream).isLessThan(1_500);
        assertThat(end.get("waits")).isEmpty();
        assertThat(end.get("api").get("forecast").asLong())
                .isLessThan(end.get("api").get("quota").asLong());
        assertThat(before.get("api").get("forecast").asLong()).isGreaterThan(used(end, "api") / 2);
    }

    private static long used(JsonNode quota, String traffic) {
        return quota.get(traffic).get("used").asLong();
    }
}
