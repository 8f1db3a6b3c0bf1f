package cn.dingban.console;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** With DingTalk's credentials and without a token nothing is open, also not to this machine. */
@SpringBootTest(classes = ConsoleSlice.class, properties = "dingban.dingtalk.client-id=ding-real")
@AutoConfigureMockMvc
class RealDingTalkSecurityTests {

    @Autowired
    private MockMvc mvc;

    @Test
    void refusesTheApiAndSaysHowToOpenIt() throws Exception {
        mvc.perform(get("/api/clock").header("Authorization", "Bearer "))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.detail", containsString("DINGBAN_API_TOKEN")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/swagger-config"})
    void refusesMetricsAndDescription(String path) throws Exception {
        mvc.perform(get(path)).andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sandbox",
                "/sandbox/api/say",
                "/v1.0/oauth2/accessToken",
                "/connect",
                "/media/upload",
                "/gettoken",
                "/sandbox-files/1",
                "/robot/send",
                "/topapi/x",
                "/oauth2/x"
            })
    void deniesTheSandboxsPaths(String path) throws Exception {
        mvc.perform(get(path)).andExpect(status().isForbidden());
        mvc.perform(post(path)).andExpect(status().isForbidden());
    }

    @Test
    void tellsTheBrowserToComeBackByHttpsOnly() throws Exception {
        mvc.perform(get("/login").secure(true))
                .andExpect(header().string("Strict-Transport-Security", containsString("max-age=31536000")));
        mvc.perform(get("/login")).andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void offersNoSampleAdministrator() throws Exception {
        mvc.perform(get("/login"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("name=\"sample\""))));
        mvc.perform(post("/login").param("sample", "true").with(csrf())).andExpect(redirectedUrl("/login?wrong"));
    }

    @Test
    void letsNobodyInWithAnEmptyPassword() throws Exception {
        mvc.perform(post("/login").param("token", "").with(csrf())).andExpect(redirectedUrl("/login?wrong"));
    }
}
