package cn.dingban.conversation.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "５月完成８６０万元 | 5月完成860万元",
                "1 2350 万元 | 12350万元",
                "1,234,567.8万元 | 1234567.8万元",
                "本月320，480是上月的 | 本月320,480是上月的",
                "1200,300 | 1200,300",
                "320 3240万 | 320 3240万",
                "235 国道 | 235 国道",
                "报　丽水机场\t 本月 320 万 | 报 丽水机场 本月 320万",
            })
    void isBroughtIntoOneForm(String typed, String normal) {
        assertThat(ChineseText.normalise(typed)).isEqualTo(normal);
    }
}
