package cn.dingban.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

class SandboxModeTests {

    private final SandboxMode on = new SandboxMode(new MockEnvironment());

    @Test
    void isOnWithoutCredentialsUnlessSwitchedOff() {
        assertThat(on.isOn()).isTrue();
        assertThat(mode("dingban.dingtalk.client-id", "ding1").isOn()).isFalse();
        assertThat(mode("dingban.sandbox.enabled", "false").isOn()).isFalse();
    }

    @Test
    void opensToThisMachineOnly() {
        assertThat(on.isOpenTo(from("127.0.0.1", "localhost"))).isTrue();
        assertThat(on.isOpenTo(from("::1", "[::1]"))).isTrue();
        assertThat(on.isOpenTo(from("192.0.2.7", "localhost"))).isFalse();
    }

    @Test
    void staysShutForForeignHostNamesAndBehindProxies() {
        assertThat(on.isOpenTo(from("127.0.0.1", "rebound.example"))).isFalse();
        MockHttpServletRequest forwarded = from("127.0.0.1", "localhost");
        forwarded.addHeader("X-Forwarded-For", "192.0.2.7");
        assertThat(on.isOpenTo(forwarded)).isFalse();
    }

    @Test
    void opensToNobodyWhileOff() {
        assertThat(mode("dingban.sandbox.enabled", "false").isOpenTo(from("127.0.0.1", "localhost")))
                .isFalse();
    }

    private static SandboxMode mode(String key, String value) {
        return new SandboxMode(new MockEnvironment().withProperty(key, value));
    }

    private static MockHttpServletRequest from(String address, String host) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        request.setServerName(host);
        return request;
    }
}
