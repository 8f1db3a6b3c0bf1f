package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Person;
import cn.dingban.browser.Browser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * The journeys that matter, in a real browser, one month long and one after the other. Every page of the console on the way is asked for barriers and for complaints of
 * the browser. They keep the README's pictures: {@code mvn verify -Ddocs.write=true -Dit=…} writes them anew.
 */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=journeys")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneysBrowserTests {

    private static final Path PICTURES = Path.of(Boolean.getBoolean("docs.write") ? "docs/images" : "target/journeys");

    @LocalServerPort
    private int port;

    private Office office;
    private Browser browser;

    @BeforeEach
    void open() {
        office = new Office(port);
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private void picture(String name) {
        browser.screenshot(PICTURES.resolve(name + ".png"));
    }

    /** As that person in the chat with the robot. */
    private void chat(String userId) {
        browser.open("/sandbox?user=" + userId + "&view=chat");
        browser.await("#messages");
    }

    private void type(String words, String answer) {
        WebElement text = browser.await("#text");
        text.sendKeys(words.replace("\n", Keys.chord(Keys.SHIFT, Keys.ENTER)));
        text.sendKeys(Keys.ENTER);
        browser.awaitText(answer);
    }

    /** The last such button in sight. */
    private void press(String label) {
        List<WebElement> buttons = browser.driver().findElements(By.tagName("button")).stream()
                .filter(button -> button.isDisplayed() && button.getText().equals(label))
                .toList();
        assertThat(buttons).as("button %s", label).isNotEmpty();
        browser.script("arguments[0].click()", buttons.get(buttons.size() - 1));
    }

    private void signIn(String name, String firstPage) {
        browser.open(firstPage);
        browser.await("a.primary").click();
        browser.await("#name").sendKeys(name);
        browser.find("form button").click();
        browser.awaitAddress("name=").await("ul a").click();
        browser.awaitText("退出");
    }

    private void reported(String said) {
        String who = said.substring(0, said.indexOf(' '));
        Person reporter = office.person(who);
        reporter.hears("报 " + said.substring(said.indexOf(' ') + 1), "请核对");
        reporter.hears("确认", "已报送");
        office.person(who.replace("reporter", "reviewer")).hears("通过 全部", "通过");
    }

    /** The page as it should be: no barrier, no complaint, nothing that runs over the edge. */
    private void isWellMade() {
        assertThat(browser.barriers()).as("barriers of %s", browser.path()).isEmpty();
        assertThat(browser.complaints()).as("complaints at %s", browser.path()).isEmpty();
        assertThat(browser.overflows()).as("overflow of %s", browser.path()).isFalse();
    }

    @Test
    @Order(1)
    void aReporterReportsInOneSentenceAndConfirmsWhatWasReadBack() {
        office.itBecomes("2026-12-02T09:30");
        chat("reporter06");
        type("报 滩坑引水 本月320万 累计9240万 坝体填筑过半", "请核对");
        picture("chat");
        picture("chat-card");
        press("确认");
        browser.awaitText("已报送");
        type("1.滩坑引水：本月320万，累计9240万，管线铺设60%；2.城区排水防涝：本月120万 累计980万 泵站封顶，剩3户没签约", "请核对");
        picture("chat-several");
        type("取消", "没有");
    }

    @Test
    @Order(2)
    void aReviewerAcceptsAndTheConsoleShowsIt() {
        chat("reviewer06");
        browser.awaitText("待您审核");
        type("通过 全部", "已通过");
        signIn("重点办01", "/reports");
        browser.awaitText("坝体填筑过半").awaitText("已通过");
        isWellMade();
        browser.open("/projects").await("input[type=search]").sendKeys("滩坑", Keys.ENTER);
        browser.awaitAddress("%E6%BB%A9%E5%9D%91")
                .await("table.list a[href^='/projects/']")
                .click();
        browser.awaitText("坝体填筑过半");
        isWellMade();
        picture("console-project");
    }

    @Test
    @Order(3)
    void aProblemIsHandedOutAndFollowedToItsAnswer() {
        chat("reporter03");
        type("问题 图书馆新馆 农转用指标缺46亩，10kV杆线也没迁走，请市资规局协调解决", "请核对");
        picture("chat-issue");
        press("登记");
        browser.awaitText("已登记");
        office.person("office01").says("交办 2026-1 市自然资源和规划局 配合 莲都区人民政府 要求 落实农转用指标46亩");
        chat("handler01");
        browser.awaitText("农转用指标");
        type("签收 2026-1", "已签收");
        type("反馈 2026-1 已向省厅提交申请", "已记下反馈");
        chat("office01");
        type("问题 2026-1", "已向省厅提交申请");
        picture("chat-issue-history");

        signIn("重点办01", "/issues");
        browser.awaitText("农转用指标缺46亩");
        isWellMade();
        browser.find("table.list a[href='/issues/issue/2026-1']").click();
        browser.awaitText("已向省厅提交申请");
        isWellMade();
        picture("console-issue");
    }

    @Test
    @Order(4)
    void anAdministratorSignsInWithDingTalkAndSeesHowThingsStand() {
        browser.open("/login");
        browser.await("a.primary");
        isWellMade();
        picture("console-login");
        signIn("管理员01", "/");
        browser.awaitText("要留意的").awaitText("运行情况");
        isWellMade();
        picture("console");
        browser.find("nav a[href='/obligations']").click();
        browser.await("table.list");
        isWellMade();
    }

    @Test
    @Order(5)
    void anAdministratorMovesAScheduleSeesWhatWouldBeSentAndTakesItBack() {
        signIn("管理员01", "/schedules");
        isWellMade();
        picture("console-schedules");
        browser.find("a[href='/schedules/report-reminder']").click();
        browser.awaitText("与规则书对照");
        isWellMade();
        browser.find("a[href='/schedules/report-reminder/edit']").click();
        browser.script("arguments[0].value = arguments[1]", browser.await("#at"), "10:05");
        browser.find("#reason").sendKeys("九点有例会");
        isWellMade();
        press("看看改后的后五次");
        browser.awaitText("还没有保存");
        press("保存");
        browser.awaitText("已保存：每月2日、4日及截止日 10:05");
        browser.find("button[aria-label^='撤销第']").click();
        browser.awaitText("已撤销");
        for (String page : List.of("/schedules/calendar", "/schedules/due-days", "/schedules/report-reminder/run")) {
            browser.open(page).await("h1");
            isWellMade();
        }
    }

    @Test
    @Order(6)
    void theOfficeTriesASentenceBeforeItBelievesIt() {
        signIn("重点办01", "/try");
        browser.await("textarea").sendKeys("图书馆新馆11月完成投资三百二十万元，累计1560万，占年度计划45%，主体结顶，剩3户没签约");
        new Select(browser.find("select[name=as]")).selectByValue("reporter03");
        press("看看怎么理解");
        browser.awaitText("320");
        isWellMade();
        picture("console-try");
    }

    @Test
    @Order(7)
    void theOfficeJudgesTheMonthAndSeesItOnTheDesk() {
        office.itBecomes("2026-12-03T10:00");
        List.of(
                        "reporter03 图书馆新馆 本月500万 累计4200万 主体施工",
                        "reporter07 丽水机场 本月1200万 累计9800万 航站楼精装修",
                        "reporter29 新八源水库 本月2900万 累计21000万 大坝填筑")
                .forEach(this::reported);
        office.itBecomes("2026-12-18T12:00");
        chat("office01");
        type("提交签发 11月", "待另一人签发");
        office.person("office02").says("签发提示 11月");
        signIn("重点办01", "/desk?period=2026-11");
        browser.awaitText("11月");
        isWellMade();
        picture("console-desk");
        browser.width(390);
        assertThat(browser.overflows()).isFalse();
    }

    @Test
    @Order(8)
    void aLeaderReadsOnePage() {
        chat("leader04");
        browser.awaitText("市图书馆新馆");
        picture("chat-briefing");
        type("图书馆新馆怎么样", "图书馆");
    }

    @Test
    @Order(9)
    void theBulletinGoesOutAndTheMeetingsDecisionsBecomeOrders() {
        office.itBecomes("2026-12-21T12:00");
        Person one = office.person("office01");
        one.says("通报 11月");
        one.says("提交通报 11月");
        office.person("office02").says("签发通报 11月");
        chat("office01");
        type("发布通报 11月", "已发布");
        type("议定 12月20日例会：\n1. 市生态环境局 330国道环评批复报市政府 12月28日前\n2. 市住房和城乡建设局 配合 莲都区人民政府 排出三季度欠账 12月25日前", "请确认");
        picture("chat-decisions");
        signIn("重点办01", "/desk?period=2026-11");
        browser.awaitText("已发布");
        isWellMade();
    }

    @Test
    @Order(10)
    void theAuditorFindsWhoDidItAndChecksTheChain() {
        signIn("审计员01", "/audit");
        browser.await("input[name=words]").sendKeys("report-reminder");
        browser.find("form.filter button").click();
        browser.awaitText("改排期").awaitText("管理员01");
        browser.open("/audit?check=true").awaitText("没有改动");
        isWellMade();
        picture("console-audit");
    }

    @Test
    @Order(11)
    void anAdministratorFindsAMessageAndWhatBecameOfIt() {
        signIn("管理员01", "/deliveries");
        isWellMade();
        browser.open("/deliveries?person=reporter06").awaitText("填报员06");
        isWellMade();
        browser.find("table.list a[href^='/deliveries/']").click();
        browser.awaitText("为什么");
        isWellMade();
        picture("console-delivery");
    }

    @Test
    @Order(12)
    void everySectionIsOpenToThoseWithoutAMouseOrEyes() {
        signIn("管理员01", "/");
        for (String section : browser.all("nav.sections a").stream()
                .map(link -> String.valueOf(link.getAttribute("href")))
                .filter(link -> !link.endsWith("/sandbox"))
                .map(link -> link.substring(link.indexOf('/', "http://".length())))
                .toList()) {
            browser.open(section).await("h1");
            isWellMade();
        }
        for (String page : List.of(
                "/templates/report-reminder",
                "/schedules/report-reminder/manner",
                "/rules/ladder",
                "/calendar/notice",
                "/people/1",
                "/units/1")) {
            browser.open(page).await("h1");
            isWellMade();
        }
    }

    @Test
    @Order(13)
    void theOfficeWritesItsOwnWordsAndSeesThemAtOnce() {
        signIn("管理员01", "/templates/report-reminder");
        browser.await("textarea[name=source]").sendKeys("\n有难处就说，我们帮着协调。");
        browser.awaitText("与保存的文字不同");
        browser.find("input[name=reason]").sendKeys("说得亲切些");
        browser.find("button[formaction$='/save']").click();
        browser.awaitText("已保存，从现在起就这样说").awaitText("说得亲切些");
        isWellMade();
        picture("console-template");
        browser.find("form[action$='/give-up'] button").click();
        browser.awaitText("已恢复为规则书的文字");
    }

    @Test
    @Order(14)
    void theFirstSecurityAdministratorIsMade() {
        signIn("管理员01", "/accounts");
        isWellMade();
        picture("console-accounts");
        Map<Integer, String> widths = Map.of(1280, "desktop", 390, "phone");
        widths.keySet().forEach(width -> {
            browser.width(width);
            assertThat(browser.overflows()).as("%d", width).isFalse();
        });
    }
}
