package cn.dingban.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayRuleTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "as-is",
                "next-working-day",
                "previous-working-day",
                "1st-working-day-after",
                "2nd-working-day-after",
                "3rd-working-day-after",
                "4th-working-day-after",
                "11th-working-day-after",
                "22nd-working-day-after"
            })
    void isWrittenAsItIsRead(String text) {
        assertThat(DayRule.parse(text)).hasToString(text);
    }

    @Test
    void namesTheChoicesWhenItIsNone() {
        assertThatThrownBy(() -> DayRule.parse("later"))
                .hasMessageContaining("'later'")
                .hasMessageContaining("as-is");
    }
}
