package cn.dingban.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.dingban.rulebook.RuleBookFault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTemplatesTests {

    private final MessageTemplates templates = new MessageTemplates(FakeRuleBook.withMessages(Map.of(
            "greeting", "你好，{{name}}\n第一行\n第二行\n",
            "list", "共 {{count}} 项\n{{#lines}}\n{{number}}. {{text}}\n{{/lines}}\n{{^lines}}\n没有\n{{/lines}}\n",
            "optional", "标题\n{{#note}}\n注意：{{note}}\n{{/note}}\n完\n",
            "title-only", "只有一行\n")));

    @Test
    void theFirstLineIsTheTitleAndTheRestTheBody() {
        Rendered greeting = templates.render("greeting", Map.of("name", "填报员01"));

        assertThat(greeting.title()).isEqualTo("你好，填报员01");
        assertThat(greeting.body()).isEqualTo("第一行  \n第二行");
        assertThat(greeting.markdown()).isEqualTo("**你好，填报员01**\n\n第一行  \n第二行");
    }

    @Test
    void aTitleNeedsNoBody() {
        assertThat(templates.render("title-only", Map.of()).markdown()).isEqualTo("只有一行");
    }

    @Test
    void valuesAreMadeHarmless() {
        assertThat(templates.render("greeting", Map.of("name", "**[x](y)**\n二")).title())
                .isEqualTo("你好，＊＊［x］(y)＊＊ 二");
    }

    @Test
    void aMissingVariableIsAFaultThatNamesTemplateAndVariable() {
        assertThatExceptionOfType(RuleBookFault.class)
                .isThrownBy(() -> templates.render("greeting", Map.of()))
                .withMessageContaining("messages/greeting.md")
                .withMessageContaining("name");
    }

    @Test
    void aMissingSectionIsAFaultToo() {
        assertThatExceptionOfType(RuleBookFault.class)
                .isThrownBy(() -> templates.render("optional", Map.of()))
                .withMessageContaining("note");
    }

    @Test
    void anEmptyTextIsNoReasonForItsSection() {
        assertThat(templates.render("optional", Map.of("note", "")).body()).isEqualTo("完");
        assertThat(templates.render("optional", Map.of("note", "快到期")).body()).isEqualTo("注意：快到期  \n完");
    }

    @Test
    void aNullIsAnEmptyText() {
        Map<String, Object> model = new HashMap<>();
        model.put("note", null);

        assertThat(templates.render("optional", model).body()).isEqualTo("完");
    }

    @Test
    void sectionsRepeatWithoutBlankLines() {
        Map<String, ?> model = Map.of(
                "count", 2, "lines", List.of(Map.of("number", 1, "text", "一"), Map.of("number", 2, "text", "二")));

        assertThat(templates.render("list", model).body()).isEqualTo("1. 一  \n2. 二");
        assertThat(templates
                        .render("list", Map.of("count", 0, "lines", List.of()))
                        .body())
                .isEqualTo("没有");
    }

    @Test
    void anUnknownTemplateIsNamed() {
        assertThatExceptionOfType(RuleBookFault.class)
                .isThrownBy(() -> templates.render("farewell", Map.of()))
                .withMessageContaining("farewell.md");
    }

    @Test
    void aTemplateThatCannotBeReadStopsTheStart() {
        assertThatExceptionOfType(RuleBookFault.class)
                .isThrownBy(
                        () -> new MessageTemplates(FakeRuleBook.withMessages(Map.of("broken", "{{#open}}\nno end"))))
                .withMessageContaining("messages/broken.md");
    }
}
