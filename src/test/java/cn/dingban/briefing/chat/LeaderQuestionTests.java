package cn.dingban.briefing.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.briefing.chat.LeaderQuestion.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaders ask in a few words. */
class LeaderQuestionTests {

    @ParameterizedTest
    @CsvSource({
        "红灯项目, SIGNAL, 红",
        "黄灯项目有哪些？, SIGNAL, 黄",
        "哪些是红灯, SIGNAL, 红",
        "莲都进度, AREA, 莲都",
        "莲都区的项目情况, AREA, 莲都区",
        "看看松阳的进展, AREA, 松阳",
        "我领办的项目, OWN, ''",
        "我分管的项目情况, OWN, ''",
        "本月新开工, STARTED, ''",
        "本月新开工项目有哪些, STARTED, ''",
        "11月开工的项目, STARTED, ''"
    })
    void isUnderstood(String said, Kind kind, String about) {
        assertThat(LeaderQuestion.of(said)).contains(new LeaderQuestion(kind, about == null ? "" : about));
    }

    @ParameterizedTest
    @ValueSource(strings = {"图书馆新馆本月完成300万", "已开工", "报进展", "用地指标缺46亩", "好的", "红线外迁改受阻"})
    void leavesOtherWordsToOthers(String said) {
        assertThat(LeaderQuestion.of(said)).isEmpty();
    }
}
