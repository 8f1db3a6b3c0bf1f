package cn.dingban.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LocalRequestsOnlyTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sandbox/api/say");

    @Test
    void letsThisMachineInByAnyOfItsLocalNames() throws Exception {
        for (String name : new String[] {"localhost", "127.0.0.1", "[::1]"}) {
            request.setServerName(name);
            assertThat(status()).isEqualTo(200);
        }
    }

    @Test
    void keepsOtherMachinesOutWhateverTheyCallTheServer() throws Exception {
        request.setRemoteAddr("192.0.2.7");
        assertThat(status()).isEqualTo(403);
    }

    @Test
    void keepsOutANameThatOnlyPointsHere() throws Exception {
        request.setServerName("rebound.example.com");
        assertThat(status()).isEqualTo(403);
    }

    @Test
    void keepsOutOtherPagesInTheSameBrowser() throws Exception {
        request.addHeader("Host", "localhost:8080");
        request.addHeader("Origin", "https://elsewhere.example.com");
        assertThat(status()).isEqualTo(403);
    }

    @Test
    void letsItsOwnPageIn() throws Exception {
        request.addHeader("Host", "localhost:8080");
        request.addHeader("Origin", "http://localhost:8080");
        assertThat(status()).isEqualTo(200);
    }

    private int status() throws Exception {
        var response = new MockHttpServletResponse();
        new LocalRequestsOnly().doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
