package cn.dingban.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.dingban.DingbanTest;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.delivery.Rendered;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** An administrator retries, gives up or redirects what DingTalk did not take: over the API and by the console's buttons. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=stuck")
class StuckDeliveryAcceptanceTests {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private MockMvc mvc;
    private long id;

    /** To somebody whom DingTalk does not know. */
    @BeforeEach
    void somethingIsBlocked() {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        String key = "event:test:" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> deliveries.enqueue(new Notice(
                key,
                "test",
                Recipient.person("gone", "离职的人"),
                Priority.CARD_UPDATE,
                new Rendered("请看这一条", "内容"),
                Reason.event("test", null, null))));
        id = jdbc.queryForObject("select id from delivery where delivery_key = ?", Long.class, key);
        await().atMost(Duration.ofSeconds(20)).until(() -> state().equals("BLOCKED"));
    }

    private String state() {
        return jdbc.queryForObject("select status from delivery where id = ?", String.class, id);
    }

    private List<String> audited(String action) {
        return jdbc.queryForList(
                "select actor || ' ' || detail from audit_entry where action = ? and subject = ?",
                String.class,
                "delivery." + action,
                "delivery " + id);
    }

    private ResultActions api(String act, String json) throws Exception {
        return mvc.perform(post("/api/deliveries/" + id + "/" + act)
                .header("Authorization", "Bearer " + DingbanTest.TOKEN)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json));
    }

    private ResultActions button(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(user("Zhang").roles("ADMINISTRATOR")).with(csrf()));
    }

    @Test
    void retryingIsAuditedAndTriesAgain() throws Exception {
        api("retry", "").andExpect(status().isOk()).andExpect(jsonPath("$.id").value(id));

        assertThat(audited("retry")).singleElement().asString().startsWith("api ");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.queryForObject(
                                "select count(*) from delivery_attempt where delivery_id = ?", Long.class, id)
                        == 2);
    }

    @Test
    void cancellingWantsAReason() throws Exception {
        for (String reason : List.of("{}", "{\"reason\":\" \"}")) {
            api("cancel", reason)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.detail", containsString("请写明取消的原因")));
        }
        api("cancel", "").andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail", containsString("JSON")));
        assertThat(audited("cancel")).isEmpty();

        api("cancel", "{\"reason\":\"人已离职\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("CANCELLED"))
                .andExpect(jsonPath("$.problem", containsString("人已离职")));
        assertThat(audited("cancel")).containsExactly("api 人已离职");
        api("retry", "").andExpect(status().isConflict()).andExpect(jsonPath("$.detail", containsString("不能再发")));
    }

    @Test
    void redirectingWantsSomebodyWhoIsRegistered() throws Exception {
        api("redirect", "{\"to\":\"nobody\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail", containsString("userId")));

        api("redirect", "{\"to\":\"office01\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.recipientId").value("office01"))
                .andExpect(jsonPath("$.title").value("请看这一条"));
        assertThat(audited("redirect")).containsExactly("api office01");
        assertThat(state()).isEqualTo("CANCELLED");
    }

    @Test
    void whatIsNotThereIsSaidSo() throws Exception {
        for (String act : List.of("retry", "cancel", "redirect")) {
            mvc.perform(post("/api/deliveries/99999999/" + act)
                            .header("Authorization", "Bearer " + DingbanTest.TOKEN)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"reason\":\"x\",\"to\":\"office01\"}"))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.detail", containsString("没有这条投递")));
        }
        mvc.perform(post("/api/deliveries/soon/retry").header("Authorization", "Bearer " + DingbanTest.TOKEN))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("soon")));
    }

    @Test
    void nobodyButAnAdministratorPressesTheButtons() throws Exception {
        String retry = "/deliveries/" + id + "/retry";
        mvc.perform(post(retry).with(user("visitor").roles("VISITOR")).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post(retry).with(user("Zhang").roles("ADMINISTRATOR"))).andExpect(status().isForbidden());
        mvc.perform(post(retry).with(csrf())).andExpect(redirectedUrl("/login"));
        mvc.perform(post("/api" + retry).contentType(MediaType.APPLICATION_JSON).content("{}"))
                .andExpect(status().isUnauthorized());

        assertThat(audited("retry")).isEmpty();
        assertThat(state()).isEqualTo("BLOCKED");
    }

    @Test
    void theButtonsDoTheSameAndReturnToTheList() throws Exception {
        String back = "/deliveries?status=stuck";
        button(post("/deliveries/" + id + "/cancel").param("reason", ""))
                .andExpect(redirectedUrl(back))
                .andExpect(flash().attribute("fault", "请写明取消的原因。"));
        button(post("/deliveries/" + id + "/redirect").param("to", "nobody"))
                .andExpect(flash().attribute("fault", containsString("userId")));
        button(post("/deliveries/" + id + "/retry"))
                .andExpect(redirectedUrl(back))
                .andExpect(flash().attribute("done", containsString("马上重发")));
        assertThat(audited("retry")).singleElement().asString().startsWith("Zhang ");
        await().atMost(Duration.ofSeconds(20)).until(() -> state().equals("BLOCKED"));
        button(post("/deliveries/" + id + "/redirect").param("to", "office01"))
                .andExpect(flash().attribute("done", containsString("已改派")));
        assertThat(audited("redirect")).containsExactly("Zhang office01");
    }

    @Test
    void whatIsDoneOnItsOwnPageIsInItsStory() throws Exception {
        String page = "/deliveries/" + id;
        button(get(page)).andExpect(content().string(containsString(page + "/retry")));
        button(post(page + "/retry").param("from", "trace")).andExpect(redirectedUrl(page));
        await().atMost(Duration.ofSeconds(20)).until(() -> state().equals("BLOCKED"));
        button(post(page + "/redirect").param("to", "office01").param("from", "trace"))
                .andExpect(redirectedUrl(page))
                .andExpect(flash().attribute("done", containsString("已改派")));

        button(get(page))
                .andExpect(content().string(containsString("由人重发（Zhang）")))
                .andExpect(content().string(containsString("由人改派（Zhang）")))
                .andExpect(content().string(not(containsString(page + "/retry"))));
        long other = jdbc.queryForObject(
                "select other_id from delivery_event where what = 'REDIRECTED' and delivery_id = ?", Long.class, id);
        button(get("/deliveries/" + other)).andExpect(content().string(containsString("由人改派过来（Zhang）")));
        mvc.perform(get(page).with(user("auditor").roles("AUDITOR")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/cancel\""))));
    }

    @Test
    void theListOffersTheButtonsOnlyForWhatIsStuck() throws Exception {
        button(get("/deliveries?status=blocked"))
                .andExpect(content().string(containsString("/deliveries/" + id + "/retry")))
                .andExpect(content().string(containsString("没有这个人（gone）")));
        api("cancel", "{\"reason\":\"x\"}");
        button(get("/deliveries")).andExpect(content().string(not(containsString("/deliveries/" + id + "/retry"))));
    }

    @Test
    void theTraceTellsEveryStep() throws Exception {
        button(get("/deliveries/" + id))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("离职的人")))
                .andExpect(content().string(containsString("受阻")))
                .andExpect(content().string(containsString("没有回执")));
        mvc.perform(get("/api/deliveries/" + id).header("Authorization", "Bearer " + DingbanTest.TOKEN))
                .andExpect(jsonPath("$.delivery.status").value("BLOCKED"))
                .andExpect(jsonPath("$.attempts[*].what", hasItem("Sent")));
        button(get("/deliveries/99999999")).andExpect(status().isNotFound());
        mvc.perform(get("/deliveries/" + id)).andExpect(redirectedUrl("/login"));
    }
}
