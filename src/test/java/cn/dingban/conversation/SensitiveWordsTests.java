package cn.dingban.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.rulebook.ShippedRuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveWordsTests {

    private final SensitiveWords words = shipped();

    static SensitiveWords shipped() {
        return new SensitiveWords(ShippedRuleBook.open().read(ConversationRules.FILE, ConversationRules.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10kV线路和军用光缆要迁，产权单位不配合",
                "军 用光缆",
                "军\u3000用光缆",
                "军\u200b用光缆",
                "军*用 光缆",
                "军-用",
                "军.用",
                "涉_密材料",
                "红头绝 密.docx",
                "请部队配合",
                "国防部队伍已进场",
                "武|警"
            })
    void isFoundHoweverItIsWritten(String text) {
        assertThat(words.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"235国道 本月320万 路基完成", "张军，用地已批", "项目部队伍已进场", "全国防汛抗旱，停工三天", "桩基随机密实度检测合格", "本项目不涉密", ""})
    void ordinarySentencesAreLeftAlone(String text) {
        assertThat(words.in(text)).isFalse();
    }

    @Test
    void oneOfManyTextsIsEnough() {
        assertThat(words.inAny(java.util.List.of("主体三层", "军用光缆要迁"))).isTrue();
    }
}
