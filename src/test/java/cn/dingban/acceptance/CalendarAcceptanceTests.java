package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Person;
import cn.dingban.console.Visitor;
import cn.dingban.schedule.notice.Notices;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** December comes and next year's working calendar is missing: it is said, read in, and January goes by it. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=calendar")
class CalendarAcceptanceTests {

    private static final String MISSING = "还没有2027年的工作日历";
    private static final String NOTICE = "/calendar/notice";

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("12月1日缺下一年工作日历：管理员收到提醒、总览告警；贴上通知确认后告警消失，1月的提醒按它排")
    void theMissingYearIsToldReadInAndGoneBy() {
        Office office = new Office(port);
        Person admin = office.person("admin01");
        Visitor console = new Visitor(port);
        office.itBecomes("2026-11-30T18:00");
        console.signIn();
        assertThat(admin.messages().toString()).doesNotContain(MISSING);
        assertThat(console.get("/").body()).doesNotContain("还没有2027年工作日历");

        office.itBecomes("2026-12-01T09:30");
        assertThat(admin.receives(MISSING).text()).contains("贴到管理台“工作日历”");
        assertThat(console.get("/").body()).contains("还没有2027年工作日历", "href=\"/calendar\"");
        assertThat(console.get("/calendar?year=2027").body()).contains("还没有 2027 年的工作日历");
        assertThat(decembersReports(office)).doesNotContain("2027-01-05");
        assertThat(console.get("/schedules/calendar?month=2027-01").body()).doesNotContain("月报提醒");

        HttpResponse<String> wrong = console.submit(
                NOTICE, NOTICE, Map.of("notice", Notices.OF_2027.replace("6月9日（周三）", "6月9日（周四）"), "year", ""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("6月9日是周三，文中写的是周四", "有矛盾，不能确认").doesNotContain("确认，启用");
        HttpResponse<String> read = console.submit(NOTICE, NOTICE, Map.of("notice", Notices.OF_2027, "year", ""));
        assertThat(read.body()).contains("前后一致", "1月1日（周五）至1月3日（周日）", "确认，启用 2027 年工作日历");
        assertThat(console.get("/").body()).as("nothing holds unconfirmed").contains("还没有2027年工作日历");
        console.submit(NOTICE, "/calendar/confirm", Map.of("notice", Notices.OF_2027, "year", ""));

        assertThat(console.get("/calendar?year=2027").body())
                .contains("国务院办公厅关于2027年部分节假日安排的通知（2026年11月5日）", "示例管理员读入", "下载 2027.yml");
        assertThat(console.get("/").body()).doesNotContain("还没有2027年工作日历");
        assertThat(decembersReports(office)).contains("2027-01-05");
        assertThat(console.get("/schedules/calendar?month=2027-01").body()).contains("月报提醒", "元旦");
        Person reporter = office.person("reporter01");
        office.itBecomes("2027-01-03T20:00");
        assertThat(reporter.messages().toString()).doesNotContain("12月进展报送");
        office.itBecomes("2027-01-04T09:30");
        assertThat(reporter.receives("12月进展报送").text()).contains("截止 1月5日（周二）");
        assertThat(admin.messages())
                .filteredOn(message -> message.text().contains(MISSING))
                .as("told once")
                .hasSize(1);
    }

    private static String decembersReports(Office office) {
        return office.asks("/api/obligations?period=2026-12").toString();
    }
}
