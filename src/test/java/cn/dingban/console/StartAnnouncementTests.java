package cn.dingban.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import cn.dingban.delivery.Wording;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class StartAnnouncementTests {

    private static final String ADDRESS = "http://localhost:8080";

    private final SandboxMode sandbox = new SandboxMode(new MockEnvironment());
    private final SandboxMode real =
            new SandboxMode(new MockEnvironment().withProperty("dingban.dingtalk.client-id", "ding1"));

    @Test
    void namesThreeAddressesAndTheTokenInTheSandbox() {
        OfficeToken token = new OfficeToken("", sandbox);
        assertThat(text(sandbox, token))
                .contains(ADDRESS + "/sandbox", ADDRESS + "/" + System.lineSeparator(), ADDRESS + "/v3/api-docs")
                .contains(token.value());
    }

    @Test
    void keepsAConfiguredTokenToItself() {
        assertThat(text(sandbox, new OfficeToken("configured-by-the-office", sandbox)))
                .doesNotContain("configured-by-the-office");
    }

    @Test
    void namesNoChatPageWithTheRealDingTalkAndSaysThatTheTokenIsMissing() {
        assertThat(text(real, new OfficeToken("", real)))
                .doesNotContain("/sandbox")
                .contains("未设置 DINGBAN_API_TOKEN");
    }

    private static String text(SandboxMode mode, OfficeToken token) {
        return new StartAnnouncement(mode, token, new ConsoleWords(mock(Wording.class))).text(ADDRESS);
    }
}
