package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Person;
import cn.dingban.console.Visitor;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** For one month the report is due on another day: everything that counts from it follows, and the next month is as ever. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=moved-due-day")
class MovedDueDayAcceptanceTests {

    private static final String DUE_DAYS = "/schedules/due-days";

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("单月另定截止日：当天的提醒、逾期提示、应办事项都跟着走")
    void remindersAndOverdueNoticesFollowTheDay() {
        Office office = new Office(port);
        Person reporter = office.person("reporter01");
        office.itBecomes("2026-12-03T09:00");
        Visitor admin = new Visitor(port);
        admin.signIn();
        admin.submit(DUE_DAYS, DUE_DAYS + "/2026-11", Map.of("day", "2026-12-08", "reason", "7日系统检修"));
        assertThat(admin.get(DUE_DAYS).body()).contains("12月8日（周二）", "7日系统检修");
        assertThat(admin.get("/schedules/report-reminder").body()).contains("7日系统检修", "12月8日（周二） 09:10");
        assertThat(admin.get("/schedules/calendar?month=2026-12").body()).contains("月报截止（另定：7日系统检修）");
        assertThat(office.asks("/api/obligations?period=2026-11").toString())
                .contains("2026-12-08")
                .doesNotContain("2026-12-07");
        assertThat(reporter.says("什么时候截止").text()).contains("12月8日（周二）", "7日系统检修");

        office.itBecomes("2026-12-04T09:30");
        assertThat(reporter.receives("11月进展报送").text()).contains("截止 12月8日（周二）", "这个月另定：7日系统检修");
        office.itBecomes("2026-12-07T20:00");
        assertThat(reporter.messages().toString()).doesNotContain("今天截止");
        office.itBecomes("2026-12-08T09:30");
        assertThat(reporter.receives("今天截止").text()).isNotBlank();
        assertThat(reporter.messages().toString()).doesNotContain("已过报送期");
        office.itBecomes("2026-12-09T09:30");
        assertThat(reporter.receives("11月进展尚缺").text()).contains("已过报送期");
    }
}
