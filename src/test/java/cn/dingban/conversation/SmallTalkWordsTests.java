package cn.dingban.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallTalkWordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "机器人你好 | GREETING",
                "您好！ | GREETING",
                "谢谢 | THANKS",
                "收到，谢谢您！ | THANKS",
                "辛苦了 | THANKS",
                "收到，马上发送。 | RECEIPT",
                "好的 | RECEIPT",
                "帮我发给XX书记 | PASS_ON",
                "请转给李市长看一下 | PASS_ON"
            })
    void politenessAndErrandsAreRecognised(String text, SmallTalkWords talk) {
        assertThat(SmallTalkWords.of(text)).contains(talk);
    }

    @ParameterizedTest
    @ValueSource(strings = {"收到，235国道本月320万", "好的，主体三层", "你好，机场航站楼精装修完成", "谢谢领导协调，用地已批", "报告已送给局长，林地手续在办", "行道树完成"})
    void whatSaysMoreIsLeftToOthers(String text) {
        assertThat(SmallTalkWords.isSmallTalk(text)).isFalse();
    }
}
