package cn.dingban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.shared.DirectoryPublished;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page in a real browser. Without one it is skipped, except where the build must have one. */
@SpringBootTest(
        classes = SandboxTestApp.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        // The console's StaticFiles is not there to serve the page's scripts.
        properties = "spring.web.resources.add-mappings=true")
@EnabledIf("browserIsExpected")
class ChatPageTests {

    private static final String BROWSER = System.getProperty("chromium.bin", "/usr/bin/chromium");
    private static final String DRIVER = System.getProperty("chromedriver.bin", "/usr/bin/chromedriver");

    private static ChromeDriver browser;

    @LocalServerPort
    private int port;

    private SandboxDriver sandbox;

    static boolean browserIsExpected() {
        return new File(BROWSER).canExecute() || "true".equals(System.getenv("CI"));
    }

    @BeforeAll
    static void openBrowser() {
        var options = new ChromeOptions();
        options.setBinary(BROWSER);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,800");
        options.addArguments("--disable-background-networking", "--disable-dev-shm-usage");
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File(DRIVER))
                        .build(),
                options);
    }

    @AfterAll
    static void closeBrowser() {
        browser.quit();
    }

    @BeforeEach
    void openPage() {
        sandbox = new SandboxDriver("http://localhost:" + port);
        sandbox.post("/sandbox/reset", Map.of());
        sandbox.put("/sandbox/api/directory", new DirectoryPublished(SandboxTestApp.PEOPLE, SandboxTestApp.GROUPS));
        browser.get("http://localhost:" + port + "/sandbox?user=reporter01");
        wait(".chats li:nth-child(2)");
    }

    @Test
    void saysWhatIsTypedAndShowsTheAnswerLive() {
        browser.findElement(By.id("text")).sendKeys("待办\n");
        assertThat(wait(".row.own .bubble").getText()).isEqualTo("待办");

        robotSays("**还有 3 项** <script>alert(1)</script>\\n- [查看](javascript:alert(1))\\n- [规则](https://example.com/)");

        WebElement answer = wait(".row.bot .bubble");
        assertThat(answer.findElement(By.tagName("strong")).getText()).isEqualTo("还有 3 项");
        assertThat(answer.getText()).contains("<script>alert(1)</script>");
        assertThat(answer.findElements(By.tagName("script"))).isEmpty();
        assertThat(answer.findElements(By.tagName("a"))).hasSize(1);
    }

    @Test
    void letsOneBecomeSomebodyElse() {
        browser.findElement(By.id("me")).click();
        browser.findElement(By.id("people-search")).sendKeys("水利");
        wait("#people-list [data-user=outsider01]").click();

        new WebDriverWait(browser, Duration.ofSeconds(10))
                .until(ExpectedConditions.textToBe(By.id("me-name"), "旁观者01"));
        new WebDriverWait(browser, Duration.ofSeconds(10))
                .until(ExpectedConditions.numberOfElementsToBe(By.cssSelector(".chats li"), 1));
    }

    private void robotSays(String text) {
        String token = sandbox.post(
                        "/v1.0/oauth2/accessToken",
                        Map.of(
                                "appKey", SandboxCredentials.CLIENT_ID,
                                "appSecret", SandboxCredentials.CLIENT_SECRET))
                .body()
                .path("accessToken")
                .asString();
        sandbox.postWithToken(
                "/v1.0/robot/oToMessages/batchSend",
                Map.of(
                        "robotCode",
                        SandboxCredentials.ROBOT_CODE,
                        "userIds",
                        List.of("reporter01"),
                        "msgKey",
                        "sampleMarkdown",
                        "msgParam",
                        "{\"title\":\"待办\",\"text\":\"" + text + "\"}"),
                token);
    }

    private static WebElement wait(String selector) {
        return new WebDriverWait(browser, Duration.ofSeconds(10))
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
    }
}
