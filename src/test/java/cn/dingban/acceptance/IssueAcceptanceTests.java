package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Message;
import cn.dingban.acceptance.Office.Person;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** 问题即清: raised in a sentence, handed out, answered, confirmed by whoever raised it, closed by the office. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=issues")
class IssueAcceptanceTests {

    @LocalServerPort
    private int port;

    private Office office;
    private Person owner;
    private Person keyOffice;
    private Person land;

    @BeforeEach
    void people() {
        office = new Office(port);
        owner = office.person("reporter03");
        keyOffice = office.person("office01");
        land = office.person("handler01");
    }

    private static String number(Message registered) {
        return registered.text().replaceFirst("(?s).*?问题 (2026-\\d+).*", "$1");
    }

    @Test
    void aProblemIsHandedOutSolvedAndClosed() {
        Message readBack = owner.says("图书馆新馆 农转用指标缺46亩，请市资规局协调解决");
        assertThat(readBack.text()).contains("请核对", "市图书馆新馆", "用地报批", "农转用指标缺46亩");
        Message registered = owner.presses(readBack, "登记");
        assertThat(registered.text()).contains("已登记", "限 11月27日");
        String number = number(registered);

        assertThat(keyOffice
                        .says("交办 " + number + " 市自然资源和规划局 配合 莲都区人民政府 要求 落实农转用指标46亩 12月4日前")
                        .text())
                .contains("已交办", "市自然资源和规划局", "12月4日");
        Message order = land.card("issue", "交办 问题 " + number);
        assertThat(order.text()).contains("落实农转用指标46亩", "莲都区人民政府", "12月4日", "请签收");
        assertThat(land.presses(order, "签收").text()).contains("已签收");
        assertThat(land.card("issue", number).buttons()).doesNotContain("签收").contains("办结");

        assertThat(land.submits(land.card("issue", number), "办结", Map.of("text", "指标已下达"))
                        .text())
                .contains("还差佐证");
        assertThat(land.says("浙土字〔2026〕12号").text()).contains("等提出单位确认");
        Message asked = owner.card("issue", "请确认是否解决");
        assertThat(asked.text()).contains("指标已下达", "浙土字〔2026〕12号");
        assertThat(owner.presses(asked, "确认解决").text()).contains("谢谢");
        Message toClose = keyOffice.card("issue", "待销号");
        assertThat(keyOffice.presses(toClose, "销号").text()).contains("已销号");
        assertThat(owner.hears("查 问题 " + number, "登记").text())
                .contains("登记", "交办", "签收", "反馈办结", "确认解决", "销号", "重点办01", "经办员01");
    }
}
