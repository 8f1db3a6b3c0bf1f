package cn.dingban.console.pages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.dingban.console.ConsoleSlice;
import cn.dingban.delivery.DeliveryView;
import cn.dingban.delivery.FindingDeliveries;
import cn.dingban.delivery.SearchingDeliveries;
import cn.dingban.delivery.SearchingDeliveries.Found;
import cn.dingban.delivery.UncertainPolicy;
import cn.dingban.obligation.ObligationStatus;
import cn.dingban.obligation.ObligationView;
import cn.dingban.obligation.Obligations;
import cn.dingban.organisation.ChatGroup;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Unit;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectNames;
import cn.dingban.project.ProjectRegister;
import cn.dingban.reporting.FindingReports;
import cn.dingban.reporting.ReportContent;
import cn.dingban.reporting.ReportStatus;
import cn.dingban.reporting.ReportView;
import cn.dingban.schedule.CadenceFault;
import cn.dingban.schedule.CadenceValues;
import cn.dingban.schedule.ChangeRecord;
import cn.dingban.schedule.Copy;
import cn.dingban.schedule.Manner;
import cn.dingban.schedule.RunRecord;
import cn.dingban.schedule.ScheduleRunner;
import cn.dingban.schedule.ScheduleView;
import cn.dingban.schedule.ScheduledTask.PreflightFinding;
import cn.dingban.schedule.ScheduledTask.PreviewItem;
import cn.dingban.schedule.Schedules;
import cn.dingban.schedule.TryingCadences;
import cn.dingban.schedule.TryingManners;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever people typed is shown as they typed it and never runs. */
@SpringBootTest(classes = ConsoleSlice.class, properties = "dingban.api-token=token-for-tests")
@AutoConfigureMockMvc
class StoredMarkupTests {

    private static final String MARKUP =
            "<script>alert('x')</script>\"><img src=x onerror=alert(1)>[[${7*7}]]__${7*7}__";
    private static final ReportingPeriod NOVEMBER = ReportingPeriod.of(2026, 11);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FindingReports reports;

    @Autowired
    private FindingDeliveries deliveries;

    @Autowired
    private SearchingDeliveries searching;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Schedules schedules;

    @Autowired
    private ProjectRegister register;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TryingCadences trying;

    @Autowired
    private TryingManners manners;

    @Autowired
    private ScheduleRunner runner;

    @Test
    void reportsAreEscaped() throws Exception {
        ReportContent typed = new ReportContent(Wan.of(320), Wan.of(3240), MARKUP, MARKUP, MARKUP);
        when(reports.list(any()))
                .thenReturn(List.of(new ReportView(
                        1,
                        1,
                        NOVEMBER,
                        2,
                        1,
                        typed,
                        true,
                        MARKUP,
                        ConsoleSlice.NOW,
                        ReportStatus.RETURNED,
                        MARKUP,
                        ConsoleSlice.NOW,
                        MARKUP)));
        isHarmless("/reports");
    }

    @Test
    void registersAreEscaped() throws Exception {
        Project project = new Project(
                1, null, MARKUP, MARKUP, List.of(MARKUP), 1, 1, MARKUP, MARKUP, MARKUP, Wan.of(10), null, MARKUP);
        ProjectNames names = ProjectNames.of(List.of(project));
        when(register.names(any())).thenReturn(names);
        when(register.project(1)).thenReturn(Optional.of(project));
        Official official =
                new Official(1, MARKUP, MARKUP, "13800000001", 1, MARKUP, MARKUP, Set.of(), List.of(MARKUP));
        when(organisation.officials()).thenReturn(List.of(official));
        when(organisation.official(1)).thenReturn(Optional.of(official));
        Unit unit = new Unit(1, MARKUP, MARKUP, MARKUP, null, List.of(MARKUP));
        when(organisation.units()).thenReturn(List.of(unit));
        when(organisation.unit(1)).thenReturn(Optional.of(unit));
        when(organisation.groups()).thenReturn(List.of(new ChatGroup(1, MARKUP, MARKUP, MARKUP, MARKUP, MARKUP)));
        for (String page :
                List.of("/projects", "/projects/1", "/people", "/people/1", "/units", "/units/1", "/groups")) {
            mvc.perform(get(page).with(user("auditor").roles("ADMINISTRATOR", "AUDITOR")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("<script>alert"))))
                    .andExpect(content().string(not(containsString("<img src=x"))));
        }
        isHarmless("/projects/1");
    }

    @Test
    void deliveriesAreEscaped() throws Exception {
        when(deliveries.policyFor(any())).thenReturn(UncertainPolicy.AT_LEAST_ONCE);
        when(searching.olderThan(any(), any(), anyInt()))
                .thenReturn(new Found(
                        List.of(new DeliveryView(
                                1,
                                MARKUP,
                                MARKUP,
                                MARKUP,
                                MARKUP,
                                MARKUP,
                                MARKUP,
                                MARKUP,
                                MARKUP,
                                "schedule:" + MARKUP,
                                MARKUP,
                                MARKUP,
                                MARKUP,
                                2,
                                ConsoleSlice.NOW,
                                ConsoleSlice.NOW,
                                null,
                                MARKUP)),
                        true,
                        true));
        isHarmless("/deliveries");
    }

    @Test
    void obligationsAreEscaped() throws Exception {
        when(obligations.list(any(), any()))
                .thenReturn(List.of(new ObligationView(
                        1,
                        MARKUP,
                        1,
                        MARKUP,
                        1,
                        NOVEMBER,
                        MARKUP,
                        LocalDate.of(2026, 12, 7),
                        ObligationStatus.OPEN,
                        ConsoleSlice.NOW)));
        isHarmless("/obligations");
    }

    @Test
    void schedulesAreEscaped() throws Exception {
        ScheduleView typed = new ScheduleView(
                MARKUP,
                MARKUP,
                MARKUP,
                MARKUP,
                MARKUP,
                MARKUP,
                MARKUP,
                MARKUP,
                MARKUP,
                Map.of(),
                List.of(),
                new RunRecord(
                        MARKUP,
                        MARKUP,
                        ConsoleSlice.NOW,
                        ScheduleRunner.Trigger.CLOCK,
                        RunRecord.Outcome.FAILED,
                        1,
                        MARKUP,
                        ConsoleSlice.NOW,
                        MARKUP),
                true,
                true,
                true,
                new Manner("any", MARKUP, List.of(), List.of(new Manner.LeftOut(MARKUP, MARKUP))),
                List.of(new PreflightFinding(MARKUP, MARKUP)));
        when(schedules.list()).thenReturn(List.of(typed));
        when(schedules.find("x")).thenReturn(Optional.of(typed));
        when(schedules.runs("x", 20)).thenReturn(List.of(Objects.requireNonNull(typed.lastRun())));
        when(schedules.changes("x", 50))
                .thenReturn(List.of(new ChangeRecord(
                        1,
                        "x",
                        ConsoleSlice.NOW,
                        MARKUP,
                        ChangeRecord.Action.CHANGE,
                        MARKUP,
                        MARKUP,
                        "",
                        false,
                        true,
                        null)));
        when(trying.current("x")).thenReturn(new CadenceValues("month", List.of(), List.of(), "", "next", null));
        when(trying.comparison("x")).thenReturn(List.of(new TryingCadences.Line(CadenceFault.Field.ON, MARKUP, "")));
        when(runner.preview(eq("x"), any())).thenReturn(List.of(new PreviewItem(MARKUP, MARKUP, MARKUP, MARKUP)));
        isHarmless("/schedules/x");
        isHarmless("/schedules/x/preview");
        when(manners.current(any())).thenReturn(typed.manner());
        when(manners.choices(any())).thenReturn(new TryingManners.Choices(List.of(Copy.REVIEWER), List.of(MARKUP)));
        isHarmless("/schedules/x/manner");
        isHarmless("/schedules/x/run");
        isHarmless("/schedules");
        isHarmless("/");
    }

    private void isHarmless(String page) throws Exception {
        mvc.perform(get(page).with(user("administrator").roles("ADMINISTRATOR")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;script&gt;alert(")))
                .andExpect(content().string(containsString("[[${7*7}]]__${7*7}__")))
                .andExpect(content().string(not(containsString("<script>alert("))))
                .andExpect(content().string(not(containsString("<img src=x"))));
    }
}
