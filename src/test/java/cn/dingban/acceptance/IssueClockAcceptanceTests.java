package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Message;
import cn.dingban.acceptance.Office.Person;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Over the National Day holidays: a deadline that stands still, an answer that does not come, a stand-in, a follow-up order that rises. */
@DingbanTest
@DirtiesContext
@TestPropertySource(
        properties = {
            "test.story=issue-clock",
            "test.machine-time=2026-09-28T00:00:00Z",
            "dingban.time-travel.start=2026-09-28T09:00:00+08:00",
        })
class IssueClockAcceptanceTests {

    @LocalServerPort
    private int port;

    private static String raised(Person owner, String sentence) {
        return owner.presses(owner.says(sentence), "登记").text().replaceFirst("(?s).*?问题 (2026-\\d+).*", "$1");
    }

    @Test
    void theHolidaysCountForNothingAndSilenceIsDecidedByTheOffice() {
        Office office = new Office(port);
        Person keyOffice = office.person("office01");

        // Away for a month: what is handed to the department goes to the stand-in.
        Person away = office.person("handler02");
        assertThat(away.says("外出 9月28日至10月28日 由部门负责人02代理").text()).contains("部门负责人02");
        Person owner = office.person("reporter01");
        String number = raised(owner, "问题 新青林小学 施工许可证没批下来");
        keyOffice.says("交办 " + number + " 市住房和城乡建设局");
        Person standIn = office.person("dept02");
        assertThat(standIn.presses(standIn.card("issue", "交办 问题 " + number), "签收")
                        .text())
                .contains("已签收");
        assertThat(away.received("交办 问题")).isEmpty();

        // The raiser's answer is due three working days later: on the 8th of October.
        standIn.says("办结 " + number + " 许可证已发 佐证：许可证编号331100");
        owner.card("issue", "请确认是否解决");

        office.itBecomes("2026-09-29T10:00");
        String late = raised(office.person("reporter04"), "问题 应急中心 电力线路没迁改");

        // Three offices, one sender.
        Person supervisor = office.person("supervisor01");
        Message issued = supervisor.says("督办 市生态环境局 330国道环评批复报市政府 9月30日前");
        assertThat(issued.text()).contains("督办 2026-1", "市委督查室、市政府督查室、市重点办", "9月30日", "330国道");
        Person roads = office.person("handler03");
        assertThat(roads.card("issue", "交办 督办 2026-1").text()).contains("环评批复");

        office.itBecomes("2026-09-30T10:00");
        assertThat(roads.receives("要留意").text()).contains("预警　督办 2026-1").doesNotContain("提醒　督办", "督办通知");
        office.itBecomes("2026-09-30T18:00");
        int before = roads.messages().size() + keyOffice.messages().size();
        office.itBecomes("2026-10-07T23:00");
        assertThat(roads.messages().size() + keyOffice.messages().size()).isEqualTo(before);

        office.itBecomes("2026-10-08T10:00");
        Message desk = office.person("supervisor02").card("issue-desk", "待您定 1 项");
        assertThat(desk.text()).contains("督办 2026-1", "是否向单位负责人发督办通知").doesNotContain("问题 ");
        assertThat(office.person("dept03").received("督办通知")).isEmpty();
        assertThat(office.person("supervisor02").presses(desk, "提请").text()).contains("督办通知已发给单位负责人");
        assertThat(office.person("dept03").receives("督办通知").text()).contains("环评批复", "市委督查室、市政府督查室、市重点办 联合督办");

        assertThat(keyOffice.card("issue-desk", "").text()).doesNotContain("没有按时答复");

        office.itBecomes("2026-10-09T10:00");
        assertThat(office.person("reporter04").receives("要留意").text()).contains("提醒　问题 " + late, "10月12日");
        Message silent = keyOffice.card("issue-desk", "待您定 1 项");
        assertThat(silent.text()).contains("问题 " + number, "许可证已发", "提出单位没有按时答复");
        assertThat(keyOffice.presses(silent, "销号").text()).contains("已销号");

        roads.says("办结 督办 2026-1 批复已报市政府 佐证：丽环〔2026〕45号");
        Message toClose = supervisor.card("issue", "督办 2026-1 待销号");
        assertThat(toClose.text()).contains("丽环〔2026〕45号");
        supervisor.presses(toClose, "销号");
        supervisor.cardShows("issue", "督办 2026-1", "已销号");
        assertThat(supervisor.says("督办 2026-1").text())
                .containsSubsequence("交办", "预警", "拟发督办通知", "发督办通知", "反馈办结", "销号");
        assertThat(supervisor.says("督办").text()).contains("没有与您有关的督办事项");
    }
}
