package cn.dingban.console.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.dingban.DingbanTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The API's answers on the sample office, as programs outside rely on them. Leaves the office as it found it. */
@DingbanTest
class ApiContractTests {

    private static final String OFFICE_TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00";
    private static final Path SAMPLE = Path.of("bot-config/sample");

    @Autowired
    private WebApplicationContext application;

    private MockMvc mvc;

    @BeforeEach
    void prepare() {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void listsSchedules() throws Exception {
        ask(get("/api/schedules"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].id", hasItem("report-reminder")))
                .andExpect(jsonPath("$[?(@.id=='report-reminder')].when").value("每月2日、4日及截止日 09:10，遇休顺延"))
                .andExpect(jsonPath("$[?(@.id=='preflight')].nextFirings[0]", everyItem(matchesPattern(OFFICE_TIME))))
                .andExpect(jsonPath("$[0]", hasKey("lastRun")))
                .andExpect(jsonPath("$[*].paused", everyItem(is(false))));
    }

    @Test
    void previewsWithoutSending() throws Exception {
        ask(post("/api/schedules/report-reminder/preview")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"at\":\"2026-12-02T09:10:00+08:00\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.at").value("2026-12-02T09:10:00+08:00"))
                .andExpect(jsonPath("$.items.length()", greaterThan(10)))
                .andExpect(jsonPath("$.items[0]", hasKey("recipient")))
                .andExpect(jsonPath("$.items[0].title", containsString("11月进展报送")))
                .andExpect(jsonPath("$.items[0]", hasKey("text")))
                .andExpect(jsonPath("$.findings").isArray());
        ask(post("/api/schedules/report-reminder/preview").param("at", "2026-12-04T09:10:00+08:00"))
                .andExpect(jsonPath("$.at").value("2026-12-04T09:10:00+08:00"));
    }

    @Test
    void changesAScheduleBesideTheRuleBookAndResetsIt() throws Exception {
        ask(change("leader-briefing", "{\"at\":\"14:30\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.overridden").value(true))
                .andExpect(jsonPath("$.when", containsString("14:30")))
                .andExpect(jsonPath("$.shippedWhen", not(containsString("14:30"))));
        ask(change("leader-briefing", "{\"at\":\"25:99\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail", containsString("排不出来")));
        ask(change("leader-briefing", "{}")).andExpect(status().isBadRequest());
        ask(change("leader-briefing", "{\"reset\":true}"))
                .andExpect(jsonPath("$.overridden").value(false));
    }

    @Test
    void pausesAndResumes() throws Exception {
        ask(post("/api/schedules/leader-briefing/pause"))
                .andExpect(jsonPath("$.paused").value(true));
        ask(post("/api/schedules/leader-briefing/resume"))
                .andExpect(jsonPath("$.paused").value(false));
    }

    @Test
    void tellsWhoChangedAScheduleAndTakesItBack() throws Exception {
        ask(change("bulletin-draft", "{\"at\":\"14:30\"}")).andExpect(status().isOk());
        String changes = ask(get("/api/schedules/bulletin-draft/changes"))
                .andExpect(jsonPath("$[0].actor").value("api"))
                .andExpect(jsonPath("$[0].action").value("CHANGE"))
                .andExpect(jsonPath("$[0].after", containsString("14:30")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = changes.replaceAll("(?s)^\\[\\{\"id\":(\\d+).*", "$1");
        ask(post("/api/schedules/bulletin-draft/changes/undo?change=" + id))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].action").value("UNDO"))
                .andExpect(jsonPath("$[0].after", not(containsString("14:30"))));
        ask(post("/api/schedules/bulletin-draft/changes/undo?change=" + id))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("不用撤销")));
        ask(get("/api/schedules/none/changes")).andExpect(status().isNotFound());
    }

    @Test
    void doesNotKnowAnUnknownSchedule() throws Exception {
        for (String act : new String[] {"preview", "run", "pause", "resume"}) {
            ask(post("/api/schedules/none/" + act))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.detail", containsString("没有这个排期")));
        }
        ask(change("none", "{\"at\":\"09:00\"}")).andExpect(status().isNotFound());
    }

    @Test
    void importsThePlanOnceMoreWithoutAnyChange() throws Exception {
        byte[] plan = Files.readAllBytes(SAMPLE.resolve("plan-2026-physical-progress.xlsx"));
        ask(multipart("/api/imports/plans")
                        .file(new MockMultipartFile("file", "计划.xlsx", null, plan))
                        .param("year", "2026")
                        .param("plan", "physical-progress")
                        .param("dryRun", "true"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.created").value(0))
                .andExpect(jsonPath("$.updated").value(0))
                .andExpect(jsonPath("$.unchanged", greaterThanOrEqualTo(80)))
                .andExpect(jsonPath("$.withdrawn").value(0))
                .andExpect(jsonPath("$.rejected").isEmpty());
    }

    @Test
    void namesRowColumnAndFaultOfRejectedRows() throws Exception {
        String units = "单位名称,类型,上级单位\n示例新单位,市级部门,没有的单位\n";
        ask(multipart("/api/imports/organisation")
                        .file(file("units.csv", units))
                        .param("kind", "units")
                        .param("dryRun", "true"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rejected[0].row").value(2))
                .andExpect(jsonPath("$.rejected[0].column").value("上级单位"))
                .andExpect(jsonPath("$.rejected[0].message", containsString("没有的单位")));
    }

    @Test
    void refusesAFileThatIsNoTable() throws Exception {
        ask(multipart("/api/imports/plans").file(file("notes.txt", "hello")).param("year", "2026"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail", containsString("表头")));
        ask(multipart("/api/imports/plans").param("year", "2026"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("file")));
        ask(multipart("/api/imports/plans").file(file("plan.csv", "")).param("year", "soon"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("year")));
    }

    @Test
    void listsObligationsByMonthAndStatus() throws Exception {
        ask(get("/api/obligations").param("period", "2026-11").param("status", "open"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()", greaterThanOrEqualTo(80)))
                .andExpect(jsonPath("$[*].period", everyItem(is("2026-11"))))
                .andExpect(jsonPath("$[*].status", everyItem(is("OPEN"))))
                .andExpect(jsonPath("$[0].dueOn").value("2026-12-07"))
                .andExpect(jsonPath("$[0].changedAt", matchesPattern(OFFICE_TIME)));
        ask(get("/api/obligations").param("period", "2026-11").param("status", "overdue"))
                .andExpect(jsonPath("$").isEmpty());
        ask(get("/api/obligations").param("status", "lost"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("lost")));
        ask(get("/api/obligations").param("period", "November")).andExpect(status().isBadRequest());
    }

    @Test
    void listsReportsAndDeliveries() throws Exception {
        ask(get("/api/reports").param("period", "2026-11"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$").isArray());
        ask(get("/api/deliveries").param("status", "sent"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$").isArray())
                .andExpect(header().exists(DeliveryApi.WAITING))
                .andExpect(header().exists(DeliveryApi.STUCK));
    }

    @Test
    void tellsAProjectByItsNumberAndByItsCode() throws Exception {
        ask(get("/api/projects/1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.plan.year").value(2026))
                .andExpect(jsonPath("$.plan.targets[0]", hasKey("investmentWan")))
                .andExpect(jsonPath("$.totalInvestmentWan").isNumber())
                .andExpect(jsonPath("$.obligations.length()", greaterThan(1)))
                .andExpect(jsonPath("$.reports").isArray());
        ask(get("/api/projects/no-such-code"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail", containsString("no-such-code")));
    }

    @Test
    void describesItselfAndNothingElse() throws Exception {
        ask(get("/v3/api-docs"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.info.title").value("盯办 接口"))
                .andExpect(jsonPath("$.components.securitySchemes.token.scheme").value("bearer"))
                .andExpect(jsonPath("$.paths['/api/clock'].put.summary", containsString("时钟")))
                .andExpect(jsonPath("$.paths..summary", everyItem(not(containsString("api-docs")))))
                .andExpect(jsonPath("$.paths", not(hasKey("/sandbox/api/say"))));
    }

    private static AbstractMockHttpServletRequestBuilder<?> change(String schedule, String json) {
        return put("/api/schedules/" + schedule)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile("file", name, null, content.getBytes(StandardCharsets.UTF_8));
    }

    private ResultActions ask(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + DingbanTest.TOKEN));
    }
}
