package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Message;
import cn.dingban.acceptance.Office.Person;
import cn.dingban.console.Visitor;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Somebody asks why a message came, in the chat; the office looks the same message up in the console. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=why-received")
class WhyReceivedAcceptanceTests {

    private static final Pattern TRACE = Pattern.compile("href=\"(/deliveries/\\d+)\"");

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

    private Visitor console() {
        Visitor visitor = new Visitor(port);
        visitor.signIn();
        return visitor;
    }

    private static String firstTrace(HttpResponse<String> list) {
        Matcher found = TRACE.matcher(list.body());
        assertThat(found.find()).as(list.body()).isTrue();
        return found.group(1);
    }

    @Test
    void aReporterIsToldArticleScheduleRoleProjectsAndWhomToAsk() {
        Person reporter = office.person("reporter12");
        reporter.receives("11月进展报送");

        for (String question : new String[] {"为什么收到这条", "为什么给我发这个", "怎么会收到这条消息？"}) {
            assertThat(reporter.hears(question, "依据").text())
                    .contains("11月进展报送", "第2条", "月报提醒", "09:10", "您是", "的填报人", "个项目", "12月4日", "重点办");
        }
    }

    @Test
    void aReplyIsAboutTheMessageThatItQuotes() {
        Person reporter = office.person("reporter13");
        Message reminder = reporter.receives("11月进展报送");
        Message answer = reporter.says("帮助");

        assertThat(reporter.replies(answer, "为什么收到", "答复").text()).doesNotContain("排期“");
        assertThat(reporter.replies(reminder, "为什么收到", "依据").text()).contains("月报提醒");
    }

    @Test
    void aStandInIsToldInWhosePlace() {
        office.person("reviewer06").says("外出 12月2日至12月5日 由审核员07代理 出差");
        Person standIn = office.person("reviewer07");
        standIn.receives("由您代理");
        Person reporter = office.person("reporter06");
        reporter.says("报 滩坑引水 本月300万 累计3200万 主体三层");
        reporter.says("确认");
        standIn.receives("待您审核");

        assertThat(standIn.hears("为什么收到", "依据").text()).contains("有进展报送等审核", "代理审核员06", "滩坑引水");
        assertThat(office.person("reviewer06").hears("为什么收到", "依据").text()).contains("您是", "的审核人");
    }

    @Test
    void whoGotNothingLearnsNothing() {
        assertThat(office.person("auditor01").says("为什么收到").text()).contains("近来没有");
    }

    @Test
    void theOfficeFindsTheMessageAndItsWholeStory() {
        office.person("reporter12").receives("11月进展报送");
        Visitor visitor = console();

        String list = visitor.get("/deliveries?person=reporter12&schedule=report-reminder")
                .body();
        assertThat(list).contains("11月进展报送", "排期：月报提醒", "共 1 条").doesNotContain("没有符合条件");
        String trace = visitor.get(firstTrace(visitor.get("/deliveries?person=reporter12&schedule=report-reminder")))
                .body();
        assertThat(trace).contains("为什么收到这条", "第2条", "的填报人", "规则书", "排期执行", "到点执行", "应办事项", "进入队列", "钉钉已接收", "去重键");

        assertThat(visitor.get("/deliveries?person=reporter12&schedule=issue-count")
                        .body())
                .contains("没有符合条件");
        assertThat(visitor.get("/deliveries?person=%E9%87%8D%E7%82%B9&until=2020-01-01")
                        .body())
                .contains("没有符合条件");
        assertThat(office.asks("/api/deliveries?person=reporter12&schedule=report-reminder")
                        .size())
                .isEqualTo(1);
        HttpResponse<String> file = visitor.get("/deliveries.xlsx?schedule=report-reminder");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    }

    @Test
    void aProjectsMessagesAreFoundByItsName() {
        office.person("reporter12").receives("11月进展报送");
        String project = office.asks("/api/obligations?period=2026-11&status=open")
                .get(0)
                .get("subject")
                .asString();

        await().untilAsserted(() -> assertThat(
                        office.asks("/api/deliveries?kind=report-reminder&project=" + Office.encoded(project)))
                .isNotEmpty());
        assertThat(office.asks("/api/deliveries?project=" + Office.encoded("没有这个项目")))
                .isEmpty();
    }
}
