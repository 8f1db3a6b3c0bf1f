package cn.dingban.reporting;

import static cn.dingban.reporting.Month.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.conversation.FakeOrganisation;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.NoticeTask.Round;
import cn.dingban.organisation.Role;
import cn.dingban.schedule.ScheduledTask.PreflightFinding;
import cn.dingban.schedule.TaskContext;
import cn.dingban.shared.OfficeClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told what in which round. */
@ReportingTest
class RoundsModuleTests {

    private static final LocalDate BEFORE = LocalDate.of(2026, 12, 2);
    private static final LocalDate DUE_DAY = LocalDate.of(2026, 12, 7);
    private static final LocalDate AFTER = LocalDate.of(2026, 12, 8);

    @Autowired
    private Month month;

    @Autowired
    private FakeOrganisation organisation;

    @Autowired
    private ReportReminderTask reminder;

    @Autowired
    private ReportOverdueReporterTask overdueReporter;

    @Autowired
    private ReportOverdueHeadTask overdueHead;

    @Autowired
    private GroupTask.Overdue groupCount;

    @BeforeEach
    void begin() {
        month.begin();
    }

    private static TaskContext on(LocalDate day) {
        Instant at = day.atTime(9, 0).atZone(OfficeClock.ZONE).toInstant();
        return new TaskContext("s", "排期", "第2条", at, at.plus(Duration.ofDays(1)), Map.of());
    }

    private static List<Notice> notices(Function<TaskContext, Round> round, LocalDate day) {
        return round.apply(on(day)).notices();
    }

    private static Notice to(String id, Function<TaskContext, Round> round, LocalDate day) {
        return notices(round, day).stream()
                .filter(notice -> notice.recipient().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("每人每轮一条，列明待报的全部项目")
    void eachReporterIsToldOnceOfEverythingThatIsOwed() {
        assertThat(notices(reminder::round, BEFORE))
                .extracting(notice -> notice.recipient().id())
                .containsExactlyInAnyOrder("reporter", "alone");
        assertThat(to("reporter", reminder::round, BEFORE).text().markdown())
                .contains("待报 4 项", "235国道", "丽水机场", "12月7日（周一）", "12月5日（周六）不是工作日，顺延")
                .doesNotContain("黄南水库");
    }

    @Test
    @DisplayName("已报的不再提醒")
    void whoHasReportedHearsNothing() {
        month.submit("黄南水库", NOVEMBER, 100, 1000);
        month.submit("235国道", NOVEMBER, 320, 3240);

        assertThat(notices(reminder::round, BEFORE))
                .extracting(notice -> notice.recipient().id())
                .containsExactly("reporter");
        assertThat(to("reporter", reminder::round, BEFORE).text().markdown())
                .contains("待报 3 项")
                .doesNotContain("1. 235国道");
    }

    @Test
    void theTextDiffersFromDayToDay() {
        assertThat(to("reporter", reminder::round, BEFORE).text().markdown())
                .isNotEqualTo(to("reporter", reminder::round, BEFORE.plusDays(2))
                        .text()
                        .markdown());
        assertThat(to("reporter", reminder::round, DUE_DAY).text().title()).contains("今天");
    }

    @Test
    @DisplayName("逾期提示只在顺延后的截止日之后")
    void nobodyIsOverdueUntilTheMovedDueDayHasPassed() {
        assertThat(notices(overdueReporter::round, DUE_DAY)).isEmpty();
        assertThat(notices(overdueHead::round, DUE_DAY)).isEmpty();
        assertThat(notices(overdueReporter::round, AFTER)).hasSize(2);
        assertThat(notices(overdueHead::round, AFTER))
                .extracting(notice -> notice.recipient().id())
                .containsExactly("head");
    }

    @Test
    void reporterRoundsCarryACardAndTheHeadsDoesNot() {
        assertThat(to("reporter", reminder::round, BEFORE).card()).isNotNull();
        assertThat(to("reporter", overdueReporter::round, AFTER).card()).isNotNull();
        assertThat(to("head", overdueHead::round, AFTER).card()).isNull();
    }

    @Test
    @DisplayName("群里只报数，不点人名")
    void groupsHearNumbersAndNobodysName() {
        month.submit("235国道", NOVEMBER, 320, 3240);

        assertThat(to("city", groupCount::round, AFTER).text().markdown())
                .contains("应报 5 项", "已报 1 项", "未报 4 项", "2 家单位")
                .doesNotContain("填报员", "235国道", "环线指挥部");
    }

    @Test
    void aUnitWithNobodyToTellIsNamedBeforehandAndAfterwards() {
        PreflightFinding finding = new PreflightFinding("水利公司", "水利公司没有单位负责人，请在组织表中补上");

        assertThat(overdueHead.preflight(on(AFTER))).containsExactly(finding);
        assertThat(overdueHead.round(on(AFTER)).problems()).containsExactly(finding.message());
        assertThat(overdueReporter.preflight(on(AFTER))).isEmpty();
    }

    @Test
    void somebodyWithoutDingTalkIsNamed() {
        organisation.add("", "负责人02", organisation.unitNamed("水利公司").orElseThrow(), Role.UNIT_HEAD);

        assertThat(overdueHead.preflight(on(AFTER)))
                .extracting(PreflightFinding::message)
                .singleElement()
                .asString()
                .contains("没有绑定钉钉");
    }

    @Test
    void aRoundThatRunsAgainHasTheSameKeys() {
        assertThat(notices(reminder::round, BEFORE))
                .extracting(Notice::key)
                .isEqualTo(notices(reminder::round, BEFORE).stream()
                        .map(Notice::key)
                        .toList());
        assertThat(notices(reminder::round, BEFORE))
                .extracting(Notice::key)
                .doesNotContainAnyElementsOf(notices(reminder::round, BEFORE.plusDays(2)).stream()
                        .map(Notice::key)
                        .toList());
    }
}
