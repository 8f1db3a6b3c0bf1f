package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Message;
import cn.dingban.acceptance.Office.Person;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** One file for all projects of a unit: asked for, filled in, sent back, read back once, confirmed once. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=month-form")
class MonthFormAcceptanceTests {

    private static final String MONTH = "当月完成投资（万元）";
    private static final String YEAR = "本年累计完成投资（万元）";
    private static final String WORKS = "形象进度";

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

    private FilledForm formOf(Person reporter) {
        List<Message> answers = reporter.says("模板", 2);
        assertThat(answers.get(0).text()).contains("11月进展报送表", "发回给我");
        assertThat(answers.get(1).json().get("kind").asString()).isEqualTo("file");
        return new FilledForm(office.downloads(answers.get(1)));
    }

    private int reportsOf(String userId) {
        int count = 0;
        for (JsonNode report : office.asks("/api/reports?period=2026-11")) {
            count += report.get("submittedBy").asString().equals(userId) ? 1 : 0;
        }
        return count;
    }

    @Test
    void aFormIsHandedOutFilledInAndReportsEverythingWithOneWord() {
        Person reporter = office.person("reporter11");
        FilledForm form = formOf(reporter);
        assertThat(form.sheetName()).isEqualTo("2026年11月");
        assertThat(form.projects()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(form.isLocked(0, "项目名称")).isTrue();
        assertThat(form.isLocked(0, MONTH)).isFalse();

        form.fill(0, MONTH, 320).fill(0, YEAR, 3240).fill(0, WORKS, "路基完成");
        form.fill(1, MONTH, "0.02亿").fill(1, WORKS, "主体三层").fill(1, "存在问题", "林地手续未批");
        form.fill(2, MONTH, -5).fill(2, WORKS, "=1+1");
        Message readBack = reporter.sendsFile("月报.xlsx", form.bytes());
        assertThat(readBack.text())
                .contains("请核对", "11月进展 2 项", "当月 320 万元，本年累计 3,240 万元", "当月 200 万元", "林地手续未批")
                .contains("第 7 行“当月完成投资”", "负数", "第 7 行“形象进度”", "公式", "空白 2 行");
        assertThat(reportsOf("reporter11")).isZero();

        assertThat(reporter.submitsAnswering(readBack, "确认", 2))
                .anySatisfy(done -> assertThat(done.text()).contains("已报送 11月进展 2 项", "审核员11", "还有待报"))
                .anySatisfy(offer -> assertThat(offer.text()).contains("另发现问题 1 个", "林地手续未批"));
        assertThat(reportsOf("reporter11")).isEqualTo(2);
        await().untilAsserted(() -> assertThat(office.person("reviewer11").received("待您审核"))
                .singleElement()
                .satisfies(card -> assertThat(card.text()).contains("待您审核 2 项")));
        FilledForm rest = formOf(reporter);
        assertThat(rest.projects()).hasSize(form.projects().size() - 2);
    }

    @Test
    void whenNoRowIsRightNothingIsStoredAndEachCellIsNamed() {
        Person reporter = office.person("reporter03");
        FilledForm form = formOf(reporter);
        form.fill(0, MONTH, "很多").fill(0, WORKS, "主体三层");

        assertThat(reporter.sendsFile("月报.xlsx", form.bytes()).text()).contains("表格没有保存", "第 5 行“当月完成投资”", "不是金额");
        assertThat(reporter.says("确认").text()).contains("没有等您确认的内容");
        assertThat(reporter.sendsFile("月报.xlsx", formOf(reporter).bytes()).text())
                .contains("还没有填内容");
    }

    @Test
    void theReminderHandsTheFormOutToo() {
        Person reporter = office.person("reporter12");
        Message reminder = reporter.receives("11月进展报送");

        assertThat(reporter.presses(reminder, "下载表格").text()).contains("11月进展报送表");
        await().untilAsserted(() -> assertThat(reporter.messages())
                .anyMatch(message -> message.json().get("kind").asString().equals("file")));
    }

    @Test
    void anotherUnitsFormIsNoReportOfOurs() {
        FilledForm theirs = formOf(office.person("reporter09"));
        theirs.fill(0, MONTH, 320).fill(0, WORKS, "路基完成");

        assertThat(office.person("reporter05")
                        .sendsFile("月报.xlsx", theirs.bytes())
                        .text())
                .contains("表格没有保存", "不是本单位填报的项目");
    }

    @Test
    void whatWasConfirmedByWordCanNotBeConfirmedTwiceAndSensitiveCellsAreNotKept() {
        Person reporter = office.person("reporter06");
        FilledForm form = formOf(reporter);
        form.fill(0, MONTH, 100).fill(0, WORKS, "主体三层").fill(0, "存在问题", "军 用光缆要迁");
        assertThat(reporter.sendsFile("月报.xlsx", form.bytes()).text())
                .contains("没有保存", "线下渠道")
                .doesNotContain("光缆");

        form.fill(0, "存在问题", "光缆要迁");
        reporter.sendsFile("月报.xlsx", form.bytes());
        assertThat(reporter.says("确认", 2))
                .anySatisfy(said -> assertThat(said.text()).contains("已报送 11月进展 1 项"))
                .anySatisfy(said -> assertThat(said.text()).contains("另发现问题 1 个", "光缆要迁"));
        assertThat(reporter.says("确认").text()).contains("没有等您确认的内容");
    }
}
