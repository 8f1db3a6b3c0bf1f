package cn.dingban.reporting.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingQuestionsTests {

    @ParameterizedTest
    @CsvSource({
        "谁没报, MISSING",
        "还有哪几个没报, MISSING",
        "我们单位还有哪几个没报, MISSING",
        "还有几个项目没报？, MISSING",
        "没报的有哪些, MISSING",
        "哪家单位未报, MISSING",
        "还差哪几个没填, MISSING",
        "什么时候截止, DUE",
        "哪天截止？, DUE",
        "截止日期, DUE",
        "几号之前报, DUE",
        "截止到哪天, DUE",
        "最晚几号, DUE"
    })
    void whatIsAskedIsRecognised(String text, ReportingQuestions question) {
        assertThat(ReportingQuestions.of(text)).contains(question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "235国道 本月320万 路基完成",
                "截止目前累计完成3240万元，还有哪几段没报建",
                "截止目前主体三层",
                "截至今日累计完成投资1.3亿元",
                "剩3户没签约",
                "地下室没有开挖",
                "扣件分批进场",
                "什么时候开工由指挥部定",
                "未报批先建的问题已整改"
            })
    void progressIsNotTakenForAQuestion(String text) {
        assertThat(ReportingQuestions.isQuestion(text)).isFalse();
    }
}
