package cn.dingban.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class OfficeTokenTests {

    private final SandboxMode sandbox = new SandboxMode(new MockEnvironment());
    private final SandboxMode real =
            new SandboxMode(new MockEnvironment().withProperty("dingban.dingtalk.client-id", "ding1"));

    @Test
    void takesTheConfiguredTokenAndNoOther() {
        OfficeToken token = new OfficeToken(" configured-by-the-office ", real);
        assertThat(token.isMade()).isFalse();
        assertThat(token.matches("configured-by-the-office")).isTrue();
        assertThat(token.matches("configured-by-the-offic")).isFalse();
        assertThat(token.matches("")).isFalse();
        assertThat(token.matches(null)).isFalse();
    }

    @Test
    void makesADifferentTokenAtEachStartOfTheSandbox() {
        OfficeToken one = new OfficeToken("", sandbox);
        OfficeToken other = new OfficeToken("", sandbox);
        assertThat(one.isMade()).isTrue();
        assertThat(one.value()).hasSizeGreaterThanOrEqualTo(32).isNotEqualTo(other.value());
        assertThat(one.matches(one.value())).isTrue();
        assertThat(one.matches(other.value())).isFalse();
    }

    @Test
    void makesNoneForTheRealDingTalkAndThenMatchesNothing() {
        OfficeToken token = new OfficeToken("", real);
        assertThat(token.exists()).isFalse();
        assertThat(token.matches("")).isFalse();
        assertThat(token.matches(token.value())).isFalse();
    }
}
