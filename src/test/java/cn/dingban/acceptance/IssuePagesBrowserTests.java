package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Person;
import cn.dingban.browser.Browser;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** An administrator follows an issue that was raised in chat, in the console. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=issue-pages")
class IssuePagesBrowserTests {

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
    void anIssueIsFoundWithItsWholeHistory() {
        Office office = new Office(port);
        Person owner = office.person("reporter03");
        owner.presses(owner.says("问题 图书馆新馆 农转用指标缺46亩"), "登记");
        office.person("office01").says("交办 2026-1 市自然资源和规划局 要求 落实农转用指标46亩");
        office.person("handler01").says("反馈 2026-1 已向省厅提交申请");

        browser.open("/");
        browser.find(".as-sample button").click();
        browser.awaitText("运行情况");
        browser.find("nav a[href='/issues']").click();
        browser.awaitText("农转用指标缺46亩").awaitText("市自然资源和规划局");
        assertThat(browser.find("a[href^='/issues.xlsx']").getAttribute("href")).contains("kind=issue");
        fitsADesktopAndAPhone("/issues");

        browser.find("table.list a[href='/issues/issue/2026-1']").click();
        browser.awaitText("办理过程").awaitText("已向省厅提交申请");
        assertThat(browser.all("ol.timeline li")).hasSizeGreaterThanOrEqualTo(3);
        fitsADesktopAndAPhone("/issues/issue/2026-1");

        browser.open("/issues");
        new Select(browser.await("select[name=kind]")).selectByValue("follow-up-order");
        browser.find(".filter button").click();
        browser.awaitText("没有符合条件的");
        assertThat(browser.complaints()).isEmpty();
    }

    private void fitsADesktopAndAPhone(String page) {
        for (int width : List.of(500, 1280)) {
            browser.width(width);
            assertThat(browser.overflows()).as("%s at %d", page, width).isFalse();
        }
    }
}
