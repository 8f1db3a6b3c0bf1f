package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Person;
import cn.dingban.console.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The registers in the console show what the chat brought, to whom it concerns, and what is entered there holds in the chat. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=registers")
class RegistersAcceptanceTests {

    private static final Pattern PROJECT = Pattern.compile("href=\"(/projects/[^\"#?]+)\"");

    private static final Pattern PERSON = Pattern.compile("href=\"(/people/\\d+)\"");
    private static final Pattern END = Pattern.compile("action=\"(/people/\\d+/stand-ins/\\d+/end)\"");
    private static final String MOBILE_OF_REPORTER = "13800000003";

    @LocalServerPort
    private int port;

    private Office office;

    @BeforeEach
    void people() {
        office = new Office(port);
    }

    private Visitor browsing(String userId) {
        return new Visitor(port).withDingTalkAs(userId);
    }

    private static String path(String list) {
        Matcher href = PROJECT.matcher(list);
        assertThat(href.find()).as(list).isTrue();
        return href.group(1);
    }

    @Test
    void whatWasReportedAMomentAgoIsOnTheProjectsPage() {
        Person reporter = office.person("reporter02");
        reporter.hears("报 东城院区 本月300万 累计5000万 主体结构施工，存在问题：管线迁改", "请核对");
        reporter.hears("确认", "已报送");

        Visitor browser = browsing("office01");
        String list = browser.get("/projects?words=东城院区").body();
        assertThat(list).contains("5,000", "共 1 个");
        String page = browser.get(path(list)).body();
        assertThat(page).contains("主体结构施工", "问题：管线迁改", "填报员02", "待审核", "列入计划", "第 1 版");
        office.person("reviewer02").hears("通过 全部", "已通过 1 项");
        assertThat(browser.get(path(list)).body()).contains("审核：审核员02");
        assertThat(browser.get("/projects/0-0").statusCode()).isEqualTo(404);
        String ofOneUnit = path(browser.get("/projects?words=滩坑引水").body());
        assertThat(browser.get(ofOneUnit).body()).contains("市水利局", "各月目标");
    }

    @Test
    void aProjectIsFoundByWhatPeopleCallIt() {
        Visitor browser = browsing("office01");
        for (String words : new String[] {"图书馆", "市图书馆新馆", "途书馆新馆"}) {
            assertThat(browser.get("/projects?words=" + words).body()).as(words).contains("图书馆");
        }
        assertThat(browser.get("/projects?words=没有这样的项目呀").body()).contains("没有找到项目");
        assertThat(browser.get("/projects").body()).contains("共 81 个");
    }

    @Test
    void aCountysPeopleSeeTheCountysProjectsOnly() {
        Visitor county = browsing("handler05");
        assertThat(county.get("/projects").body()).contains("威固电子").doesNotContain("爱玛");
        String elsewhere = path(browsing("office01").get("/projects?words=爱玛").body());
        assertThat(county.get(elsewhere).statusCode()).isEqualTo(404);
    }

    private String person(String userId) {
        Matcher href = PERSON.matcher(
                browsing("office01").get("/people?words=" + userId).body());
        assertThat(href.find()).as(userId).isTrue();
        return href.group(1);
    }

    @Test
    void aStandInEnteredByFormReviewsInTheChat() {
        String away = person("reviewer06");
        Visitor browser = browsing("admin01");
        Map<String, String> wrong = Map.of("standIn", "审核员07", "from", "2026-11-25", "until", "2026-11-22");
        browser.submit(away, away + "/stand-ins", wrong);
        assertThat(browser.get(away).body()).contains("结束的日期早于开始的日期", "value=\"审核员07\"");

        browser.submit(
                away,
                away + "/stand-ins",
                Map.of("standIn", "审核员07", "from", "2026-11-22", "until", "2026-11-25", "reason", "出差"));
        assertThat(browser.get(away).body()).contains("已安排", "出差", "正在");
        assertThat(browser.get(person("reviewer07")).body()).contains("代理");
        office.person("reviewer07").receives("由您代理");
        Person reporter = office.person("reporter06");
        reporter.hears("报 滩坑引水 本月300万 累计3200万 主体三层", "请核对");
        reporter.hears("确认", "已报送");
        office.person("reviewer07").receives("待您审核 1 项");

        Matcher end = END.matcher(browser.get(away).body());
        assertThat(end.find()).isTrue();
        browser.submit(away, end.group(1), Map.of());
        assertThat(browser.get(away).body()).contains("已取消", "没有安排代理");
    }

    @Test
    void whoOpensAPersonIsInTheTrailAndSeesTheNumberByRole() {
        String page = person("reporter03");
        assertThat(browsing("auditor01").get("/people?words=填报员03").body())
                .contains("138****")
                .doesNotContain(MOBILE_OF_REPORTER);
        assertThat(browsing("auditor01").get(page).body())
                .doesNotContain(MOBILE_OF_REPORTER)
                .doesNotContain("安排代理</button>");
        assertThat(browsing("office01").get(page).body()).contains(MOBILE_OF_REPORTER);
        assertThat(browsing("auditor01")
                        .get("/audit?actor=office01&words=填报员03")
                        .body())
                .contains("看人员");
        assertThat(browsing("reporter01").get(page).statusCode()).isEqualTo(403);
    }

    @Test
    void peopleWithoutAnAccountAreBoundByTheirMobileNumberAndStayBound() throws Exception {
        String people = """
                姓名,手机号,单位,职务,角色
                王新来,13900000001,市水利局,科员,填报人
                李不在,17000000002,市水利局,科员,填报人
                赵看不见,17100000003,市水利局,科员,填报人
                钱重号,%s,市水利局,科员,填报人
                """.formatted(MOBILE_OF_REPORTER);
        imports(people);
        Visitor browser = browsing("office01");
        assertThat(browser.get("/people?bound=unbound").body()).contains("有 4 位登记了手机号");

        browser.submit("/people", "/people/bind", Map.of());
        assertThat(browser.get("/people?bound=unbound").body())
                .contains("已绑定 1 位", "李不在：钉钉里没有找到这个手机号", "赵看不见：不在本应用的可见范围内", "钱重号：这个手机号的钉钉账号已经绑定给填报员03")
                .contains("有 3 位登记了手机号");
        Matcher bound = PERSON.matcher(browser.get("/people?words=王新来").body());
        assertThat(bound.find()).isTrue();
        String page = browser.get(bound.group(1)).body();
        assertThat(page).contains("已绑定", "person-");

        imports(people);
        Matcher userId = Pattern.compile("person-\\d+").matcher(page);
        assertThat(userId.find()).isTrue();
        assertThat(browser.get(bound.group(1)).body()).contains(userId.group());
        assertThat(office.person(userId.group()).says("待办").text()).isNotEmpty().doesNotContain("没有登记");
    }

    @Test
    void unitsAndGroupsAreListedWithTheirPeopleAndWhatIsSentThere() {
        Visitor browser = browsing("office01");
        String units = browser.get("/units?words=市水利局").body();
        assertThat(units).contains("审核员06", "共 1 个");
        Matcher unit = Pattern.compile("href=\"(/units/\\d+)\"").matcher(units);
        assertThat(unit.find()).isTrue();
        assertThat(browser.get(unit.group(1)).body()).contains("综合科科长", "审核人", "应办未办");
        assertThat(browser.get("/units/999999").statusCode()).isEqualTo(404);
        assertThat(browser.get("/groups").body())
                .contains("全市重点项目工作群", "月初提示", "重点办01", "各项目群，只说单位数和项目数")
                .doesNotContain("月报提醒");
        assertThat(browsing("statistics01").get("/groups").statusCode()).isEqualTo(403);
    }

    private void imports(String people) throws Exception {
        String boundary = "----registers";
        String body =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nofficials\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n" + people + "\r\n--" + boundary + "--\r\n";
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/imports/organisation"))
                                .header("Authorization", "Bearer " + DingbanTest.TOKEN)
                                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
