package cn.dingban.console.pages.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.dingban.DingbanTest;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.rulebook.RuleBookHistory;
import cn.dingban.rulebook.RuleBookHistory.Version;
import cn.dingban.schedule.CalendarYears;
import cn.dingban.schedule.notice.Notices;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** What the office goes by can be read, and what is typed in is answered with a sentence. */
@DingbanTest
@AutoConfigureMockMvc
class RulesPagesTests {

    private static final String NOTICE = "/calendar/notice";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CalendarYears years;

    @Autowired
    private RuleBookHistory history;

    @Autowired
    private MessageTemplates templates;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void asShipped() {
        years.takeBack(2026, "test");
        years.takeBack(2027, "test");
    }

    @Test
    void theYearShowsHolidaysShiftedDaysAndWhereTheyComeFrom() throws Exception {
        ask(get("/calendar?year=2026"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("国务院办公厅关于2026年部分节假日安排的通知"),
                                containsString("随附文件"),
                                containsString("10月10日（周六）　调休上班"),
                                containsString("10月1日（周四）　国庆节"),
                                not(containsString("撤回，恢复随附文件")))));
    }

    @Test
    void aFileIsReadConfirmedKeptAndTakenBack() throws Exception {
        String corrected = "year: 2026\nsource: 更正\nholidays:\n"
                + "  - { name: 元旦, from: 2026-01-01, to: 2026-01-03 }\nshifted-working-days: [2026-01-04]\n";
        MockMultipartFile file =
                new MockMultipartFile("file", "2026.yml", "text/yaml", corrected.getBytes(StandardCharsets.UTF_8));
        ask(multipart(NOTICE).file(file).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("没有读到“春节”"),
                                containsString("10月1日（周四）改为上班"),
                                containsString("10月10日（周六）改为休息"))));
        assertThat(years.find(2026))
                .get()
                .extracting(CalendarYears.InForce::edition)
                .isNull();

        ask(post("/calendar/confirm").with(csrf()).param("notice", corrected))
                .andExpect(redirectedUrl("/calendar?year=2026"));
        ask(get("/calendar?year=2026"))
                .andExpect(content().string(allOf(containsString("更正"), containsString("撤回，恢复随附文件"))));
        long edition = years.history().get(0).id();
        ask(get("/calendar/editions/" + edition))
                .andExpect(header().string("Content-Disposition", containsString("2026.yml")))
                .andExpect(content().string(containsString("year: 2026")));

        ask(post("/calendar/2026/take-back").with(csrf())).andExpect(redirectedUrl("/calendar?year=2026"));
        assertThat(years.find(2026))
                .get()
                .extracting(CalendarYears.InForce::edition)
                .isNull();
        assertThat(audited()).isEqualTo("admin01 working-calendar.take-back 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "请各单位按时报送。", "元旦：1月1日放假1天。", "year: 2027\nholidays: 没有"})
    void whatIsNoNoticeIsAnsweredAndStaysInTheField(String typed) throws Exception {
        ask(post(NOTICE).with(csrf()).param("notice", typed))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString(typed.lines().findFirst().orElse("还没有贴文字")),
                                containsString("role=\"alert\""),
                                not(containsString("Exception")))));
        ask(post("/calendar/confirm").with(csrf()).param("notice", typed)).andExpect(status().isUnprocessableContent());
        assertThat(years.find(2027)).isEmpty();
    }

    @Test
    void bytesThatAreNoTextAndFloodsOfTextAreRefused() throws Exception {
        MockMultipartFile picture =
                new MockMultipartFile("file", "a.yml", "text/yaml", new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1});
        ask(multipart(NOTICE).file(picture).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("不是文字文件")));
        ask(post(NOTICE).with(csrf()).param("notice", "元旦".repeat(20_000)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("文字太长")));
    }

    @Test
    void onlyTheAdministratorReadsANoticeIn() throws Exception {
        for (String role : new String[] {"AUDITOR", "KEY_PROJECT_OFFICE"}) {
            mvc.perform(post("/calendar/confirm")
                            .with(user("someone").roles(role))
                            .with(csrf())
                            .param("notice", Notices.OF_2027))
                    .andExpect(status().isForbidden());
            mvc.perform(get("/calendar").with(user("someone").roles(role)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("读入放假通知…"))));
        }
        assertThat(years.find(2027)).isEmpty();
    }

    @Test
    void markupInANoticeIsShownAsItIs() throws Exception {
        ask(post(NOTICE)
                        .with(csrf())
                        .param("notice", "元旦：1月1日至3日放假，共3天。1月5日<script>alert(1)</script>。")
                        .param("year", "2027"))
                .andExpect(content()
                        .string(allOf(containsString("&lt;script&gt;"), not(containsString("<script>alert")))));
    }

    @Test
    void everyRuleFileIsListedAndReadInPlainWords() throws Exception {
        ask(get("/rules"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("问题即清的阶梯"), containsString("现行"), containsString("起有记录，更早的不详"))));
        for (Version version : history.current("mechanism")) {
            String name = version.file().replaceAll("mechanism/(.*)\\.yml", "$1");
            String page = ask(get("/rules/" + name))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page).contains("怎样规定", "为什么这样").doesNotContain("yaml-language-server: $schema=../schema/x");
        }
        ask(get("/rules/ladder"))
                .andExpect(content()
                        .string(allOf(
                                containsString("办理期限（工作日）"),
                                containsString("由系统提出，重点办点一下才提级"),
                                containsString("约一个月，赶得上下一次月度例会"),
                                containsString("特别重大事项才提交，只由人决定。"),
                                containsString("第7条　建立问题即清机制"))));
    }

    @Test
    void everyRuleHasAChineseName() throws Exception {
        for (Version version : history.current("mechanism")) {
            String name = version.file().replaceAll("mechanism/(.*)\\.yml", "$1");
            String page = ask(get("/rules/" + name)).andReturn().getResponse().getContentAsString();
            assertThat(page).as(name).doesNotContainPattern("class=\"rule-label\">[a-zA-Z-]+<");
            assertThat(page).as(name).doesNotContain("<h1><span>" + name);
        }
    }

    @Test
    void whatChangedBetweenTwoVersionsIsShownLineByLine() throws Exception {
        Version current = history.versions("mechanism/meetings.yml").get(0);
        jdbc.sql("insert into rulebook_version (revision_id, file, content_hash, content) values (?, ?, 'x', ?)")
                .param(current.number())
                .param(current.file())
                .param(String.valueOf(current.content()).replace("speakers: 2", "speakers: 3"))
                .update();
        long added = history.versions(current.file()).get(0).id();
        try {
            ask(get("/rules/meetings/diff?version=" + added))
                    .andExpect(status().isOk())
                    .andExpect(content().string(allOf(containsString("speakers: 3"), containsString("speakers: 2"))));
            ask(get("/rules/meetings?version=" + current.id()))
                    .andExpect(content().string(containsString("这是以前的版本")));
        } finally {
            jdbc.sql("delete from rulebook_version where id = ?").param(added).update();
        }
        ask(get("/rules/meetings/diff?version=" + current.id())).andExpect(status().isNotFound());
    }

    @Test
    void aRevisionThatAJudgementCitesCanBeLookedUp() throws Exception {
        String revision = history.revisions().get(0).revision();
        ask(get("/rules?revision=" + revision)).andExpect(content().string(containsString("class=\"differs\"")));
        ask(get("/rules?revision=ffffffffffff")).andExpect(content().string(containsString("没有记录过规则版本")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rules/none", "/rules/..%2foffice", "/templates/none", "/calendar/editions/0"})
    void whatIsNotThereIsNotFound(String path) throws Exception {
        assertThat(ask(get(path)).andReturn().getResponse().getStatus()).isIn(404, 400);
    }

    @Test
    void everyTemplateHasAPurposeAndAPreviewWithoutFaults() throws Exception {
        String list = ask(get("/templates")).andReturn().getResponse().getContentAsString();
        for (String name : templates.names()) {
            assertThat(list).contains("/templates/" + name + "\"").doesNotContain(">" + name + "</a>");
            String page =
                    ask(get("/templates/" + name)).andReturn().getResponse().getContentAsString();
            assertThat(page).as(name).contains("可以用").doesNotContain("class=\"grave\"");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "标题 {{nobody}}|没有“nobody”这个值",
                "标题{{#lines}}一|没有关上",
                "标题{{/lines}}|前面没有打开",
                "标题 {{target}}|只在它自己的段落里有",
                "标题 <b>重</b>|钉钉不显示 HTML 标签",
                "标题 ![图](http://x/y.png)|图片要先上传钉钉",
                "请务必报送|不是对人说话的样子"
            })
    void faultsAreSaidInChineseWithTheirLine(String source, String said) throws Exception {
        ask(post("/templates/report-reminder").with(csrf()).param("source", source))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("第 1 行"), containsString(said))));
    }

    @Test
    void thePreviewFillsInTheGivenValuesAndComesAloneToAScript() throws Exception {
        ask(post("/templates/thanks")
                        .with(csrf())
                        .header("HX-Request", "true")
                        .param("source", "好的\n**一**\n\n- 二\n[坏](javascript:alert(1)) <img src=x>")
                        .param("values", "a: 1"))
                .andExpect(content()
                        .string(allOf(
                                containsString("<strong>一</strong>"),
                                containsString("<li>"),
                                containsString("不能用"),
                                not(containsString("javascript:alert")),
                                not(containsString("<img")),
                                not(containsString("<html")))));
        ask(post("/templates/thanks").with(csrf()).param("source", "好").param("values", "- 不是"))
                .andExpect(content().string(containsString("样例值看不懂")));
        ask(post("/templates/thanks/file").with(csrf()).param("source", "好的"))
                .andExpect(header().string("Content-Disposition", containsString("thanks.md")))
                .andExpect(content().string("好的"));
    }

    @Test
    void whoMayOnlyReadSeesThePreviewAndTypesNothing() throws Exception {
        mvc.perform(get("/templates/report-reminder").with(user("someone").roles("AUDITOR")))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("readonly"), not(containsString("hx-post")))));
        mvc.perform(post("/templates/report-reminder")
                        .with(user("someone").roles("AUDITOR"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    private String audited() {
        return jdbc.sql("select actor || ' ' || action || ' ' || subject from audit_entry order by id desc")
                .query(String.class)
                .list()
                .get(0);
    }

    private ResultActions ask(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(user("admin01").roles("ADMINISTRATOR")));
    }
}
