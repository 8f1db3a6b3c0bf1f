package cn.dingban.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AreaTokensTests {

    @Test
    void eachTokenNamesItsArea() {
        AreaTokens tokens = new AreaTokens(" 莲都区=token-of-liandu-26 , 青田县=token-of-qingtian-26");
        assertThat(tokens.area("token-of-liandu-26")).contains("莲都区");
        assertThat(tokens.area("token-of-qingtian-26")).contains("青田县");
        assertThat(tokens.area("token-of-nobody-2026")).isEmpty();
        assertThat(tokens.area(null)).isEmpty();
    }

    @Test
    void withoutAnyNothingMatches() {
        assertThat(new AreaTokens("").area("")).isEmpty();
    }

    @Test
    void aShortOneIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> new AreaTokens("莲都区=secret"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("莲都区")
                .hasMessageNotContaining("secret");
    }
}
