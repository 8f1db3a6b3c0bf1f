package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Message;
import cn.dingban.acceptance.Office.Person;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Whatever is typed or pressed gets an answer: never silence, never a fault, never markup. */
@DingbanTest
@TestPropertySource(properties = "test.story=anything-typed")
@DirtiesContext
class AnythingTypedAcceptanceTests {

    @LocalServerPort
    private int port;

    private Office office;

    @BeforeEach
    void december() {
        office = new Office(port);
        if (office.asks("/api/clock").get("at").asString().compareTo("2026-12-02T12:00") < 0) {
            office.itBecomes("2026-12-02T12:00");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0001\u0002\u0003",
                "\u202e万023月本\u202c",
                "‮\u200b\u200d\ufeff",
                "𠮷𠮷𠮷👨‍👩‍👧‍👦",
                "# 标题\n> 引用\n- [ ] 待办 **粗** `代码` ~~删~~ ![图](http://a.example/x.png)",
                "<script>alert(1)</script> 本月320万 路基完成 <img src=x onerror=alert(1)>",
                "{{#projects}}{{.}}{{/projects}} ${7*7} #{7*7} %s %n",
                "'; drop table conversation_inbox; --",
                "本月99999999999999999999999999万",
                "本月0.000000000000000000001亿 路基完成",
                "本月-320万 累计-1 路基完成",
                "..\\..\\etc\\passwd %00 \\u0000",
                "报 报 报 报 报",
                "确认确认确认",
                "1",
                "？",
            })
    void isAnswered(String said) {
        Person reporter = office.person("reporter10");

        Message answer = reporter.says(said);

        assertThat(answer.text()).isNotBlank().doesNotContain("没有保存，原因", "<script", "<img", "](http", "{{", "49");
        reporter.says("取消");
    }

    @Test
    void aDocumentInsteadOfAMessageIsRefused() {
        assertThat(office.person("reporter11").says("本月320万，路基完成。".repeat(1700)).text())
                .contains("这条太长", "没有存任何内容");
    }

    @Test
    void aPressWithNonsenseInItsFormSaysWhatIsMissing() {
        Person reporter = office.person("reporter12");
        Message form = reporter.says("填报");

        Message answer = reporter.submits(
                form,
                "核对并报送",
                Map.of(
                        "month",
                        "[".repeat(2000) + "]".repeat(2000),
                        "progress",
                        "<b>" + "{\"a\":".repeat(500),
                        "project",
                        "'1' or 1=1"));

        assertThat(answer.text()).isNotBlank().doesNotContain("没有保存，原因", "<b>");
    }
}
