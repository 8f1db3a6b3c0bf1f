package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Message;
import cn.dingban.acceptance.Office.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * A land problem that climbs from the office to the leading group in seven weeks, over the autumn holidays, with two confirmations and one
 * extension; the leader hears of it in the briefing and nowhere else; it is closed with evidence.
 */
@DingbanTest
@DirtiesContext
@TestPropertySource(
        properties = {
            "test.story=issue-climbs",
            "test.machine-time=2026-09-01T00:00:00Z",
            "dingban.time-travel.start=2026-09-01T09:00:00+08:00",
        })
class IssueClimbsAcceptanceTests {

    @LocalServerPort
    private int port;

    private Office office;

    @Test
    void aLandProblemClimbsToTheLeadingGroupAndIsClosedWithEvidence() {
        office = new Office(port);
        Person owner = office.person("reporter03");
        Person keyOffice = office.person("office01");
        Person land = office.person("handler01");
        Person leader = office.person("leader04");
        Person liaison = office.person("liaison04");

        Message readBack = owner.says("问题 图书馆新馆 用地报批卡在农转用指标，缺46亩，请市资源规划局落实");
        String number = owner.presses(readBack, "登记").text().replaceFirst("(?s).*?问题 (2026-\\d+).*", "$1");
        keyOffice.says("交办 " + number + " 市自然资源和规划局 要求 落实农转用指标46亩");
        land.presses(land.card("issue", number), "签收");
        assertThat(land.card("issue", number).text()).contains("9月10日", "还有 7 个工作日");

        // Two working days before the end a reminder, on the last day a warning, and then there is an extension.
        office.itBecomes("2026-09-08T10:00");
        assertThat(land.receives("要留意").text()).contains("提醒　问题 " + number).doesNotContain("预警", "督办");
        assertThat(office.person("dept01").received("要留意")).isEmpty();
        office.itBecomes("2026-09-10T09:30");
        assertThat(land.receives("要留意").text()).contains("预警　问题 " + number).doesNotContain("督办");
        assertThat(office.person("dept01").receives("要留意").text()).contains("预警　问题 " + number);
        assertThat(land.submits(land.card("issue", number), "申请延期", Map.of("text", "省厅指标本周才下达", "until", "9月18日"))
                        .text())
                .contains("批准前时限不变", "9月10日");
        Message asked = keyOffice.card("issue", "申请延期");
        assertThat(asked.text()).contains("9月18日", "省厅指标本周才下达");
        keyOffice.presses(asked, "同意延期");
        assertThat(land.cardShows("issue", number, "9月18日").text()).doesNotContain("**预警**");
        assertThat(land.cardShows("issue-reminder", "", "都有了着落").text()).doesNotContain("预警");

        // The 20th is a Sunday that is worked: the office is asked, and nobody else is.
        office.itBecomes("2026-09-20T10:00");
        Message desk = keyOffice.card("issue-desk", "待您定 1 项");
        assertThat(desk.text()).contains("问题 " + number, "重点办协调", "是否提请“领办领导协调”");
        assertThat(keyOffice.presses(desk, "提请").text()).contains("已提请“领办领导协调”", "10月10日");
        office.person("office02").cardShows("issue-desk", "", "待定事项已处理完");
        assertThat(liaison.receives("已提请").text()).contains("市图书馆新馆", "领办领导协调");
        assertThat(leader.received("问题")).isEmpty();

        // Nothing is sent in the holidays; the ten working days end on the Saturday that is worked.
        office.itBecomes("2026-09-30T18:00");
        int before = land.messages().size();
        office.itBecomes("2026-10-07T18:00");
        assertThat(land.messages()).hasSize(before);
        office.itBecomes("2026-10-12T10:00");
        Message again = keyOffice.card("issue-desk", "待您定 1 项");
        assertThat(again.text()).contains("领办领导协调", "是否提请“领导小组协调”");
        assertThat(keyOffice.presses(again, "提请").text()).contains("已提请“领导小组协调”");
        assertThat(leader.received("问题")).isEmpty();

        office.itBecomes("2026-10-19T11:00");
        assertThat(leader.receives("您领办的").text()).contains("需您协调", "市图书馆新馆", "用地报批卡在农转用指标", "领导小组协调", "市自然资源和规划局");
        assertThat(leader.messages())
                .allSatisfy(message -> assertThat(message.title()).contains("您领办的"));

        office.itBecomes("2026-10-20T15:00");
        assertThat(land.says("办结 " + number + " 农转用指标已全部下达 佐证：浙土字〔2026〕88号").text())
                .contains("等提出单位确认");
        owner.presses(owner.card("issue", "请确认是否解决"), "确认解决");
        keyOffice.presses(keyOffice.card("issue", "待销号"), "销号");
        keyOffice.cardShows("issue", number, "已销号");

        String history = owner.hears("问题 " + number, "登记").text();
        assertThat(history)
                .containsSubsequence(
                        "登记",
                        "交办",
                        "签收",
                        "申请延期",
                        "同意延期",
                        "到时限",
                        "提请“领办领导协调”",
                        "到时限",
                        "提请“领导小组协调”",
                        "反馈办结",
                        "确认解决",
                        "销号");
    }
}
