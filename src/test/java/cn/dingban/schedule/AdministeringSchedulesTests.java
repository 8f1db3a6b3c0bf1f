package cn.dingban.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingban.schedule.RunRecord.Outcome;
import cn.dingban.schedule.ScheduleRunner.Trigger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AdministeringSchedulesTests extends ScheduleSlice {

    @Autowired
    private AdministeringSchedules administering;

    @Autowired
    private Schedules schedules;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forget() {
        administering.reset("reminder", "test");
        administering.resume("reminder", "test");
        jdbc.sql("delete from audit_entry").update();
    }

    @Test
    void showsASchedule() {
        ScheduleView view = schedules.find("reminder").orElseThrow();
        assertThat(view.when()).isEqualTo("每月2日、4日及截止日 09:10，遇休顺延");
        assertThat(view.nextFirings())
                .as("what 2027 brings, nobody knows yet")
                .containsExactly(
                        Instant.parse("2026-12-02T01:10:00Z"),
                        Instant.parse("2026-12-04T01:10:00Z"),
                        Instant.parse("2026-12-07T01:10:00Z"));
        assertThat(view.findings())
                .extracting(ScheduledTask.PreflightFinding::message)
                .containsExactly("缺少2027年工作日历，有的日子排不出来，没有猜", "没有填报人");
        assertThat(view.paused()).isFalse();
        assertThat(view.overridden()).isFalse();
        assertThat(schedules.list()).extracting(ScheduleView::id).containsExactly("reminder", "briefing");
        assertThat(schedules.find("nightly")).isEmpty();
    }

    @Test
    void keepsAChangeBesideTheShippedValue() {
        ScheduleChange change = ScheduleChange.cadence("10:00", List.of("3", "report-due"), null, "previous", null);
        assertThat(administering.change("reminder", change, "admin")).isEmpty();

        ScheduleView view = schedules.find("reminder").orElseThrow();
        assertThat(view.overridden()).isTrue();
        assertThat(view.when()).isEqualTo("每月3日及截止日 10:00，遇休提前");
        assertThat(view.shippedWhen()).isEqualTo("每月2日、4日及截止日 09:10，遇休顺延");
        assertThat(view.nextFirings()).first().isEqualTo(Instant.parse("2026-12-03T02:00:00Z"));
        assertThat(audited()).containsExactly("admin schedule.change reminder");

        administering.reset("reminder", "admin");
        assertThat(schedules.inWords("reminder")).isEqualTo("每月2日、4日及截止日 09:10，遇休顺延");
    }

    @Test
    void saysWhyAChangeMakesNoSense() {
        assertThat(administering.change(
                        "reminder", ScheduleChange.cadence(null, List.of("31"), null, null, null), "admin"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("“31”不行", "1至28日"));
        assertThat(schedules.find("reminder").orElseThrow().overridden()).isFalse();
        assertThat(audited()).isEmpty();
    }

    @Test
    void auditsPauseAndResume() {
        administering.pause("reminder", "admin");
        assertThat(schedules.find("reminder").orElseThrow().paused()).isTrue();
        administering.resume("reminder", "admin");
        assertThat(schedules.find("reminder").orElseThrow().paused()).isFalse();
        assertThat(audited()).containsExactly("admin schedule.pause reminder", "admin schedule.resume reminder");
    }

    @Test
    void runsByHandNow() {
        RunRecord run = administering.runByHand("briefing", null, "admin");
        assertThat(run.outcome()).isEqualTo(Outcome.DONE);
        assertThat(run.startedBy()).isEqualTo(Trigger.BY_HAND);
        assertThat(audited()).contains("admin schedule.run briefing");
        assertThatThrownBy(() -> administering.runByHand("nightly", null, "admin"))
                .isInstanceOf(UnknownSchedule.class);
    }

    private List<String> audited() {
        return jdbc.sql(
                        "select actor || ' ' || action || ' ' || subject from audit_entry where actor = 'admin' order by id")
                .query(String.class)
                .list();
    }
}
