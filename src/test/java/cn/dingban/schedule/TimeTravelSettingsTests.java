package cn.dingban.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeTravelSettingsTests {

    private static final String REAL = "https://api.dingtalk.com";
    private static final String STAND_IN = "http://127.0.0.1:9000";

    @Test
    void isOnExactlyWithoutCredentialsWhereNothingIsSaid() {
        TimeTravelSettings unsaid = new TimeTravelSettings(null, null);
        assertThat(unsaid.enabledWith("", REAL)).isTrue();
        assertThat(unsaid.enabledWith("ding123", REAL)).isFalse();
        assertThat(unsaid.enabledWith("ding123", STAND_IN)).isFalse();
    }

    @Test
    void isRefusedAgainstTheRealDingTalk() {
        TimeTravelSettings wanted = new TimeTravelSettings(true, null);
        assertThat(wanted.enabledWith("ding123", STAND_IN)).isTrue();
        assertThatThrownBy(() -> wanted.enabledWith("ding123", REAL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("dingban.time-travel.enabled");
    }

    @Test
    void readsTheStartWithOrWithoutOffset() {
        Instant start = Instant.parse("2026-11-30T01:00:00Z");
        assertThat(new TimeTravelSettings(null, "2026-11-30T09:00:00+08:00").startInstant())
                .contains(start);
        assertThat(new TimeTravelSettings(null, "2026-11-30T01:00:00Z").startInstant())
                .contains(start);
        assertThat(new TimeTravelSettings(null, "2026-11-30T09:00").startInstant())
                .contains(start);
        assertThat(new TimeTravelSettings(null, "").startInstant()).isEmpty();
        assertThatThrownBy(() -> new TimeTravelSettings(null, "tomorrow").startInstant())
                .hasMessageContaining("dingban.time-travel.start=tomorrow");
    }
}
