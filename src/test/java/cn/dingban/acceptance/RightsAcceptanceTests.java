package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Message;
import cn.dingban.acceptance.Office.Person;
import cn.dingban.console.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Who sees and does what, by object: a county's people their county, a unit's their unit, a liaison the leader's projects, whichever way they come: chat, cards, console or API.
 */
@DingbanTest
@DirtiesContext
@TestPropertySource(
        properties = {
            "test.story=rights",
            "dingban.area-tokens=莲都区=" + RightsAcceptanceTests.LIANDU + ",青田县=token-of-qingtian-2026"
        })
class RightsAcceptanceTests {

    static final String LIANDU = "token-of-liandu-2026";

    /** In 莲都区. */
    private static final String OWN = "威固电子";

    /** In 青田县. */
    private static final String ELSEWHERE = "爱玛项目";

    private static final Pattern NUMBER = Pattern.compile("2026-\\d+");

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

    private HttpResponse<String> api(String token, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String number(Message registered) {
        Matcher number = NUMBER.matcher(registered.text());
        assertThat(number.find()).as(registered.text()).isTrue();
        return number.group();
    }

    @Test
    void aCountySeesAndActsOnItsCounty() throws Exception {
        Person county = office.person("handler05");
        assertThat(county.hears("查", "威固电子").text()).contains("联城安置房").doesNotContain(ELSEWHERE);
        assertThat(county.hears("查 " + OWN, "威固电子").text()).contains("年度计划 16,600 万元");
        assertThat(county.hears("查 " + ELSEWHERE, "威固电子").text()).doesNotContain("腊口镇");

        // A unit elsewhere reports and has a problem; so has one of the county.
        Person elsewhere = office.person("reporter28");
        String foreign = raised(elsewhere, "问题 " + ELSEWHERE + " 农转用指标缺46亩，请协调");
        String own = raised(county, "问题 " + OWN + " 高压线还没迁走，请协调");
        assertThat(county.hears("问题 " + own, own).text()).contains("高压线");
        assertThat(county.hears("问题 " + foreign, foreign).text()).doesNotContain("46亩");
        assertThat(county.says("问题 " + ELSEWHERE + " 高压线还没迁走，请协调").card()).isNotEqualTo("issue-draft");

        Visitor browser = browsing("handler05");
        assertThat(browser.get("/issues").body()).contains("高压线").doesNotContain("46亩");
        assertThat(browser.get("/issues/issue/" + own).statusCode()).isEqualTo(200);
        assertThat(browser.get("/issues/issue/" + foreign).statusCode()).isEqualTo(404);
        assertThat(browser.get("/obligations").body()).contains("威固电子").doesNotContain("爱玛新能源");
        assertThat(browser.get("/schedules").statusCode()).isEqualTo(403);
        assertThat(browser.get("/desk").statusCode()).isEqualTo(403);

        assertThat(api(LIANDU, "/api/issues").body()).contains("高压线").doesNotContain("46亩");
        assertThat(api(LIANDU, "/api/issues/issue/" + foreign).statusCode()).isEqualTo(404);
        assertThat(api(LIANDU, "/api/obligations").body()).contains("威固电子").doesNotContain("爱玛");
        assertThat(api("token-of-qingtian-2026", "/api/issues").body())
                .contains("46亩")
                .doesNotContain("高压线");
        for (String path : new String[] {"/api/schedules", "/api/deliveries", "/api/quota", "/api/bulletins"}) {
            assertThat(api(LIANDU, path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void aUnitSeesItsOwnReportsInTheBrowserAndNobodyElses() throws Exception {
        Person one = office.person("reporter02");
        one.hears("报 东城院区 本月300万 累计5000万 主体结构施工", "请核对");
        one.hears("确认", "已报送");
        Person other = office.person("reporter01");
        other.hears("报 新青林小学 本月100万 累计900万 桩基施工", "请核对");
        other.hears("确认", "已报送");

        assertThat(browsing("reporter02").get("/reports").body())
                .contains("主体结构施工")
                .doesNotContain("桩基施工");
        assertThat(browsing("reviewer01").get("/reports").body())
                .contains("桩基施工")
                .doesNotContain("主体结构施工");
        assertThat(browsing("statistics01").get("/reports").body()).contains("主体结构施工", "桩基施工");
        assertThat(api(LIANDU, "/api/reports").body()).isEqualTo("[]");
    }

    @Test
    void aLiaisonSeesTheLeadersProjectsAndAStandInThoseOfWhoeverIsAway() {
        Person liaison = office.person("liaison04");
        String led = "市图书馆新馆";
        assertThat(liaison.hears("查 " + led, led).text()).contains("计划");
        assertThat(liaison.hears("查", led).text()).doesNotContain(OWN);
        assertThat(browsing("liaison04").get("/obligations").body())
                .contains("图书馆")
                .doesNotContain("爱玛新能源");

        assertThat(office.person("reporter01").hears("查", "新青林小学").text()).doesNotContain("东城院区");
        office.person("reporter02").hears("外出 11月22日至11月30日 由填报员01代理", "填报员01");
        assertThat(office.person("reporter01").hears("查", "东城院区").text()).contains("新青林小学");
    }

    private static String raised(Person owner, String sentence) {
        Message readBack = owner.says(sentence);
        assertThat(readBack.card()).as(readBack.text()).isEqualTo("issue-draft");
        return number(owner.presses(readBack, "登记"));
    }
}
