package cn.dingban.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.console.Visitor;
import cn.dingban.shared.OfficeClock;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** People come in with DingTalk and see what their role is for; an installation begins with one account. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = {"test.story=sign-in", "dingban.admin-password=" + SignInAcceptanceTests.ONE_TIME})
class SignInAcceptanceTests {

    static final String ONE_TIME = "first-password-2026";

    private static final String OWN = "八百里瓯江-八百里云和县城";
    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7]{32})</code>");
    private static final Pattern SHOWN = Pattern.compile("<code>([a-z2-9]{16})</code>");

    @LocalServerPort
    private int port;

    @Autowired
    private SecondFactor factor;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcTemplate database;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        URI to = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    }

    /** There and back. */
    private HttpResponse<String> withDingTalkAs(String userId) {
        String page = location(visitor.get("/login/dingtalk"));
        assertThat(visitor.get(page).body()).contains("钉钉登录");
        String back = location(visitor.get(page.replace("/oauth2/auth", "/oauth2/as") + "&userId=" + userId));
        return visitor.get(back);
    }

    @Test
    void theOfficeComesInWithDingTalkAndGoesOnWhereItWantedTo() {
        assertThat(location(visitor.get("/schedules"))).isEqualTo("/login");
        String before = visitor.session();
        assertThat(location(withDingTalkAs("office01"))).isEqualTo("/schedules");
        assertThat(visitor.session()).isNotEqualTo(before);

        HttpResponse<String> page = visitor.get("/schedules");
        assertThat(page.body()).contains("重点办01", "月度进展").doesNotContain("href=\"/accounts\"");
        assertThat(visitor.get("/accounts").statusCode()).isEqualTo(403);
        assertThat(visitor.submit("/schedules", "/logout", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(location(visitor.get("/schedules"))).isEqualTo("/login");
        assertThat(database.queryForList(
                        "select actor from audit_entry where action = 'official.sign-in'", String.class))
                .contains("office01");
    }

    @Test
    void theAuditorReadsChecksAndExportsTheTrailAndChangesNothing() {
        withDingTalkAs("auditor01");
        String page = visitor.get("/audit?check=true").body();
        assertThat(page).contains("从头核对过，没有改动", "导入单位人员").doesNotContain("对不上");
        HttpResponse<String> file = visitor.get("/audit.xlsx?actor=system");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains(".xlsx"));
        assertThat(visitor.get("/audit?words=audit.export").body()).contains("审计员01", "导出审计记录");
        assertThat(visitor.get("/audit?actor=审计员01&words=导出").body())
                .contains("导出审计记录", "共 ")
                .doesNotContain("entries");
        assertThat(visitor.get("/audit?words=导入计划").body())
                .contains("2026 年形象进度计划", "新增 ")
                .doesNotContain("physical-progress 2026", "created");
        assertThat(visitor.submit("/schedules", "/schedules/report-reminder/pause", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aReporterComesToTheirOwnPagesAndIsToldThatTheOthersAreNotForThem() {
        withDingTalkAs("reporter01");
        assertThat(location(visitor.get("/", "Accept", "text/html"))).isEqualTo("/projects");
        HttpResponse<String> page = visitor.get("/schedules", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("请在钉钉里办");
    }

    @Test
    void aForeignStateAndAUsedCodeAreRefused() {
        String page = location(visitor.get("/login/dingtalk"));
        String back = location(visitor.get(page.replace("/oauth2/auth", "/oauth2/as") + "&userId=office01"));
        Visitor other = new Visitor(port);
        other.get("/login/dingtalk");
        assertThat(location(other.get(back))).isEqualTo("/login?failed");
        assertThat(location(visitor.get(back.replace("state=", "state=x")))).isEqualTo("/login?failed");
        assertThat(location(visitor.get("/login/dingtalk/back?error=access_denied")))
                .isEqualTo("/login?failed");
        assertThat(visitor.get("/login?failed").body()).contains("钉钉没有确认您是谁");
    }

    @Test
    void anInstallationBeginsWithOneAccountAndThenKeepsTheThreeRolesApart() {
        // One-time password: nothing but setting up.
        signIn("admin", ONE_TIME, "");
        assertThat(location(visitor.get("/schedules"))).isEqualTo("/account/set-up");
        setUp();
        assertThat(visitor.get("/schedules").body()).contains("admin");

        // The first security administrator; from then on accounts are theirs alone.
        assertThat(visitor.submit("/accounts", "/accounts", Map.of("name", "安全", "role", "AUDITOR"))
                        .body())
                .contains("账号用小写字母开头");
        Matcher shown = SHOWN.matcher(
                visitor.submit("/accounts", "/accounts", Map.of("name", "anquan", "role", "SECURITY_ADMINISTRATOR"))
                        .body());
        assertThat(shown.find()).isTrue();
        assertThat(visitor.get("/accounts").statusCode()).isEqualTo(403);

        Visitor administrator = visitor;
        visitor = new Visitor(port);
        signIn("anquan", shown.group(1), "");
        setUp();
        assertThat(visitor.get("/schedules").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/accounts").body()).contains("admin", "系统管理员", "已启用");

        // Locked by failures, opened by the security administrator, and nobody's password is in the trail.
        for (int i = 0; i < 5; i++) {
            new Visitor(port).submit("/login", "/login", Map.of("username", "admin", "password", "wrong"));
        }
        assertThat(visitor.get("/accounts").body()).contains("已锁定");
        assertThat(visitor.submit("/accounts", "/accounts/admin/unlock", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/accounts").body()).contains("账号 admin 已解锁").doesNotContain("已锁定");
        assertThat(administrator.get("/schedules").statusCode()).isEqualTo(200);
        assertThat(database.queryForList("select action from audit_entry where subject = 'admin'", String.class))
                .contains("account.create", "account.set-up", "account.lock", "account.unlock");
        assertThat(database.queryForList("select detail from audit_entry", String.class))
                .noneMatch(detail -> detail.contains(ONE_TIME) || detail.contains(OWN));
    }

    @Test
    void aWrongNameIsAnsweredAndNothingIsMade() {
        assertThat(new Visitor(port)
                        .submit("/login", "/login", Map.of("username", "nobody", "password", "x"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?wrong"));
        assertThat(database.queryForObject("select count(*) from console_account where name = 'nobody'", Integer.class))
                .isZero();
    }

    private void signIn(String name, String password, String code) {
        assertThat(location(visitor.submit(
                        "/login", "/login", Map.of("username", name, "password", password, "code", code))))
                .doesNotContain("wrong", "locked");
    }

    private void setUp() {
        String page = visitor.get("/account/set-up").body();
        Matcher secret = SECRET.matcher(page);
        assertThat(secret.find()).isTrue();
        assertThat(visitor.get("/account/code.png").headers().firstValue("Content-Type"))
                .hasValue("image/png");
        String code = factor.code(secret.group(1), clock.machineTime());
        assertThat(visitor.submit(
                                "/account/set-up",
                                "/account/set-up",
                                Map.of("password", OWN, "again", OWN + "x", "code", code))
                        .body())
                .contains("两次输入的密码不一样");
        assertThat(location(visitor.submit(
                        "/account/set-up", "/account/set-up", Map.of("password", OWN, "again", OWN, "code", code))))
                .isEqualTo("/");
    }
}
