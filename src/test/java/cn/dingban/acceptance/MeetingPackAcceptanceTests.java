package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Message;
import cn.dingban.acceptance.Office.Person;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The leading group meets: four parts, two lists of speakers that the office changes, and decisions that become follow-up orders. */
@DingbanTest
@DirtiesContext
@TestPropertySource(
        properties = {
            "test.story=meeting",
            "test.machine-time=2026-11-02T00:00:00Z",
            "dingban.time-travel.start=2026-11-02T09:00:00+08:00",
        })
class MeetingPackAcceptanceTests {

    @LocalServerPort
    private int port;

    @Test
    void theMeetingIsPreparedAndItsDecisionsAreFollowedUp() throws IOException {
        Office office = new Office(port);
        Person keyOffice = office.person("office01");

        office.itBecomes("2026-11-20T10:00");
        Message proposed = keyOffice.card("meeting-pack", "10月例会材料");
        assertThat(proposed.text()).contains("交流发言", "表态发言", "难题协调", "交办部署", "完成同期目标的0.0%");
        assertThat(office.person("head03").received("例会材料")).isEmpty();
        assertThat(office.person("reporter03").hears("例会材料", "").text()).doesNotContain("表态发言");

        // The two lists are the office's.
        assertThat(keyOffice.hears("交流 10月 加 松阳县 项目开工早、要素保障实", "10月例会材料").text())
                .contains("松阳县（项目开工早、要素保障实）");
        assertThat(keyOffice.hears("交流 加 没有这个县", "没有改动").text()).contains("没有找到“没有这个县”");
        Message changed = keyOffice.hears("表态 10月 去 丽水经开区", "10月例会材料");
        assertThat(changed.text().substring(changed.text().indexOf("表态发言"))).doesNotContain("丽水经开区（");
        assertThat(keyOffice.hears("部署 10月 各地年底前完成三季度欠账", "10月例会材料").text()).contains("部署1. 各地年底前完成三季度欠账");

        // As it is laid before the group.
        List<Message> answered = keyOffice.says("导出例会材料 10月", 1);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(office.downloads(answered.get(0))))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsSubsequence("一、点评分析", "二、交流表态", "（一）交流发言", "（二）表态发言", "三、难题协调", "四、交办部署")
                    .anyMatch(text -> text.contains("松阳县（项目开工早"));
        }

        // Nobody stands on both lists; what is not on one cannot be taken off it.
        Message moved = keyOffice.hears("表态 10月 加 松阳县 请谈谈四季度安排", "10月例会材料");
        assertThat(moved.text()).doesNotContain("项目开工早").contains("松阳县（请谈谈四季度安排）");
        assertThat(keyOffice.hears("表态 10月 去 遂昌", "没有改动").text()).contains("名单上没有“遂昌县”");
        assertThat(keyOffice.hears("部署 10月 去 7", "没有改动").text()).contains("名单上没有");

        // Decisions: one that cannot be read keeps all of them back; read, they are read back, and only confirmed each
        // becomes an order with a number and a day.
        assertThat(office.person("reporter03").hears("议定 市水利局 报方案 12月10日前", "").text())
                .doesNotContain("督办 2026");
        assertThat(keyOffice
                        .hears("议定 1. 市生态环境局 330国道环评批复报市政府 12月10日前\n2. 某某局 报方案", "一项都没有发出")
                        .text())
                .contains("第 2 项");
        String decided = "议定 11月20日例会：\n1. 市生态环境局 330国道环评批复报市政府 12月10日前\n2. 市住房和城乡建设局 配合 莲都区人民政府 排出三季度欠账 12月15日前";
        assertThat(keyOffice.hears(decided, "11月20日例会议定事项 2 项，请确认").text())
                .contains("市生态环境局", "配合：莲都区人民政府", "12月10日", "确认／取消");
        assertThat(keyOffice.hears("取消", "没有发出").text()).contains("一项都没有发");
        assertThat(keyOffice.hears("督办", "").text()).doesNotContain("督办 2026-1");
        Message read = keyOffice.hears(decided, "11月20日例会议定事项 2 项，请确认");
        assertThat(keyOffice.hears("确认", "发出督办 2 项").text()).contains("督办 2026-1", "督办 2026-2", "12月10日", "12月15日");
        keyOffice.cardShows("meeting-decisions", "11月20日例会议定事项", "已发出");
        assertThat(read.buttons()).contains("确认发出", "取消");
        assertThat(office.person("handler03").card("issue", "交办 督办 2026-1").text())
                .contains("环评批复");

        byte[] minutes = "议定事项,牵头单位,配合单位,时限,项目\n报复工方案,市生态环境局,,2026-12-18,330国道\n".getBytes(StandardCharsets.UTF_8);
        Person supervisor = office.person("supervisor01");
        Message sent = supervisor.sendsFile("11月例会议定事项.csv", minutes);
        assertThat(sent.text()).contains("11月例会议定事项 1 项，请确认", "12月18日");
        assertThat(supervisor.presses(sent, "确认发出").text()).contains("发出督办 1 项", "督办 2026-3");
        assertThat(keyOffice.hears("议定", "近期会议议定事项").text())
                .contains("11月20日例会", "共 2 项，已办结 0 项", "11月例会", "督办 2026-3");
        assertThat(keyOffice.hears("例会材料 10月", "10月例会材料").text()).contains("督办 2026-3");
    }
}
