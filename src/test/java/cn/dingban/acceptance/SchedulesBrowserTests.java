package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.browser.Browser;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** An administrator changes when a reminder goes out, looks at what that means, and takes it back. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=schedules")
class SchedulesBrowserTests {

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.at(port);
        browser.open("/");
        browser.find(".as-sample button").click();
        browser.awaitText("运行情况");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void changesTheTimeSeesTheNextFiringsAndTakesItBack() {
        browser.find("nav a[href='/schedules']").click();
        browser.await("a[href='/schedules/report-reminder']").click();
        browser.awaitText("与规则书对照").awaitText("12月2日（周三） 09:10").awaitText("没有人改过");
        browser.find("a[href='/schedules/report-reminder/edit']").click();
        setTo(browser.await("#at"), "10:05");
        browser.find("#reason").sendKeys("九点有例会");
        press("看看改后的后五次");
        browser.awaitText("还没有保存");
        assertThat(texts("#trial-next li")).first().asString().contains("12月2日（周三） 10:05");
        press("保存");
        browser.awaitText("已保存：每月2日、4日及截止日 10:05").awaitText("12月2日（周三） 10:05");
        assertThat(texts("tr.differs")).singleElement().asString().contains("09:10", "10:05");
        browser.awaitText("九点有例会").awaitText("示例管理员");

        browser.find("button[aria-label^='撤销第']").click();
        browser.awaitText("已撤销").awaitText("12月2日（周三） 09:10").awaitText("没有改动，照规则书执行");
        press("暂停");
        browser.awaitText("已暂停，到点不再发");
        press("恢复");
        browser.awaitText("已恢复，从现在起照常");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theMonthIsACalendarOnADesktopAndAListOnAPhone() {
        browser.open("/schedules/calendar?month=2026-12");
        browser.awaitText("2026年12月").awaitText("2026年11月月报截止");
        assertThat(browser.find(".month-days").isDisplayed()).isTrue();
        browser.find("a[rel=prev]").click();
        browser.awaitText("2026年11月");
        browser.find("a[rel=next]").click();
        browser.awaitText("2026年11月月报截止");
        browser.width(500);
        assertThat(browser.find(".month-days").isDisplayed()).isFalse();
        browser.awaitText("12月7日（周一）");
        browser.width(1280);
        browser.find(".firings a[href='/schedules/report-reminder']").click();
        browser.awaitText("现在的安排");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void everyPageFitsADesktopAndAPhone() {
        for (int width : List.of(1280, 500)) {
            browser.width(width);
            for (String page : List.of("", "/edit", "/manner", "/run", "/preview?at=2026-12-02T01:10:00Z")) {
                fits("/schedules/report-reminder" + page, width);
            }
            fits("/schedules/issue-friday/edit", width);
            fits("/schedules/calendar", width);
            fits("/schedules/due-days", width);
        }
    }

    private void fits(String page, int width) {
        browser.open(page);
        assertThat(browser.overflows()).as("%s at %d", page, width).isFalse();
    }

    /** Typing into a time field depends on the browser's language. */
    private void setTo(WebElement field, String value) {
        browser.script("arguments[0].value = arguments[1]", field, value);
    }

    private void press(String button) {
        browser.all("button").stream()
                .filter(one -> one.isDisplayed() && one.getText().equals(button))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private List<String> texts(String css) {
        return browser.all(css).stream().map(WebElement::getText).toList();
    }
}
