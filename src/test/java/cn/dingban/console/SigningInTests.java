package cn.dingban.console;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(classes = ConsoleSlice.class, properties = "dingban.api-token=token-for-tests")
@AutoConfigureMockMvc
class SigningInTests {

    @Autowired
    private MockMvc mvc;

    @Test
    void locksAnAddressAfterFiveFailures() throws Exception {
        for (int i = 0; i < 5; i++) {
            mvc.perform(attempt("192.0.2.1", "wrong")).andExpect(redirectedUrl("/login?wrong"));
        }
        mvc.perform(attempt("192.0.2.1", "token-for-tests")).andExpect(redirectedUrl("/login?locked"));
        mvc.perform(attempt("192.0.2.2", "wrong")).andExpect(redirectedUrl("/login?wrong"));
    }

    @Test
    void theApisTokenIsNoPassword() throws Exception {
        mvc.perform(attempt("192.0.2.5", "token-for-tests")).andExpect(redirectedUrl("/login?wrong"));
        mvc.perform(post("/login").param("token", "token-for-tests").with(csrf()))
                .andExpect(redirectedUrl("/login?wrong"));
    }

    @Test
    void saysWhyItRefused() throws Exception {
        mvc.perform(get("/login").param("wrong", "")).andExpect(content().string(containsString("账号、密码或动态码不对")));
        mvc.perform(get("/login").param("locked", "")).andExpect(content().string(containsString("十五分钟后再试")));
    }

    @Test
    void letsThisMachineInAsSampleAdministrator() throws Exception {
        mvc.perform(get("/login")).andExpect(content().string(containsString("以示例管理员身份进入")));
        mvc.perform(post("/login").param("sample", "true").with(csrf())).andExpect(redirectedUrl("/"));
    }

    @Test
    void doesNotLetOthersInAsSampleAdministrator() throws Exception {
        mvc.perform(get("/login").with(request -> {
                    request.setRemoteAddr("192.0.2.3");
                    return request;
                }))
                .andExpect(content().string(not(containsString("以示例管理员身份进入"))));
        mvc.perform(attempt("192.0.2.3", "").param("sample", "true")).andExpect(redirectedUrl("/login?wrong"));
        mvc.perform(post("/login")
                        .param("sample", "true")
                        .header("X-Forwarded-For", "192.0.2.4")
                        .with(csrf()))
                .andExpect(redirectedUrl("/login?wrong"));
    }

    @Test
    void needsItsOwnFormEvenForTheSampleAdministrator() throws Exception {
        mvc.perform(post("/login").param("sample", "true")).andExpect(status().isForbidden());
        mvc.perform(post("/login").param("token", "token-for-tests")).andExpect(status().isForbidden());
        mvc.perform(post("/logout")).andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder attempt(String address, String token) {
        return post("/login")
                .param("username", "admin")
                .param("password", token)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                });
    }
}
