package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Message;
import cn.dingban.acceptance.Office.Person;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Somebody goes away, says so, and is stood in for on these days. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=stand-in")
class StandInAcceptanceTests {

    @LocalServerPort
    private int port;

    private Office office;

    @BeforeEach
    void december() {
        office = new Office(port);
        if (office.asks("/api/clock").get("at").asString().compareTo("2026-12-02T09:00") < 0) {
            office.itBecomes("2026-12-02T09:00");
        }
    }

    private static void reports(Person reporter, String what) {
        reporter.says(what);
        assertThat(reporter.says("确认").text()).contains("已报送");
    }

    @Test
    void whileTheReviewerIsAwayTheStandInAcceptsAndAfterwardsNotAnyMore() {
        Person reporter = office.person("reporter06");
        Person reviewer = office.person("reviewer06");
        Person standIn = office.person("reviewer07");

        Message arranged = reviewer.says("外出 12月2日至12月5日 由审核员07代理 出差");
        assertThat(arranged.text()).contains("已安排", "12月2日（周三）至", "12月5日（周六）", "审核员07", "事由：出差");
        assertThat(standIn.receives("由您代理").text()).contains("审核员06", "12月5日（周六）", "出差");
        assertThat(reviewer.says("请假").text()).contains("外出代理 1 项", "审核员07");

        reports(reporter, "报 滩坑引水 本月300万 累计3200万 主体三层");
        Message card = standIn.receives("待您审核 1 项");
        assertThat(reviewer.receives("待您审核 1 项").text()).contains("滩坑引水");
        assertThat(standIn.says("待办").text()).contains("滩坑引水");
        assertThat(standIn.presses(card, "全部通过").text()).contains("已通过 1 项");
        assertThat(office.asks("/api/reports?period=2026-11").toString()).contains("\"ACCEPTED\"", "reviewer07");

        office.itBecomes("2026-12-06T09:00");
        reports(reporter, "报 城区排水防涝 本月200万 累计2100万 管网铺设");
        await().untilAsserted(() ->
                assertThat(reviewer.received("待您审核 1 项").toString()).contains("城区排水防涝"));
        assertThat(standIn.says("通过 全部").text()).contains("没有等您审核的月报");
        assertThat(standIn.messages().toString()).doesNotContain("城区排水防涝");
    }

    @Test
    void aReporterWhoStandsInForTheReviewerDoesNotAcceptTheirOwnReport() {
        Person reporter = office.person("reporter09");
        office.person("reviewer09").says("外出 今天到12月20日 代理人 填报员09");
        reporter.receives("由您代理");

        reports(reporter, "报 本月800万 累计6100万 路基成型");

        assertThat(reporter.says("通过 全部").text()).contains("没有等您审核的月报");
        office.person("reviewer09").receives("待您审核");
        assertThat(office.person("reviewer09").says("通过 全部").text()).contains("已通过 1 项");
    }

    @Test
    void whatIsMissingIsAskedForOneAfterTheOther() {
        Person reviewer = office.person("reviewer03");

        assertThat(reviewer.says("外出").text()).contains("现在没有安排代理人");
        assertThat(reviewer.says("外出 出差").text()).contains("哪天到哪天");
        assertThat(reviewer.says("12月21日起").text()).contains("12月21日（周一）", "到哪一天为止");
        assertThat(reviewer.says("12月24日").text()).contains("12月24日（周四）", "由谁代理");
        assertThat(reviewer.says("王不在").text()).contains("没有找到叫“王不在”的人");
        assertThat(reviewer.says("审核员04").text()).contains("已安排", "审核员04", "事由：出差");
        assertThat(reviewer.says("外出 12月24日至12月26日 由审核员05代理").text()).contains("没有安排", "已经有代理人");
        assertThat(reviewer.says("外出 审核员05 12月24日至12月26日 由审核员04代理").text()).contains("只能安排自己");
        assertThat(reviewer.says("外出 取消").text()).contains("已取消", "审核员04");
        assertThat(office.person("reviewer04").receives("已取消").text()).contains("审核员03");
    }

    @Test
    void theOfficeArrangesForSomebodyElseAndBothLearnOfIt() {
        Message arranged = office.person("office01").says("外出 审核员10 12月21日至12月25日 由审核员11代理");

        assertThat(arranged.text()).contains("已安排", "审核员10", "审核员11");
        assertThat(office.person("reviewer11").receives("由您代理").text()).contains("审核员10");
        assertThat(office.person("reviewer10").receives("已为您安排").text()).contains("审核员11");
    }

    @Test
    void anAdministratorArrangesAndCancelsThroughTheApi() {
        var arranged = office.call(
                "POST",
                "/api/stand-ins",
                Map.of("official", "reviewer12", "standIn", "reviewer13", "from", "2026-12-28", "until", "2026-12-30"));

        assertThat(arranged.get("standIn").get("name").asString()).isEqualTo("审核员13");
        assertThat(office.person("reviewer13").receives("由您代理").text()).contains("审核员12", "12月28日");
        assertThat(office.asks("/api/stand-ins").toString()).contains("reviewer12", "2026-12-30");
        office.call("DELETE", "/api/stand-ins/" + arranged.get("id").asLong(), null);
        assertThat(office.asks("/api/stand-ins").toString()).doesNotContain("reviewer12");
    }
}
