package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What people ask in words is answered, and nothing of it is stored. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=questions")
class QuestionsAcceptanceTests {

    @LocalServerPort
    private int port;

    private Office office;

    @BeforeEach
    void december() {
        office = new Office(port);
        if (office.asks("/api/clock").get("at").asString().compareTo("2026-12-02T12:00") < 0) {
            office.itBecomes("2026-12-02T12:00");
        }
    }

    @Test
    void whoHasNotReportedIsAnsweredByUnitToTheOfficeAndByProjectToAUnit() {
        assertThat(office.person("reporter11").says("我们单位还有哪几个没报").text())
                .contains("11月进展还有", "衢宁铁路")
                .doesNotContain("丽水机场", "家单位");
        assertThat(office.person("office01").says("谁没报").text())
                .contains("11月进展还有", "家单位", "项")
                .doesNotContain("衢宁铁路");
    }

    @Test
    void theDueDayIsNamedWithItsWeekdayAndWhyItMoved() {
        assertThat(office.person("reporter11").says("什么时候截止").text())
                .contains("11月进展截止：12月7日（周一）", "12月5日（周六）不是工作日", "第2条");
    }

    @Test
    void questionsAboutRulesAreAnsweredFromTheRuleBookOrSentToTheOffice() {
        Person reporter = office.person("reporter11");

        assertThat(reporter.says("为什么扣分").text()).contains("没有扣分记录", "签发");
        assertThat(reporter.says("这是房地产项目，配套商业30亿算不算任务？").text()).contains("不包括房地产项目", "第3条");
        assertThat(reporter.says("农民工工资专户怎么算？").text()).contains("请问重点办");
    }

    @Test
    void politeWordsGetAPoliteLineAndErrandsToLeadersAreNotRun() {
        Person reporter = office.person("reporter11");

        assertThat(reporter.says("机器人你好").text()).contains("您好").doesNotContain("没看懂");
        assertThat(reporter.says("收到，谢谢").text()).contains("不客气");
        assertThat(reporter.says("帮我发给XX书记").text()).contains("没有转发", "重点办");
        assertThat(office.asks("/api/reports?period=2026-11")).isEmpty();
    }
}
