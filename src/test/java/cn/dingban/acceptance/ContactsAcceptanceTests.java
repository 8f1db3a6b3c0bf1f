package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Message;
import cn.dingban.acceptance.Office.Person;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 领办: the project's unit keeps the register of its leaders' contacts; liaisons are reminded, leaders are left in peace; the quarter is filed. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=contacts")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContactsAcceptanceTests {

    @LocalServerPort
    private int port;

    private Office office;
    private Person unit;
    private Person liaison;
    private Person leader;

    @BeforeEach
    void people() {
        office = new Office(port);
        unit = office.person("reporter03");
        liaison = office.person("liaison04");
        leader = office.person("leader04");
    }

    private static String number(Message registered) {
        return registered.text().replaceFirst("(?s).*?已登记　联系 (\\d+).*", "$1");
    }

    @Test
    @Order(1)
    void oneVisitToTwoProjectsIsRegisteredInOneSentence() {
        Message readBack = unit.says("联系 领导丁 11月18日 现场调研 图书馆新馆、城市花园中心，协调用地指标，要求12月10日前由市自然资源和规划局落实");
        assertThat(readBack.title()).contains("请核对", "2 个项目");
        assertThat(readBack.text())
                .contains("领导丁（副市长（示例））", "11月18日", "现场", "市图书馆新馆", "计入11月联系")
                .contains("城市花园中心", "不是本项目的领办领导")
                .contains("协调用地指标，要求12月10日前由市自然资源和规划局落实", "责任单位：市自然资源和规划局", "12月10日（周四）");
        assertThat(office.asks("/api/contacts?period=2026-11").size()).isZero();
        Message registered = unit.presses(readBack, "确认");
        assertThat(registered.text()).contains("已登记", "市图书馆新馆、城市花园中心");
        JsonNode lines = office.asks("/api/contacts?period=2026-11");
        assertThat(lines.size()).isEqualTo(2);
        assertThat(lines.get(0).get("way").asString()).isEqualTo("ON_SITE");
        assertThat(lines.get(0).get("counts").asBoolean()).isTrue();
    }

    @Test
    @Order(2)
    void whatIsUnclearIsAskedOneQuestionAtATime() {
        Message who = unit.says("城市花园中心 领导听了难点汇报，要求倒排工期");
        assertThat(who.title()).contains("哪位领导");
        Message when = unit.presses(who, "领导戊（副市长（示例））");
        assertThat(when.title()).contains("哪一天");
        assertThat(unit.says("11月30日").text()).contains("还没到");
        Message how = unit.says("昨天");
        assertThat(how.title()).contains("哪种方式");
        Message readBack = unit.presses(how, "电话");
        assertThat(readBack.text()).contains("领导戊", "11月21日", "电话", "电话不计");
        assertThat(unit.says("修改 方式 会议").text()).contains("会议", "计入11月联系");
        Message registered = unit.hears("确认", "已登记");
        assertThat(unit.says("撤回联系 " + number(registered) + " 记错了人").text()).contains("已撤回");
        assertThat(unit.says("联系记录 城市花园中心").text()).doesNotContain("领导戊").contains("登记 1 次，计入 0 次");
    }

    @Test
    @Order(3)
    void theFormSaysTheSame() {
        Message form = unit.says("登记联系");
        Message readBack = unit.submits(
                form,
                "核对并登记",
                new HashMap<>(Map.of(
                        "project", option(form, "城市花园中心"),
                        "day", "11月20日",
                        "way", "PHONE",
                        "content", "问了进度；问题：管线迁改受阻",
                        "leader", "领导癸")));
        assertThat(readBack.text()).contains("领导癸", "11月20日", "电话", "不计入当月联系", "问题：管线迁改受阻");
        String number = number(unit.presses(readBack, "确认"));
        assertThat(unit.says("联系结果 " + number + " 管线已迁").text()).contains("已记下结果");
        assertThat(unit.says("联系记录 城市花园中心").text()).contains("结果：管线已迁", "领导癸", "（不计入）");
    }

    private static String option(Message form, String text) {
        JsonNode fields = JsonMapper.shared().readTree(form.value("form")).get("fields");
        for (JsonNode option : fields.get(0).get("options")) {
            if (option.get("text").asString().equals(text)) {
                return option.get("value").asString();
            }
        }
        throw new AssertionError(text + " is not in " + fields);
    }

    @Test
    @Order(4)
    void othersAreToldWhoRegisters() {
        assertThat(office.person("reporter26").says("联系 领导丁 昨天 现场调研 图书馆新馆").text())
                .contains("由它的建设单位登记");
        assertThat(liaison.says("联系 领导丁 昨天 现场调研 图书馆新馆").text()).contains("领导和联络员不用填");
        assertThat(unit.says("联系 领导丁 昨天 现场调研 天上大桥").text()).contains("联系的是哪个项目");
        assertThat(unit.says("取消").text()).contains("没有登记");
    }

    @Test
    @Order(4)
    void whatUnitsReallyWriteIsUnderstoodOrAskedAbout() {
        Person roads = office.person("reporter33");
        Message who = roads.says("副县长到高湖公路现场调研，听了工程和难点汇报，提了四条要求");
        assertThat(who.text()).contains("哪位领导", "您写的是“副县长”");
        Message when = roads.presses(who, "其他领导");
        assertThat(when.title()).contains("哪一天");
        Message readBack = roads.presses(when, "昨天");
        assertThat(readBack.text()).contains("副县长", "11月21日", "现场", "X204", "提了四条要求", "不是本项目的领办领导");
        assertThat(roads.says("取消").text()).contains("没有登记");

        Message project = unit.says("今天现场协调解决17个问题，还有7个要上面后续跟进");
        assertThat(project.title()).contains("哪个项目");
        assertThat(unit.presses(project, "市图书馆新馆").text())
                .contains("领导丁", "11月22日", "现场", "结果：", "17个问题", "还有7个要上面后续跟进");
        assertThat(unit.says("取消").text()).contains("没有登记");

        Message caller = office.person("reporter07").says("XX主席电话问了机场进度");
        assertThat(caller.text()).contains("哪位领导", "领导癸（市人大副主任（示例））", "其他领导");

        Message meeting = office.person("reporter33").says("领导上周开了专班会，没到现场");
        assertThat(meeting.title()).contains("哪个项目");
    }

    @Test
    @Order(5)
    void theLiaisonIsRemindedGentlyAndTheLeaderIsLeftInPeace() {
        office.itBecomes("2026-11-23T10:20");
        office.call("POST", "/api/schedules/contact-reminder/run", Map.of("at", "2026-11-23T10:25:00+08:00"));
        Message reminder = liaison.receives("还没有联系登记的领办项目");
        assertThat(reminder.text()).contains("领导丁", "已登记联系 1 项", "您不用填报").doesNotContain("图书馆新馆");
        assertThat(leader.messages()).isEmpty();
        assertThat(liaison.says("联系记录").text()).contains("11月联系登记", "中已有 1 项");
        assertThat(office.person("office01").says("联系记录").text()).contains("领导丁");
    }

    @Test
    @Order(6)
    void theQuarterIsFiledOnPaper() throws IOException {
        List<Message> now = unit.says("季度报备", 2);
        assertThat(now).anyMatch(message -> message.text().contains("本季度还没结束"));
        Message file = now.stream()
                .filter(message -> message.json().path("fields").has("mediaId"))
                .findFirst()
                .orElseThrow();
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(office.downloads(file)))) {
            XWPFTable table = paper.getTables().get(0);
            assertThat(paper.getParagraphs())
                    .anyMatch(line -> line.getText().contains("丽水市文体场馆项目建设指挥部（示例）（盖章）"))
                    .anyMatch(line -> line.getText().contains("项目 2 个，计入联系 1 次"))
                    .anyMatch(line -> line.getText().contains("单位负责人（签字）"));
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("丽水市图书馆新馆");
            assertThat(table.getRow(1).getCell(3).getText()).isEqualTo("1");
            assertThat(table.getRow(1).getCell(4).getText()).contains("11月18日", "现场", "领导丁");
            assertThat(table.getRow(1).getCell(6).getText()).contains("协调用地指标", "责任单位：市自然资源和规划局");
            assertThat(table.getRow(2).getCell(4).getText())
                    .contains("领导癸（不计入）")
                    .doesNotContain("领导戊");
            assertThat(table.getRow(2).getCell(7).getText()).isEqualTo("0／0／0");
        }
        assertThat(unit.says("已报备").text()).contains("还没结束", "第4季度");
        office.itBecomes("2026-11-27T09:00");
        assertThat(unit.hears("待办", "待办").text()).contains("11月领导联系登记　还有 1 项");
        office.itBecomes("2027-01-04T10:20");
        office.call("POST", "/api/schedules/contact-filing/run", Map.of("at", "2027-01-04T10:40:00+08:00"));
        Message asked = unit.cardShows("contact-filing", "2026年第4季度领办联系", "请核对附表");
        assertThat(asked.text()).contains("2 个项目", "计入联系 1 次", "签字盖章");
        assertThat(office.person("reviewer03").receives("2026年第4季度领办联系").text()).contains("请知悉");
        assertThat(unit.hears("待办", "领办季度报备").text()).contains("领办季度报备");
        assertThat(unit.presses(asked, "已报备").text()).contains("已记下");
        assertThat(unit.cardShows("contact-filing", "2026年第4季度", "已记为报备").buttons())
                .doesNotContain("已报备");
        assertThat(office.person("office01").hears("季度报备", "应报").text()).contains("已报 1 家");
    }
}
