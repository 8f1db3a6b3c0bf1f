package cn.dingban.console.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.dingban.console.ConsoleSlice;
import cn.dingban.schedule.RunRecord;
import cn.dingban.schedule.ScheduleRunner;
import cn.dingban.schedule.TimeTravel;
import cn.dingban.schedule.TimeTravel.NextEvent;
import cn.dingban.schedule.TimeTravel.Travelled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(classes = ConsoleSlice.class, properties = "dingban.api-token=token-for-tests")
@AutoConfigureMockMvc
class ClockApiTests {

    private static final Instant EVENT = Instant.parse("2026-12-07T01:10:00Z");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TimeTravel travel;

    @AfterEach
    void reset() {
        Mockito.reset(travel);
    }

    @Test
    void tellsTheOfficesTimeAndWhatComesNext() throws Exception {
        when(travel.enabled()).thenReturn(true);
        when(travel.next()).thenReturn(Optional.of(new NextEvent(EVENT, "月报提醒")));
        mvc.perform(asAdministrator(get("/api/clock")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.at").value("2026-12-04T10:00:00+08:00"))
                .andExpect(jsonPath("$.zone").value("Asia/Shanghai"))
                .andExpect(jsonPath("$.timeTravel").value(true))
                .andExpect(jsonPath("$.next.at").value("2026-12-07T09:10:00+08:00"))
                .andExpect(jsonPath("$.next.what").value("月报提醒"));
    }

    @Test
    void saysNullWhereNothingComesNext() throws Exception {
        when(travel.next()).thenReturn(Optional.empty());
        mvc.perform(asAdministrator(get("/api/clock")))
                .andExpect(jsonPath("$.next").value(nullValue()))
                .andExpect(content().string(containsString("\"next\":null")));
    }

    @Test
    void answersAJourneyWithItsRuns() throws Exception {
        when(travel.enabled()).thenReturn(true);
        when(travel.travelTo(EVENT)).thenReturn(journey());
        mvc.perform(setTo("2026-12-07T09:10:00+08:00"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.at").value("2026-12-07T09:10:00+08:00"))
                .andExpect(jsonPath("$.runs[0].schedule").value("report-reminder"))
                .andExpect(jsonPath("$.runs[0].name").value("月报提醒"))
                .andExpect(jsonPath("$.runs[0].scheduledFor").value("2026-12-07T09:10:00+08:00"))
                .andExpect(jsonPath("$.runs[0].outcome").value("DONE"))
                .andExpect(jsonPath("$.runs[0].notices").value(45));
    }

    @Test
    void readsATimeWithoutOffsetAsTheOffices() throws Exception {
        when(travel.enabled()).thenReturn(true);
        when(travel.travelTo(EVENT)).thenReturn(journey());
        mvc.perform(setTo("2026-12-07T09:10")).andExpect(status().isOk());
    }

    @Test
    void jumpsToTheNextEvent() throws Exception {
        when(travel.enabled()).thenReturn(true);
        when(travel.next()).thenReturn(Optional.of(new NextEvent(EVENT, "月报提醒")));
        when(travel.travelTo(EVENT)).thenReturn(journey());
        mvc.perform(asAdministrator(post("/api/clock/next")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.runs[0].schedule").value("report-reminder"));
    }

    @Test
    void refusesThePast() throws Exception {
        when(travel.enabled()).thenReturn(true);
        mvc.perform(setTo("2026-12-04T09:59:59+08:00"))
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail", containsString("只能往前拨")));
    }

    @Test
    void refusesWhereTimeTravelIsOff() throws Exception {
        mvc.perform(setTo("2026-12-07T09:10:00+08:00"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("没有开启时间推演")));
        mvc.perform(asAdministrator(post("/api/clock/next"))).andExpect(status().isConflict());
    }

    @Test
    void namesWhatItCannotRead() throws Exception {
        when(travel.enabled()).thenReturn(true);
        mvc.perform(setTo("soon"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("soon")));
        mvc.perform(asAdministrator(put("/api/clock")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("at")));
        mvc.perform(asAdministrator(put("/api/clock")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("JSON")));
    }

    private static Travelled journey() {
        RunRecord run = new RunRecord(
                "report-reminder",
                "月报提醒",
                EVENT,
                ScheduleRunner.Trigger.CLOCK,
                RunRecord.Outcome.DONE,
                45,
                "",
                EVENT,
                "");
        return new Travelled(ConsoleSlice.NOW, EVENT, List.of(run));
    }

    private static MockHttpServletRequestBuilder setTo(String at) {
        return asAdministrator(
                put("/api/clock").contentType(MediaType.APPLICATION_JSON).content("{\"at\":\"" + at + "\"}"));
    }

    private static MockHttpServletRequestBuilder asAdministrator(MockHttpServletRequestBuilder request) {
        return request.header("Authorization", "Bearer token-for-tests");
    }
}
