package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Group;
import cn.dingban.acceptance.Office.Message;
import cn.dingban.acceptance.Office.Person;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What must not be written down here is not kept, and only the person who wrote it is told. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=sensitive")
class SensitiveWordsAcceptanceTests {

    @LocalServerPort
    private int port;

    @Test
    void nothingIsKeptAndTheDialogueStaysAsItWas() {
        Office office = new Office(port);
        office.itBecomes("2026-12-02T12:00");
        Person reporter = office.person("reporter03");
        assertThat(reporter.says("报 图书馆 完成3500 主体结顶").text()).contains("万元还是亿元");

        try (JsonLog log = new JsonLog(Level.DEBUG)) {
            Message answer = reporter.says("10kV线路和军 用光缆要迁，产权单位不配合");
            assertThat(answer.text()).contains("没有保存", "线下渠道", "重点办").doesNotContain("光缆");
            byte[] table = "名称".getBytes(StandardCharsets.UTF_8);
            assertThat(reporter.sendsFile("涉密清单.xlsx", table).text()).contains("线下渠道");
            assertThat(log.lines())
                    .extracting(JsonLog.Line::text)
                    .filteredOn(
                            line -> line.contains("cn.dingban.conversation") || line.contains("cn.dingban.delivery"))
                    .allSatisfy(line -> assertThat(line).doesNotContain("光缆", "涉密清单"));
        }

        assertThat(reporter.says("万元").text()).contains("当月完成、本年累计");
        reporter.says("取消");
        assertThat(office.asks("/api/reports?period=2026-11")).isEmpty();
    }

    @Test
    void theFormWithSuchAWordIsNotTakenAndCanBeSentAgain() {
        Office office = new Office(port);
        Person reporter = office.person("reporter05");
        Message form = reporter.says("填报");

        Message refused =
                reporter.submits(form, "核对并报送", Map.of("month", "450", "progress", "主体三层", "problems", "国防光缆要迁"));
        assertThat(refused.text()).contains("没有保存", "线下渠道");
        Message readBack =
                reporter.submits(form, "核对并报送", Map.of("month", "450", "progress", "主体三层", "problems", "光缆要迁"));
        assertThat(readBack.text()).contains("当月完成 450 万元");
        reporter.says("取消");
    }

    @Test
    void whatIsSaidInAGroupIsAnsweredInPrivateOnly() {
        Office office = new Office(port);
        Person reporter = office.person("reporter10");
        Group group = groupOf(office, "reporter10");
        List<String> before = group.messages().stream().map(Message::text).toList();

        assertThat(reporter.saysIn(group, "军用光缆要迁").text()).contains("线下渠道");

        assertThat(reporter.says("帮助").text()).contains("帮助");
        assertThat(group.messages().stream().map(Message::text)).containsExactlyElementsOf(before);
    }

    private static Group groupOf(Office office, String userId) {
        for (var chat : office.asks("/sandbox/api/conversations?userId=" + userId)) {
            if (!chat.get("openConversationId").isNull()) {
                return office.group(chat.get("openConversationId").asString());
            }
        }
        throw new AssertionError(userId + " is in no group");
    }
}
