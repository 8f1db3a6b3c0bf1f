package cn.dingban.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.dingban.rulebook.RuleBook;
import cn.dingban.rulebook.RuleBookFault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTemplatesTests {

    @Test
    void firstLineIsTheTitle() {
        Rendered rendered =
                templates("待办\n{{#lines}}\n- {{.}}\n{{/lines}}").render("it", Map.of("lines", List.of("甲", "乙")));

        assertThat(rendered.title()).isEqualTo("待办");
        assertThat(rendered.body()).isEqualTo("- 甲  \n- 乙");
    }

    @Test
    void saysNothingOfWhatIsEmpty() {
        MessageTemplates templates = templates("项目\n{{#nextStep}}\n下步举措：{{nextStep}}\n{{/nextStep}}\n完");

        assertThat(templates.render("it", Map.of("nextStep", "")).body()).isEqualTo("完");
        assertThat(templates.render("it", Map.of("nextStep", "封顶")).body()).isEqualTo("下步举措：封顶  \n完");
    }

    @Test
    void makesMarkupHarmless() {
        Rendered rendered = templates("报送\n{{said}}").render("it", Map.of("said", "[点我](http://x) **重要**"));

        assertThat(rendered.body()).doesNotContain("[", "*");
    }

    @Test
    void namesTheFileThatLacksAVariable() {
        assertThatThrownBy(() -> templates("报送\n{{said}}").render("it", Map.of()))
                .isInstanceOf(RuleBookFault.class)
                .hasMessageContaining("bot-config/messages/it.md");
    }

    private static MessageTemplates templates(String text) {
        RuleBook book = mock(RuleBook.class);
        when(book.files("messages", ".md")).thenReturn(List.of("messages/it.md"));
        when(book.text("messages/it.md")).thenReturn(text);
        return new MessageTemplates(book);
    }
}
