package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Message;
import cn.dingban.acceptance.Office.Person;
import cn.dingban.console.Visitor;
import cn.dingban.spreadsheet.Workbooks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What somebody with bad intentions sends: by chat, by upload, by form. It comes to nothing, and is answered in words. */
@DingbanTest
@DirtiesContext
@TestPropertySource(
        properties = {
            "test.story=attacks",
            "dingban.admin-password=" + AttackAcceptanceTests.PASSWORD,
            "dingban.dingtalk.client-secret=" + AttackAcceptanceTests.SECRET,
        })
@ExtendWith(OutputCaptureExtension.class)
class AttackAcceptanceTests {

    static final String PASSWORD = "one-time-password-2026";
    static final String SECRET = "client-secret-that-nobody-reads";

    private static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    private static final String FORMULA = "=HYPERLINK(\"http://198.51.100.7/\",\"点这里\")";
    private static final Pattern NUMBER = Pattern.compile("2026-\\d+");
    private static final int FIFTY_MEGABYTES = 50_000_000;

    @LocalServerPort
    private int port;

    private Office office;

    @BeforeEach
    void people() {
        office = new Office(port);
    }

    /** By the form, which takes the words as they are. */
    private static String raised(Person owner, String trouble) {
        Message readBack = owner.submits(owner.says("登记问题"), "核对并登记", Map.of("trouble", trouble));
        assertThat(readBack.card()).as(readBack.text()).isEqualTo("issue-draft");
        Matcher number = NUMBER.matcher(owner.presses(readBack, "登记").text());
        assertThat(number.find()).isTrue();
        return number.group();
    }

    @Test
    void markupFromChatIsShownAsItWasTyped() {
        Person owner = office.person("reporter06");
        String number = raised(owner, MARKUP + "农转用指标缺46亩");
        Person reporter = office.person("reporter01");
        reporter.hears("报 新青林小学 本月100万 累计900万 桩基施工" + MARKUP, "请核对");
        reporter.hears("确认", "已报送");

        Visitor browser = new Visitor(port).withDingTalkAs("office01");
        for (String page : List.of("/issues", "/issues/issue/" + number, "/reports", "/deliveries", "/desk", "/")) {
            assertThat(browser.get(page).body())
                    .as(page)
                    .doesNotContain("<script>alert", "<img src=x")
                    .doesNotContainPattern("<[^>]+onerror=");
        }
        assertThat(browser.get("/issues/issue/" + number).body()).contains("&lt;script&gt;");
        assertThat(browser.get("/reports").body()).contains("&lt;script&gt;");
    }

    @Test
    void aFormulaFromChatIsAWordInTheWorkbook() throws Exception {
        raised(office.person("reporter06"), FORMULA + "库区移民3户没签约");
        Visitor browser = new Visitor(port).withDingTalkAs("office01");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(browser.download("/issues.xlsx")))) {
            List<Cell> found = Stream.of(book.getSheetAt(0))
                    .flatMap(sheet -> Stream.iterate(0, i -> i <= sheet.getLastRowNum(), i -> i + 1)
                            .map(sheet::getRow))
                    .filter(row -> row != null)
                    .flatMap(AttackAcceptanceTests::cells)
                    .filter(cell -> cell.getCellType() != CellType.NUMERIC)
                    .toList();
            assertThat(found).extracting(Cell::getCellType).doesNotContain(CellType.FORMULA);
            assertThat(found)
                    .filteredOn(cell -> cell.getStringCellValue().contains("HYPERLINK"))
                    .isNotEmpty();
        }
    }

    private static Stream<Cell> cells(Row row) {
        return Stream.iterate(0, i -> i < row.getLastCellNum(), i -> i + 1)
                .map(row::getCell)
                .filter(cell -> cell != null);
    }

    static Stream<Map.Entry<String, byte[]>> uploads() throws IOException {
        byte[] fine = Workbooks.of(List.of("序号|项目名称", "1|甲"));
        return Stream.of(
                Map.entry("炸弹.xlsx", replaced(fine, "sheet1.xml", " ".repeat(FIFTY_MEGABYTES * 3))),
                Map.entry(
                        "外部实体.xlsx",
                        replaced(
                                fine,
                                "sharedStrings.xml",
                                "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                                        + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&e;</t></si></sst>")),
                Map.entry(
                        "十亿笑声.xlsx",
                        replaced(
                                fine,
                                "workbook.xml",
                                "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"哈哈哈哈\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><workbook>&c;</workbook>")),
                Map.entry("../../../../etc/cron.d/x.xlsx", replaced(fine, "sheet1.xml", "<worksheet>")),
                Map.entry("不是表格.xlsx", "MZ\u0000\u0000".getBytes(StandardCharsets.ISO_8859_1)),
                Map.entry("空.xlsx", new byte[0]));
    }

    private static byte[] replaced(byte[] book, String part, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().endsWith(part) ? content.getBytes(StandardCharsets.UTF_8) : in.readAllBytes());
            }
            zip.putNextEntry(new ZipEntry("../../../../tmp/dingban-was-here"));
            zip.write(1);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("uploads")
    void badFilesAreRefusedInWordsAndChangeNothing(Map.Entry<String, byte[]> upload) throws Exception {
        for (String target : List.of("organisation", "plans?year=2026", "statistics?period=2026-10")) {
            HttpResponse<String> answer = uploaded(target, upload.getKey(), upload.getValue());
            assertThat(answer.statusCode()).as(target + answer.body()).isIn(400, 422);
            assertThat(answer.body())
                    .containsPattern("[\\u4e00-\\u9fff]{4}")
                    .doesNotContain("Exception", "root:", "/etc/");
        }
        assertThat(java.nio.file.Path.of("/tmp/dingban-was-here")).doesNotExist();
        assertThat(office.person("office01").hears("查 新青林小学", "新青林小学").text()).contains("年度计划");
    }

    private HttpResponse<String> uploaded(String target, String name, byte[] file) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/imports/" + target))
                                .header("Authorization", "Bearer " + DingbanTest.TOKEN)
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aVeryLongMessageIsAnsweredAndTheNextOneIsRead() {
        Person owner = office.person("reporter03");
        assertThat(owner.says("报 " + "长".repeat(60_000)).text()).isNotBlank().hasSizeLessThan(5_000);
        assertThat(owner.says("报 " + "(".repeat(3_000) + "本月".repeat(3_000)).text())
                .isNotBlank();
        assertThat(owner.says("待办").text()).contains("没有等您办的事");
    }

    @Test
    void longAndStrangeParametersAreNoFaultOfTheServer() {
        Visitor browser = new Visitor(port).withDingTalkAs("office01");
        for (String query : List.of(
                "page=-1",
                "page=99999999999",
                "page=x",
                "status=%27%20or%201%3D1",
                "period=2026-13",
                "period=" + "9".repeat(2_000),
                "kind=%00",
                "status=../../etc/passwd")) {
            for (String page : List.of("/issues", "/reports", "/obligations", "/deliveries", "/desk")) {
                assertThat(browser.get(page + "?" + query).statusCode())
                        .as(page + "?" + query)
                        .isLessThan(500);
            }
        }
        for (String path :
                List.of("/evidence/-1", "/evidence/99999999999999999999", "/issues/issue/%2e%2e%2f", "/deliveries/x")) {
            assertThat(browser.get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void secretsAreInNoPageAndInNoLog(CapturedOutput output) {
        Visitor browser = new Visitor(port).withDingTalkAs("admin01");
        for (String page : List.of("/", "/schedules", "/deliveries", "/try", "/accounts", "/login", "/reports")) {
            assertThat(browser.get(page).body()).as(page).doesNotContain(PASSWORD, SECRET, DingbanTest.TOKEN);
        }
        browser.get("/login?password=" + PASSWORD);
        browser.submit("/login", "/login", Map.of("username", "admin", "password", "wrong-" + PASSWORD));
        office.person("office01").says("查 " + "新青林小学");
        assertThat(output.getAll()).doesNotContain(PASSWORD, SECRET, DingbanTest.TOKEN);
    }
}
