package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Message;
import cn.dingban.acceptance.Office.Person;
import cn.dingban.console.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A week of issues: Monday's counts in the groups, Wednesday's service day, Friday's compilation with the list as a file; and the console. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=issue-rhythm")
class IssueRhythmAcceptanceTests {

    @LocalServerPort
    private int port;

    private static boolean isFile(Message message) {
        return message.json().get("kind").asString().equals("file");
    }

    private static String raised(Person owner, String sentence) {
        return owner.presses(owner.says(sentence), "登记").text().replaceFirst("(?s).*?问题 (2026-\\d+).*", "$1");
    }

    @Test
    void theWeekHasItsRounds() throws IOException {
        Office office = new Office(port);
        Person keyOffice = office.person("office01");
        Person land = office.person("handler01");
        String number = raised(office.person("reporter03"), "问题 图书馆新馆 农转用指标缺46亩");
        raised(office.person("reporter04"), "问题 应急中心 =HYPERLINK(\"x\") 资金缺口2000万");
        String solved = raised(office.person("reporter01"), "问题 新青林小学 供电线路没接通");
        keyOffice.says("交办 " + number + " 市自然资源和规划局 要求 落实农转用指标46亩");
        office.person("reporter01").says("办结 " + solved + " 已送电 佐证：供电公司通知单");
        keyOffice.presses(keyOffice.card("issue", solved + " 待销号"), "销号");

        office.itBecomes("2026-11-23T10:30");
        List<Message> inCity = office.group("cidSampleCity==").messages();
        Message counts = inCity.get(inCity.size() - 1);
        assertThat(counts.text())
                .contains("在办 2 项", "业主衔接 1 项", "重点办协调 1 项")
                .doesNotContain("图书馆", "应急中心", "填报员", "自然资源");

        office.itBecomes("2026-11-25T09:00");
        assertThat(land.receives("今天项目服务日").text())
                .contains("贵单位牵头 1 项", "市图书馆新馆", "落实农转用指标46亩")
                .doesNotContain("应急中心");
        assertThat(keyOffice.receives("今天项目服务日").text()).contains("要协调 1 项", "市自然资源和规划局");
        assertThat(office.person("leader04").received("服务日")).isEmpty();

        office.itBecomes("2026-11-27T16:00");
        assertThat(keyOffice.receives("本周问题汇总").text())
                .contains("登记 3 项", "销号 1 项（按时 1 项）", "在办 2 项", "下周三项目服务日要协调 1 项", number);
        await().until(() -> keyOffice.messages().stream().anyMatch(IssueRhythmAcceptanceTests::isFile));
        Message file = keyOffice.messages().stream()
                .filter(IssueRhythmAcceptanceTests::isFile)
                .findFirst()
                .orElseThrow();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(office.downloads(file)))) {
            Sheet list = workbook.getSheetAt(0);
            assertThat(list.getLastRowNum()).isEqualTo(4);
            assertThat(list.getRow(3).getCell(3).getCellType()).isEqualTo(CellType.STRING);
        }

        List<Message> exported = land.says("导出问题", 2);
        assertThat(exported.get(0).text()).contains("台账共 1 项");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(office.downloads(exported.get(1))))) {
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("问题 " + number);
            assertThat(workbook.getSheetAt(1).getLastRowNum()).isGreaterThanOrEqualTo(3);
        }

        assertThat(office.asks("/api/issues").size()).isEqualTo(3);
        assertThat(office.asks("/api/issues?status=closed").get(0).get("number").asString())
                .isEqualTo(solved);
        assertThat(office.asks("/api/issues/issue/" + number).get("history").size())
                .isGreaterThanOrEqualTo(2);
        Visitor visitor = new Visitor(port);
        visitor.signIn();
        assertThat(visitor.get("/issues").body()).contains("问题 " + number, "市自然资源和规划局");
        assertThat(visitor.get("/issues/issue/" + number).body()).contains("办理过程", "落实农转用指标46亩", "重点办01");
        assertThat(visitor.get("/issues.xlsx").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(new Visitor(port).get("/issues").statusCode()).isIn(302, 401, 403);
    }
}
