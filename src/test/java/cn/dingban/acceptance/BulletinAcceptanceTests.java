package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Message;
import cn.dingban.acceptance.Office.Person;
import cn.dingban.console.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** October's bulletin: drafted by the service, edited, signed by a second person, published to those whom the rule names; groups hear a summary. */
@DingbanTest
@DirtiesContext
@TestPropertySource(
        properties = {
            "test.story=bulletin",
            "test.machine-time=2026-11-02T00:00:00Z",
            "dingban.time-travel.start=2026-11-02T09:00:00+08:00",
        })
class BulletinAcceptanceTests {

    @LocalServerPort
    private int port;

    @Test
    void theBulletinIsDraftedEditedSignedAndPublished() throws IOException {
        Office office = new Office(port);
        Person one = office.person("office01");
        Person two = office.person("office02");
        Person head = office.person("head03");
        Person reporter = office.person("reporter03");
        reporter.hears("报 10月 市图书馆新馆 本月780万 累计7400万 砌体及粉刷完成", "请核对");
        reporter.hears("确认", "已报送");
        office.person("reviewer03").hears("通过 全部", "已通过");

        // The draft is there after the judgement, and the office alone knows.
        office.itBecomes("2026-11-19T10:00");
        assertThat(one.receives("10月通报已起草").text()).contains("全市 1 份", "莲都区");
        assertThat(head.received("通报")).isEmpty();
        assertThat(reporter.hears("通报 10月", "").text()).doesNotContain("总体情况");

        Message draft = one.hears("通报 10月", "10月全市通报");
        assertThat(draft.text()).contains("草稿", "1. 一、总体情况", "1—10月，全市81个重点建设项目完成投资0.74亿元");
        assertThat(draft.buttons()).containsExactly("看稿", "提交签发");
        assertThat(one.hears("通报 莲都 10月", "莲都区通报").text()).contains("草稿");
        assertThat(one.hears("通报 谋划 10月", "谋划前期通报").text()).contains("在册前期项目8个", "节点");
        assertThat(one.hears("通报 11月", "还没有这个月的通报").text()).contains("当月过完以后");

        // Edited, handed in, sent back, handed in again; whoever wrote it does not sign it.
        assertThat(one.hears("改通报 10月 第2段 1—10月，全市重点项目进展总体平稳。", "10月全市通报").text())
                .contains("2. 1—10月，全市重点项目进展总体平稳。");
        assertThat(one.hears("改通报 10月 第99段 没有", "没有这一段").text()).contains("段号看");
        assertThat(two.hears("签发通报 10月", "还没有提交").text()).contains("提交通报");
        one.hears("提交通报 10月", "已提交");
        assertThat(one.hears("改通报 10月 第2段 再改", "已经提交").text()).contains("退回通报");
        assertThat(one.hears("签发通报 10月", "要由另一个人签发").text()).contains("另一位同志");
        assertThat(two.hears("签发通报 10月", "当月判定还没有签发").text()).contains("拟提示");
        two.hears("退回通报 10月 补一句安全生产", "上次退回：补一句安全生产");
        one.hears("提交通报 10月", "已提交");
        one.hears("提交签发 10月", "待另一人签发");
        two.hears("签发提示 10月", "已签发");
        assertThat(two.hears("签发通报 10月", "待发布").text()).contains("还没有发给任何人");
        assertThat(head.received("通报")).noneMatch(message -> message.title().startsWith("关于2026年10月"));

        // What was signed is what is read: the layout is an official document's, number and seal are left to people.
        byte[] docx = office.downloadsFrom("/api/bulletins/files?period=2026-10");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<String> paragraphs = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .collect(Collectors.toList());
            assertThat(paragraphs).contains("〔　　　〕　　号", "推进情况的通报", "1—10月，全市重点项目进展总体平稳。", "2026年11月19日");
            assertThat(document.getTables().get(0).getRows()).hasSize(82);
            assertThat(document.getAllPictures()).hasSize(1);
        }
        byte[] xlsx = office.downloadsFrom("/api/bulletins/files?period=2026-10&type=xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(82);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(11).getStringCellValue())
                    .isEqualTo("累计完成（万元）");
        }

        // Published: text and files to the heads, a summary without names to the groups, nothing to leaders.
        assertThat(one.hears("发布通报 10月", "已发布").text()).contains("已发布（经办");
        office.itBecomes("2026-11-19T15:00");
        Message told = head.card("bulletin-published", "关于2026年10月全市重点建设项目推进情况的通报");
        assertThat(told.text()).contains("进展总体平稳", "文号、印章以正式印发的为准").containsPattern("本单位 \\d+ 项");
        assertThat(head.received(""))
                .extracting(Message::file)
                .contains("关于2026年10月全市重点建设项目推进情况的通报.docx", "关于2026年10月全市重点建设项目推进情况的通报附表.xlsx");
        assertThat(head.submitsAnswering(told, "再要文件", 2))
                .extracting(Message::file)
                .containsExactly("关于2026年10月全市重点建设项目推进情况的通报.docx", "关于2026年10月全市重点建设项目推进情况的通报附表.xlsx");
        assertThat(reporter.received("关于2026年10月")).isEmpty();
        assertThat(office.person("leader04").received("关于2026年10月")).isEmpty();
        List<Message> group = office.group("cidSampleCity==").messages();
        assertThat(group.get(group.size() - 1).text()).contains("已发布", "进展总体平稳").doesNotContain("填报员", "负责人0");

        // The desk shows all of it, two clicks away.
        Visitor visitor = new Visitor(port);
        visitor.signIn();
        String desk = visitor.get("/desk?period=2026-10").body();
        assertThat(desk).contains("2026年10月工作台", "已签发", "全市", "已发布", "莲都区", "草稿", "未报", "还缺哪些单位");
        assertThat(visitor.get("/desk/bulletin?period=2026-10&kind=city&type=docx")
                        .headers()
                        .firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains(".docx"));
        assertThat(visitor.get("/desk/bulletin?period=nonsense&kind=city&type=docx")
                        .statusCode())
                .isEqualTo(404);

        // What is signed stays; a correction is another revision.
        assertThat(one.hears("改通报 10月 第2段 晚了", "已经签发").text()).contains("另起一稿");
        assertThat(one.hears("重拟通报 10月", "第2稿").text()).contains("草稿");
        assertThat(office.asks("/api/bulletins?period=2026-10").toString()).contains("PUBLISHED", "\"revision\":2");
    }
}
