package cn.dingban.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A headless Chromium. Where there is none the test is skipped and says how to get one; under {@code CI=true} it fails, so that a pipeline
 * cannot lose its browser tests unnoticed.
 */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;
    private final String address;

    private Browser(ChromeDriver driver, String address) {
        this.driver = driver;
        this.address = address;
    }

    /** A browser without any history, for the application at that port. */
    public static Browser at(int port) {
        Path binary = Path.of(System.getProperty("chromium.bin", "/usr/bin/chromium"));
        Path control = Path.of(System.getProperty("chromedriver.bin", "/usr/bin/chromedriver"));
        require(binary, control);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(binary.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--lang=zh-CN",
                "--window-size=1280,900");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(control.toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options), "http://localhost:" + port);
    }

    private static void require(Path... programs) {
        for (Path program : programs) {
            String how = program + " is missing: apt-get install chromium chromium-driver, or say where they are with"
                    + " -Dchromium.bin=… -Dchromedriver.bin=…";
            if ("true".equals(System.getenv("CI"))) {
                Assertions.assertTrue(Files.isExecutable(program), how);
            }
            Assumptions.assumeTrue(Files.isExecutable(program), how);
        }
    }

    public Browser open(String path) {
        driver.get(address + path);
        return this;
    }

    /** The width of a desktop or of a phone. */
    public Browser width(int pixels) {
        driver.manage().window().setSize(new Dimension(pixels, 900));
        return this;
    }

    public WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Waits until the page shows at least one such element. */
    public WebElement await(String css) {
        return new WebDriverWait(driver, PATIENCE).until(page -> {
            List<WebElement> found = page.findElements(By.cssSelector(css));
            return found.isEmpty() ? null : found.get(0);
        });
    }

    /** Waits until the visible text holds that part. */
    public Browser awaitText(String part) {
        try {
            new WebDriverWait(driver, PATIENCE)
                    .ignoring(StaleElementReferenceException.class)
                    .until(page -> text().contains(part));
        } catch (TimeoutException late) {
            throw new AssertionError("no “" + part + "” at " + path() + " but:\n" + text(), late);
        }
        return this;
    }

    /** Waits until the address holds that part: until then what is found may be the page before. */
    public Browser awaitAddress(String part) {
        new WebDriverWait(driver, PATIENCE)
                .until(page -> String.valueOf(page.getCurrentUrl()).contains(part));
        return this;
    }

    /** The visible text of the page. */
    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** The path that is shown, without host and query. */
    public String path() {
        return URI.create(String.valueOf(driver.getCurrentUrl())).getPath();
    }

    public Object script(String javaScript, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(javaScript, arguments);
    }

    /** Whether the page can be scrolled sideways. */
    public boolean overflows() {
        return Boolean.TRUE.equals(
                script("return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** What the browser complained of since it was last asked: script errors, violations of the content policy, missing files. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What axe finds wrong with the page as it is shown, for those who use a keyboard or a screen reader; one line each. */
    public List<String> barriers() {
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        script(Axe.SOURCE);
        Object found = ((JavascriptExecutor) driver).executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document).then(
                    result => done(result.violations.flatMap(rule => rule.nodes.map(node =>
                        rule.id + ': ' + node.target.join(' ') + ' ' + node.html.slice(0, 120)))),
                    fault => done(['axe: ' + fault]));""");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** Deque's rules, read once. */
    private static final class Axe {

        private static final String SOURCE = read();

        private static String read() {
            try (InputStream source = Browser.class.getResourceAsStream("/axe.min.js")) {
                return new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public void screenshot(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For what this fixture does not offer. */
    public WebDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
