package cn.dingban.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.dingban.conversation.FakeOrganisation;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.OutboxSlice;
import cn.dingban.delivery.Rendered;
import cn.dingban.issue.LeaderMatters;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.Unit;
import cn.dingban.project.Project;
import cn.dingban.reporting.FakeRegister;
import cn.dingban.reporting.FindingReports;
import cn.dingban.reporting.ReportContent;
import cn.dingban.reporting.ReportStatus;
import cn.dingban.reporting.ReportView;
import cn.dingban.rulebook.ShippedRuleBook;
import cn.dingban.schedule.TaskContext;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** With 500 万元 a month, 5,500 of 6,000 万元 are to be done by the end of November. */
class LeaderBriefingTests {

    private static final ReportingPeriod NOVEMBER = ReportingPeriod.of(2026, 11);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);

    private final FakeOrganisation organisation = new FakeOrganisation();
    private final FakeRegister register = new FakeRegister();
    private final FindingReports reports = mock(FindingReports.class);
    private final LeaderMatters matters = mock(LeaderMatters.class);
    private final LeaderBriefing briefing = new LeaderBriefing(
            register,
            register,
            new LeaderBriefing.Told(reports, matters),
            OutboxSlice.templates(),
            OutboxSlice.wording(),
            ShippedRuleBook.open());

    private final Unit unit = organisation.addUnit("环线指挥部");

    @BeforeEach
    void nothingIsAccepted() {
        when(reports.accepted(anyLong(), eq(NOVEMBER))).thenReturn(Optional.empty());
    }

    private Project project(String name) {
        Project project = register.add(name, unit.id(), null);
        register.plan(project, 6000, 500);
        return project;
    }

    private Project accepted(String name, long month, @Nullable Long yearToDate, String problems) {
        Project project = project(name);
        ReportContent content =
                new ReportContent(Wan.of(month), yearToDate == null ? null : Wan.of(yearToDate), "路基完成", problems, "");
        when(reports.accepted(project.id(), NOVEMBER))
                .thenReturn(Optional.of(new ReportView(
                        1,
                        project.id(),
                        NOVEMBER,
                        1,
                        unit.id(),
                        content,
                        false,
                        "u1",
                        Instant.EPOCH,
                        ReportStatus.ACCEPTED,
                        "u2",
                        Instant.EPOCH,
                        null)));
        return project;
    }

    private Rendered about(Project... projects) {
        return briefing.about(List.of(projects).stream().map(Project::id).toList(), NOVEMBER, DAY);
    }

    @Test
    @DisplayName("红在前，黄次之，绿在后，未定的最后")
    void redProjectsComeFirst() {
        Rendered page = about(
                project("未报的"),
                accepted("绿的", 500, 5500L, ""),
                accepted("红的", 10, 1000L, ""),
                accepted("黄的", 100, 4500L, ""));

        assertThat(page.body())
                .containsSubsequence("红　红的", "黄　黄的", "绿　绿的", "—　未报的")
                .contains("红 1　黄 1　绿 1　未定 1");
    }

    @Test
    @DisplayName("没有审核通过的数，就说没有")
    void withoutFiguresItSaysSo() {
        assertThat(about(project("未报的"), project("也未报的")).body()).contains("暂无审核通过的数据", "未报的　当月 未报");
    }

    @Test
    void theSummaryCountsOnlyWhatWasAccepted() {
        assertThat(about(accepted("一", 500, 5500L, ""), accepted("二", 100, 2500L, ""), project("未报的"))
                        .body())
                .contains("已报 2 项累计完成 8,000 万元，为年计划的 66.7%，慢于月度目标 25.0 个百分点");
    }

    @Test
    void aReportWithoutTheYearsFigureIsShownButNotJudged() {
        Rendered page = about(accepted("只报当月的", 500, null, ""));

        assertThat(page.body()).contains("—　只报当月的　当月 500 万元，累计 —；路基完成", "暂无审核通过的数据");
    }

    @Test
    void whatStandsInTheWayIsNamed() {
        assertThat(about(accepted("一", 500, 5500L, "管线迁改"), accepted("二", 500, 5500L, ""))
                        .body())
                .contains("需您关注：一，管线迁改")
                .doesNotContain("需您关注：二");
    }

    @Test
    void aProjectOnPaceHasNoDanglingWords() {
        assertThat(about(project("未报的")).body()).doesNotContain("，\n", "，  \n", "；\n", "；  \n");
    }

    private static final TaskContext CONTEXT = new TaskContext(
            "leader-briefing",
            "领导简报",
            "第6条",
            Instant.parse("2026-12-10T01:00:00Z"),
            Instant.parse("2026-12-13T01:00:00Z"),
            Map.of());

    private LeaderBriefingTask task() {
        return new LeaderBriefingTask(mock(Deliveries.class), register, organisation, briefing, OutboxSlice.wording());
    }

    @Test
    @DisplayName("每位领办领导每月一份，只有自己的项目")
    void eachLeaderGetsOnePageAboutTheirOwnProjects() {
        Official first = organisation.add("l1", "领导甲", unit, Role.LEAD_OFFICIAL);
        Official second = organisation.add("l2", "领导乙", unit, Role.LEAD_OFFICIAL);
        register.lead(project("甲的一"), first.id());
        register.lead(project("甲的二"), first.id());
        register.lead(project("乙的"), second.id());
        List<Notice> notices = task().round(CONTEXT).notices();

        assertThat(notices).extracting(notice -> notice.recipient().id()).containsExactly("l1", "l2");
        assertThat(notices.get(0).text().markdown())
                .contains("2 个项目", "甲的一", "甲的二")
                .doesNotContain("乙的");
    }

    @Test
    void aLeaderWhoCannotBeReachedIsNamedBeforehand() {
        Official leader = organisation.add("", "领导甲", unit, Role.LEAD_OFFICIAL);
        register.lead(project("甲的"), leader.id());

        assertThat(task().round(CONTEXT).notices()).isEmpty();
        assertThat(task().round(CONTEXT).problems()).singleElement().asString().contains("领导甲");
        assertThat(task().preflight(CONTEXT))
                .extracting(finding -> finding.subject())
                .containsExactly("领导甲");
    }
}
