package cn.dingban.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.delivery.spi.DeliveryChannel.Space;
import cn.dingban.dingtalk.ReplySessions.Session;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplySessionsTests {

    private static final Instant NOW = DingTalkUnderTest.NOW;
    private static final Space WANG = Space.person("wang");
    private static final String ADDRESS = "https://oapi.dingtalk.com/robot/sendBySession?session=abc";

    private final DingTalkUnderTest dingTalk =
            new DingTalkUnderTest("http://127.0.0.1:8099", URI.create("https://oapi.dingtalk.com"));

    private void opened(Space space, String address, Instant writtenAt, Duration life) {
        dingTalk.sessions.opened(new Session(space, address, writtenAt, writtenAt.plus(life)));
    }

    @Test
    void knowsTheNewestSessionOfAChat() {
        opened(WANG, ADDRESS, NOW.minusSeconds(60), Duration.ofMinutes(90));
        opened(WANG, ADDRESS + "2", NOW, Duration.ofMinutes(90));
        opened(WANG, ADDRESS + "old", NOW.minusSeconds(900), Duration.ofMinutes(90));

        assertThat(dingTalk.sessions.of(WANG)).contains(URI.create(ADDRESS + "2"));
        assertThat(dingTalk.sessions.of(Space.group("wang"))).isEmpty();
    }

    @Test
    void isOverTwoMinutesBeforeDingTalkSaysSo() {
        opened(WANG, ADDRESS, NOW, Duration.ofMinutes(90));

        dingTalk.pass(Duration.ofMinutes(87));
        assertThat(dingTalk.sessions.of(WANG)).isPresent();
        dingTalk.pass(Duration.ofMinutes(2));
        assertThat(dingTalk.sessions.of(WANG)).isEmpty();
    }

    @Test
    void takesALateMessagesSessionForWhatIsLeftOfIt() {
        opened(WANG, ADDRESS, NOW.minus(Duration.ofMinutes(89)), Duration.ofMinutes(90));

        assertThat(dingTalk.sessions.of(WANG)).isEmpty();
    }

    @Test
    void believesNoSessionThatNeverEnds() {
        opened(WANG, ADDRESS, NOW, Duration.ofDays(400));

        dingTalk.pass(Duration.ofMinutes(89));
        assertThat(dingTalk.sessions.of(WANG)).isEmpty();
    }

    @Test
    void worksWhereTheOfficesClockWasSetToAnotherDay() {
        opened(WANG, ADDRESS, NOW.minus(Duration.ofDays(30)), Duration.ofMinutes(90));

        assertThat(dingTalk.sessions.of(WANG)).isPresent();
        dingTalk.pass(Duration.ofMinutes(89));
        assertThat(dingTalk.sessions.of(WANG)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/robot/sendBySession?session=abc",
                "http://oapi.dingtalk.com/robot/sendBySession?session=abc",
                "https://oapi.dingtalk.com:8443/robot/sendBySession?session=abc",
                "https://oapi.dingtalk.com@evil.example/robot/sendBySession",
                "https://evil@oapi.dingtalk.com/robot/sendBySession",
                "https://oapi.dingtalk.com.evil.example/robot/sendBySession",
                "http://127.0.0.1:8098/robot/sendBySession?session=abc",
                "http://169.254.169.254/latest/meta-data",
                "file:///etc/passwd",
                "/robot/sendBySession",
                "no address"
            })
    void callsNobodyButDingTalk(String address) {
        opened(WANG, address, NOW, Duration.ofMinutes(90));

        assertThat(dingTalk.sessions.of(WANG)).isEmpty();
    }

    @Test
    void callsTheStandInThatIsConfigured() {
        opened(WANG, "http://127.0.0.1:8099/robot/sendBySession?session=abc", NOW, Duration.ofMinutes(90));

        assertThat(dingTalk.sessions.of(WANG)).isPresent();
    }

    @Test
    void remembersALimitedNumber() {
        for (int i = 0; i < 2_001; i++) {
            opened(Space.person("p" + i), ADDRESS, NOW, Duration.ofMinutes(90));
        }

        assertThat(dingTalk.sessions.of(Space.person("p0"))).isEmpty();
        assertThat(dingTalk.sessions.of(Space.person("p1"))).isPresent();
        assertThat(dingTalk.sessions.of(Space.person("p2000"))).isPresent();
    }

    @Test
    void showsTheAddressToNobody() {
        assertThat(new Session(WANG, ADDRESS, NOW, NOW).toString())
                .contains("wang")
                .doesNotContain("abc");
    }
}
