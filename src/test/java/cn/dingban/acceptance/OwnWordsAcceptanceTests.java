package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Person;
import cn.dingban.console.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.util.HtmlUtils;

/** An administrator has the bot say it in the office's own words, to whom and when the office wants it, and takes it all back. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=own-words")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnWordsAcceptanceTests {

    private static final String MANNER = "/schedules/report-reminder/manner";
    private static final String TEMPLATE = "/templates/report-reminder";
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
    private static final Pattern SOURCE = Pattern.compile("(?s)name=\"source\"[^>]*>\\n?(.*?)</textarea>");
    private static final Pattern VALUES = Pattern.compile("(?s)name=\"values\"[^>]*>\\n?(.*?)</textarea>");

    @LocalServerPort
    private int port;

    private Office office;
    private Visitor admin;

    @BeforeEach
    void signIn() {
        office = new Office(port);
        admin = new Visitor(port);
        admin.signIn();
    }

    @Test
    @Order(1)
    @DisplayName("改模板：保存就这样说，错的不能存，改了什么看得见，随时恢复")
    void theOfficeWritesItsOwnWords() {
        String page = admin.get(TEMPLATE).body();
        String wrong = save(page, part(page, SOURCE) + "\n{{nobody}}", Map.of()).body();
        assertThat(wrong).contains("没有保存", "没有“nobody”这个值", "{{nobody}}</textarea>");
        assertThat(preview()).doesNotContain("有难处就说");

        assertThat(save(page, part(page, SOURCE) + "\n有难处就说，我们帮着协调。", Map.of("reason", "群众路线"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(admin.get(TEMPLATE).body()).contains("有难处就说", "示例管理员 改的", "群众路线", "与规则书对照");
        assertThat(preview()).contains("有难处就说，我们帮着协调。");
        assertThat(admin.get("/templates").body()).contains("改过");
        assertThat(save(page, part(page, SOURCE) + "\n另一位写的。", Map.of()).body())
                .as("somebody else has saved since the page was opened")
                .contains("别人刚改过");

        admin.submit(TEMPLATE, TEMPLATE + "/give-up", Map.of());
        assertThat(preview()).doesNotContain("有难处就说");
        String history = admin.get(TEMPLATE).body();
        assertThat(history).contains("不再用“通用”", "用回这一版", "没有改过");
        Matcher edition = Pattern.compile("name=\"edition\" value=\"(\\d+)\"").matcher(history);
        assertThat(edition.find()).isTrue();
        admin.submit(TEMPLATE, TEMPLATE + "/take-up", Map.of("edition", edition.group(1)));
        assertThat(preview()).contains("有难处就说");
        admin.submit(TEMPLATE, TEMPLATE + "/give-up", Map.of());
    }

    @Test
    @Order(2)
    @DisplayName("改发送方式：换一种说法，抄送审核人，不发给一个人，夜里也发；撤销就回到原样")
    void theOfficeSaysToWhomInWhichWordsAndWhen() {
        String page = admin.get(TEMPLATE).body();
        save(page, "{{month}}进展：短的提醒\n{{#lines}}\n- {{text}}\n{{/lines}}\n", Map.of("another", "简 短"));
        assertThat(admin.get(MANNER).body()).doesNotContain("简短");
        String shortWords = part(page, SOURCE).lines().findFirst().orElseThrow() + "\n请报。";
        assertThat(save(page, shortWords, Map.of("another", "简短")).statusCode()).isEqualTo(302);
        assertThat(preview()).as("nobody has chosen it yet").doesNotContain("请报。");

        assertThat(manner(Map.of("leftOut", "reporter02")).body()).contains("请写明为什么");
        assertThat(manner(Map.of("hours", "span", "from", "20:00", "to", "08:00"))
                        .body())
                .contains("时段“20:00至08:00”写得不对");
        assertThat(manner(Map.of(
                                "leftOut", "reporter02",
                                "reason", "出国",
                                "copies", "REVIEWER",
                                "wording", "简短",
                                "hours", "any"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(admin.get("/schedules/report-reminder").body()).contains("另抄送本单位审核人", "“简短”这种说法", "到点就发，不等上班", "出国");
        assertThat(admin.submit(TEMPLATE, TEMPLATE + "/give-up", Map.of("wording", "简短"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(admin.get(TEMPLATE + "?wording=%E7%AE%80%E7%9F%AD").body()).contains("请报。");

        Person told = office.person("reporter01");
        Person leftOut = office.person("reporter02");
        Person copied = office.person("reviewer01");
        office.call("POST", "/api/schedules/report-reminder/run", Map.of("at", "2026-12-02T09:10:00+08:00"));
        assertThat(told.receives("11月进展报送").text())
                .as("on a Sunday, because it may speak at any hour")
                .contains("请报。");
        assertThat(copied.receives("抄送：11月进展报送").text()).contains("请报。", "不用回复");
        assertThat(leftOut.received("11月进展报送")).isEmpty();
        assertThat(copied.says("为什么收到这条").text()).contains("审核人");

        Matcher change = Pattern.compile("name=\"change\" value=\"(\\d+)\"")
                .matcher(admin.get("/schedules/report-reminder").body());
        assertThat(change.find()).isTrue();
        admin.submit(
                "/schedules/report-reminder", "/schedules/report-reminder/undo", Map.of("change", change.group(1)));
        assertThat(admin.get("/schedules/report-reminder").body())
                .contains("没有改动，照规则书执行")
                .doesNotContain("；另抄送本单位审核人</span><small>该收");
        assertThat(preview()).doesNotContain("请报。", "抄送：");
    }

    private String preview() {
        return admin.get("/schedules/report-reminder/preview?at=2026-12-02T01:10:00Z")
                .body();
    }

    private HttpResponse<String> save(String page, String source, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(more);
        fields.put("source", source);
        fields.put("values", part(page, VALUES));
        fields.put("seen", part(page, SEEN));
        return admin.submit(TEMPLATE, TEMPLATE + "/save", fields);
    }

    private HttpResponse<String> manner(Map<String, String> chosen) {
        Map<String, String> fields = new HashMap<>(chosen);
        fields.put("seen", part(admin.get(MANNER).body(), SEEN));
        return admin.submit(MANNER, MANNER, fields);
    }

    private static String part(String page, Pattern pattern) {
        Matcher part = pattern.matcher(page);
        assertThat(part.find()).as("%s in the page", pattern).isTrue();
        return HtmlUtils.htmlUnescape(part.group(1));
    }
}
