package cn.dingban.console.pages.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.dingban.DingbanTest;
import cn.dingban.delivery.DeliveryView;
import cn.dingban.delivery.FindingDeliveries;
import cn.dingban.schedule.AdministeringSchedules;
import cn.dingban.schedule.ScheduleChange;
import cn.dingban.schedule.ScheduleView;
import cn.dingban.schedule.Schedules;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whatever an administrator sends, the answer is a sentence, nothing typed is lost, and nothing is saved unseen. */
@DingbanTest
@AutoConfigureMockMvc
class SchedulePagesTests {

    private static final String EDIT = "/schedules/report-reminder/edit";
    private static final Pattern PREVIEWED = Pattern.compile("name=\"previewed\" value=\"([^\"]+)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Schedules schedules;

    @Autowired
    private AdministeringSchedules administering;

    @Autowired
    private FindingDeliveries deliveries;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void asShipped() {
        administering.reset("report-reminder", "test");
        administering.resume("report-reminder", "test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/schedules/none", "/schedules/none/edit", "/schedules/none/run", "/schedules/none/preview"})
    void aPageOfAnUnknownScheduleIsNotThere(String path) throws Exception {
        ask(get(path)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "resume", "reset", "undo?change=1", "edit", "run?at=2026-12-02T01:10:00Z"})
    void nothingIsDoneToAnUnknownSchedule(String act) throws Exception {
        ask(post("/schedules/none/" + act).with(csrf())).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run?at=tomorrow", "preview?at=tomorrow"})
    void aMomentThatIsNoneIsRefused(String act) throws Exception {
        ask(get("/schedules/report-reminder/" + act)).andExpect(status().isBadRequest());
        ask(post("/schedules/report-reminder/undo?change=first").with(csrf())).andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @CsvSource({"'2,31,someday',25:99", "'',9点"})
    void wrongInputIsAnsweredBesideItsFieldAndStaysThere(String more, String at) throws Exception {
        ask(post(EDIT)
                        .with(csrf())
                        .param("more", more)
                        .param("at", at)
                        .param("reason", "九点有例会")
                        .param("step", "save"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"at-fault\""),
                                containsString("时间“" + at + "”写得不对"),
                                containsString(more.isEmpty() ? "每月至少要选一天" : "“31”不行"),
                                containsString("value=\"" + more + "\""),
                                containsString("value=\"" + at + "\""),
                                containsString("value=\"九点有例会\""),
                                not(containsString("Exception")))));
        assertThat(reminder().overridden()).isFalse();
    }

    @Test
    void aCronThatWouldSwampPeopleIsRefused() throws Exception {
        ask(post(EDIT)
                        .with(csrf())
                        .param("mode", "cron")
                        .param("cron", "* * * * * *")
                        .param("step", "save"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("两次之间至少要隔 15 分钟")));
        ask(post(EDIT).with(csrf()).param("mode", "cron").param("cron", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("看不懂")));
    }

    @Test
    void whatWasNotShownIsNotSaved() throws Exception {
        ask(change("10:05").param("step", "save"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("还没有保存")));
        assertThat(reminder().overridden()).isFalse();

        String shown = previewed("10:05");
        ask(change("11:05").param("step", "save").param("previewed", shown))
                .andExpect(content().string(containsString("还没有保存")));
        assertThat(reminder().overridden())
                .as("another time than the one that was shown")
                .isFalse();
    }

    @Test
    void whatWasShownIsSavedWithWhoAndWhyAndCanBeUndone() throws Exception {
        save("10:05");
        assertThat(reminder().when()).contains("10:05");
        assertThat(schedules.changes("report-reminder", 1)).first().satisfies(change -> {
            assertThat(change.actor()).isEqualTo("admin01");
            assertThat(change.reason()).isEqualTo("九点有例会");
        });
        ask(get("/schedules/report-reminder")).andExpect(content().string(containsString("九点有例会")));

        long id = schedules.changes("report-reminder", 1).get(0).id();
        ask(post("/schedules/report-reminder/undo").with(csrf()).param("change", String.valueOf(id)))
                .andExpect(redirectedUrl("/schedules/report-reminder"))
                .andExpect(flash().attributeExists("done"));
        assertThat(reminder().overridden()).isFalse();
        ask(post("/schedules/report-reminder/undo").with(csrf()).param("change", String.valueOf(id)))
                .andExpect(flash().attribute("fault", containsString("不用撤销")));
    }

    @Test
    void theShippedValuesAgainAreNoOverride() throws Exception {
        save("10:05");
        save("09:10");
        assertThat(reminder().overridden()).isFalse();
    }

    @Test
    void whoeverWasOvertakenIsToldBeforeSaving() throws Exception {
        String shown = previewed("10:05");
        administering.change("report-reminder", ScheduleChange.cadence("14:20", null, null, null, null), "admin02");
        ask(change("10:05").param("step", "save").param("previewed", shown).param("seen", "stale"))
                .andExpect(content().string(containsString("别人刚改过")));
        assertThat(reminder().when()).contains("14:20");
    }

    @Test
    void whoeverMayOnlyLookIsShownNoButtonsAndCanDoNothing() throws Exception {
        var auditor = user("auditor01").roles("AUDITOR");
        for (String page : List.of("/schedules/report-reminder", "/schedules/due-days")) {
            mvc.perform(get(page).with(auditor))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(containsString("改动记录"), not(containsString("action=\"/schedules/")))));
        }
        mvc.perform(post("/schedules/report-reminder/pause").with(csrf()).with(auditor))
                .andExpect(status().isForbidden());
        assertThat(reminder().paused()).isFalse();
    }

    @Test
    void formsNeedTheirGuard() throws Exception {
        ask(post("/schedules/report-reminder/pause")).andExpect(status().isForbidden());
        assertThat(reminder().paused()).isFalse();
    }

    @Test
    void runningByHandSaysToHowManyFirst() throws Exception {
        String december = "2026-12-02T01:10:00Z";
        ask(get("/schedules/report-reminder/run").param("at", december))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("会发给"), containsString("确认，现在就发"))));
    }

    @Test
    void aTestGoesToWhoeverIsSignedInAndOnlyIfDingTalkKnowsThem() throws Exception {
        MockHttpServletRequestBuilder test = post("/schedules/report-reminder/test")
                .with(csrf())
                .param("at", "2026-12-02T01:10:00Z")
                .param("item", "0");
        mvc.perform(test.with(user("console").roles("ADMINISTRATOR")).param("recipient", "填报员01"))
                .andExpect(flash().attribute("fault", containsString("不能试发")));
        ask(post("/schedules/report-reminder/test")
                        .with(csrf())
                        .param("at", "2026-12-02T01:10:00Z")
                        .param("item", "0")
                        .param("recipient", "查无此人"))
                .andExpect(flash().attribute("fault", containsString("刚刚变了")));
        ask(get("/schedules/report-reminder/preview").param("at", "2026-12-02T01:10:00Z"))
                .andExpect(content().string(allOf(containsString("填报员01"), containsString("试发给我"))));
    }

    @Test
    void aTestArrivesMarkedAndTheRealOneIsStillToCome() throws Exception {
        ask(post("/schedules/report-reminder/test")
                        .with(csrf())
                        .param("at", "2026-12-02T01:10:00Z")
                        .param("item", "0")
                        .param("recipient", "填报员01"))
                .andExpect(flash().attribute("done", containsString("已试发给您本人")));
        DeliveryView sent = deliveries.newest(null, 50).stream()
                .filter(one -> one.title().startsWith("试发："))
                .findFirst()
                .orElseThrow();
        assertThat(sent.recipientId()).isEqualTo("admin01");
        assertThat(sent.text()).contains("不算正式发送", "原收件：填报员01", "12月2日（周三） 09:10", "截止");
        assertThat(schedules.runs("report-reminder", 1)).as("no run").isEmpty();
        assertThat(jdbc.sql("select actor from audit_entry where action = 'schedule.test-send'")
                        .query(String.class)
                        .list())
                .containsExactly("admin01");
    }

    @Test
    void aTimeWhenNobodyIsAtWorkIsPointedOut() throws Exception {
        ask(change("22:30")).andExpect(content().string(containsString("落在免打扰时间里，到 12月3日（周四）")));
        ask(change("10:05")).andExpect(content().string(not(containsString("落在免打扰时间里"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "soon", "999999-01", ""})
    void aMonthThatIsNoneIsTheRunningOne(String month) throws Exception {
        ask(get("/schedules/calendar").param("month", month))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2026年11月")));
    }

    @Test
    void theMonthShowsHolidaysShiftedDaysAndTheDueDay() throws Exception {
        ask(get("/schedules/calendar").param("month", "2026-10"))
                .andExpect(content()
                        .string(allOf(
                                containsString("国庆节"),
                                containsString("调休上班"),
                                containsString("2026年9月月报截止"),
                                containsString("month=2026-09"),
                                containsString("month=2026-11"))));
        ask(get("/schedules/calendar").param("month", "2027-03"))
                .andExpect(content().string(containsString("还没有 2027 年的工作日历")));
    }

    @ParameterizedTest
    @CsvSource({
        "'',系统检修,请选日子",
        "2026-13-45,系统检修,请选日子",
        "2026-12-08,'  ',请写明原因",
        "2026-12-07,系统检修,不用改",
        "2026-11-01,系统检修,已经过去",
        "2027-03-01,系统检修,离得太远"
    })
    void aDueDayThatCannotBeIsAnsweredBesideItsField(String day, String reason, String why) throws Exception {
        ask(post("/schedules/due-days/2026-11").with(csrf()).param("day", day).param("reason", reason))
                .andExpect(redirectedUrl("/schedules/due-days"))
                .andExpect(flash().attribute("faultText", containsString(why)))
                .andExpect(flash().attribute("typedDay", day))
                .andExpect(flash().attribute("typedReason", reason));
        ask(post("/schedules/due-days/someday").with(csrf()).param("day", "2026-12-08"))
                .andExpect(status().isNotFound());
        ask(post("/schedules/due-days/2026-11/withdraw").with(csrf()))
                .andExpect(flash().attribute("fault", containsString("不用恢复")));
    }

    private void save(String at) throws Exception {
        ask(change(at).param("step", "save").param("previewed", previewed(at)))
                .andExpect(redirectedUrl("/schedules/report-reminder"))
                .andExpect(flash().attribute("done", containsString(at)));
    }

    private String previewed(String at) throws Exception {
        String page = ask(change(at)).andReturn().getResponse().getContentAsString();
        Matcher found = PREVIEWED.matcher(page);
        assertThat(found.find()).as("the firings are shown").isTrue();
        return found.group(1);
    }

    private MockHttpServletRequestBuilder change(String at) {
        String seen = schedules.changes("report-reminder", 1).stream()
                .findFirst()
                .map(change -> String.valueOf(change.id()))
                .orElse("");
        return post(EDIT)
                .with(csrf())
                .param("on", "2", "4", "report-due")
                .param("at", at)
                .param("ifNotWorking", "next")
                .param("reason", "九点有例会")
                .param("seen", seen);
    }

    private ScheduleView reminder() {
        return schedules.find("report-reminder").orElseThrow();
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user("admin01").roles("ADMINISTRATOR")));
    }
}
