package cn.dingban.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.browser.Browser;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator looks around. */
@DingbanTest
class ConsoleBrowserTests {

    private static final List<String> PAGES = List.of("/", "/schedules", "/obligations", "/reports", "/deliveries");

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void signsInWithDingTalkAndSeesTheFourLists() {
        browser.open("/obligations");
        assertThat(browser.path()).isEqualTo("/login");
        browser.find("a.primary").click();
        browser.awaitText("钉钉登录").awaitText("真的钉钉在这里扫码");
        browser.find("#name").sendKeys("重点办01");
        browser.find("form button").click();
        browser.awaitAddress("name=").await("ul a").click();
        browser.awaitText("示例数据").awaitText("重点办01");
        assertThat(browser.path()).isEqualTo("/obligations");

        browser.find("nav a[href='/schedules']").click();
        browser.awaitText("月报提醒").awaitText("每月2日、4日及截止日 09:10，遇休顺延").awaitText("有应报未报项目的填报人");
        browser.find("nav a[href='/reports']").click();
        browser.await("h1");
        assertThat(browser.find("h1").getText()).isEqualTo("月度进展");
        browser.find("nav a[href='/deliveries']").click();
        browser.awaitText("受阻或不确定");
        browser.find("nav a[href='/obligations']").click();
        new Select(browser.await("form[action='/obligations'] select[name=period]")).selectByValue("2026-11");
        browser.find(".filter button").click();
        browser.await("table.list tbody tr");
        assertThat(browser.all("table.list tbody tr")).hasSize(50);
        browser.find("a[rel=next]").click();
        browser.awaitText("第 2 页");
        assertThat(browser.find("select[name=period]").getAttribute("value")).isEqualTo("2026-11");
        assertThat(browser.complaints()).isEmpty();

        browser.find(".who button").click();
        browser.awaitText("已退出");
    }

    @Test
    void entersAsSampleAdministratorWithOneClickAndSeesHowThingsStand() {
        browser.open("/");
        browser.find(".as-sample button").click();
        browser.awaitText("要留意的").awaitText("进展报送").awaitText("运行情况").awaitText("沙箱");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void fitsADesktopAndAPhone() {
        browser.open("/");
        browser.find(".as-sample button").click();
        browser.awaitText("运行情况");
        for (int width : List.of(1280, 500)) {
            browser.width(width);
            for (String page : PAGES) {
                browser.open(page);
                assertThat(browser.overflows()).as("%s at %d", page, width).isFalse();
            }
        }
    }
}
