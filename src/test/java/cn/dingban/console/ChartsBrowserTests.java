package cn.dingban.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.browser.Browser;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Charts are drawn above the tables that they show, and the browser finds nothing to complain of. */
@DingbanTest
class ChartsBrowserTests {

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
    void aChartStandsAboveItsTableAndBreaksNoPolicy() {
        for (String page : List.of("/", "/desk?period=2026-11", "/deliveries")) {
            browser.open(page);
            browser.await("h1");
            if (browser.all("table[data-chart]").isEmpty()) {
                continue;
            }
            browser.await("figure.chart svg path");
            browser.script("document.querySelector('figure.chart svg').dispatchEvent("
                    + "new MouseEvent('mousemove', {bubbles: true, clientX: 300, clientY: 300}))");
            assertThat(browser.find("figure.chart").getAttribute("aria-hidden")).isEqualTo("true");
            assertThat(browser.all("figure.chart [style]"))
                    .as("on %s", page)
                    .allSatisfy(
                            styled -> assertThat(styled.getAttribute("style")).isNotNull());
            assertThat(browser.complaints()).as(page).isEmpty();
            browser.width(500);
            assertThat(browser.overflows()).as("%s on a phone", page).isFalse();
            browser.width(1280);
        }
        browser.open("/");
        assertThat(browser.await("figure.chart svg").getText()).contains("当月目标");
    }
}
