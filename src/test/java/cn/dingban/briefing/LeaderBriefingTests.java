package cn.dingban.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.dingban.assessment.Judgement;
import cn.dingban.assessment.Judgements;
import cn.dingban.assessment.ProjectMonth;
import cn.dingban.briefing.LeaderBriefing.About;
import cn.dingban.conversation.FakeOrganisation;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.OutboxSlice;
import cn.dingban.delivery.Rendered;
import cn.dingban.issue.LeaderMatters;
import cn.dingban.leadership.FindingContacts;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.Unit;
import cn.dingban.project.PlanEntry;
import cn.dingban.project.ProgressRules;
import cn.dingban.project.ProgressStatus;
import cn.dingban.project.Project;
import cn.dingban.reporting.FakeRegister;
import cn.dingban.reporting.ReportContent;
import cn.dingban.reporting.ReportStatus;
import cn.dingban.reporting.ReportView;
import cn.dingban.rulebook.ShippedRuleBook;
import cn.dingban.schedule.TaskContext;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final Judgements judgements = mock(Judgements.class);
    private final FindingContacts contacts = mock(FindingContacts.class);
    private final List<ProjectMonth> months = new ArrayList<>();
    private final List<ProjectMonth> monthsBefore = new ArrayList<>();
    private final LeaderBriefing briefing = new LeaderBriefing(
            judgements,
            mock(LeaderMatters.class),
            contacts,
            new Completion(OutboxSlice.wording()),
            new ProjectWords(OutboxSlice.wording()),
            OutboxSlice.templates());

    private final Unit unit = organisation.addUnit("环线指挥部");

    @BeforeEach
    void monthsAreJudged() {
        when(judgements.of(NOVEMBER)).thenReturn(months);
        when(judgements.of(NOVEMBER.previous())).thenReturn(monthsBefore);
    }

    private Project project(String name) {
        Project project = planned(name);
        months.add(month(project, NOVEMBER, null, null));
        return project;
    }

    private Project planned(String name) {
        Project project = register.add(name, unit.id(), null);
        register.plan(project, 6000, 500);
        return project;
    }

    private ProjectMonth month(
            Project project, ReportingPeriod period, @Nullable ReportView report, @Nullable Wan statistical) {
        PlanEntry plan = register.entry(project.id(), period).orElseThrow();
        Wan reported = report == null ? null : report.content().yearToDate();
        ProgressStatus status = ProgressStatus.derive(
                plan,
                period,
                statistical == null ? reported : statistical,
                ShippedRuleBook.open().read("mechanism/progress.yml", ProgressRules.class));
        Judgement judgement = new Judgement(
                project.id(),
                period,
                Judgement.Result.UNKNOWN,
                null,
                null,
                statistical == null ? Judgement.Source.REPORT : Judgement.Source.STATISTICS,
                Judgement.Milestone.NOT_SAID,
                status,
                new Judgement.Basis(1, null, "r", DAY));
        return new ProjectMonth(project, plan, report, statistical, judgement);
    }

    private Project accepted(String name, long month, @Nullable Long yearToDate, String problems) {
        Project project = planned(name);
        ReportContent content =
                new ReportContent(Wan.of(month), yearToDate == null ? null : Wan.of(yearToDate), "路基完成", problems, "");
        months.add(month(
                project,
                NOVEMBER,
                new ReportView(
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
                        null),
                null));
        return project;
    }

    private Rendered about(Project... projects) {
        return briefing.page(about(List.of(projects)));
    }

    private static About about(List<Project> projects) {
        return new About("", projects.stream().map(Project::id).toList(), NOVEMBER, DAY);
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

    @Test
    @DisplayName("有统计数的，以统计为准")
    void statisticsPrevail() {
        Project project = planned("有统计的");
        months.add(month(project, NOVEMBER, null, Wan.of(5000)));
        assertThat(about(project).body()).contains("累计 5,000 万元", "统计 1 项", "当月判定未签发");
    }

    @Test
    void aChangedColourIsNamed() {
        Project project = accepted("变红的", 10, 1000L, "");
        monthsBefore.add(month(project, NOVEMBER.previous(), null, Wan.of(5000)));
        assertThat(about(project).body()).contains("变化：变红的由绿转红");
    }

    @Test
    @DisplayName("本月联系登记了几项，只说数")
    void contactsOfTheRunningMonthAreCounted() {
        Project project = accepted("一", 500, 5500L, "");
        when(contacts.counts(any(), eq(LocalDate.of(2026, 12, 1)), eq(LocalDate.of(2026, 12, 31))))
                .thenReturn(Map.of(project.id(), 1L));
        assertThat(about(project).body()).contains("联系：12月已登记 1 项，共 1 项", "您不用填");
    }

    @Test
    void thePictureHasWhatCanBeCompared() {
        assertThat(briefing.picture(about(List.of(project("未报的"))))).isEmpty();
        assertThat(briefing.picture(about(List.of(accepted("一", 500, 5500L, "")))))
                .hasValueSatisfying(picture -> assertThat(picture.name()).endsWith(".png"));
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
